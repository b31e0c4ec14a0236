import type { ComponentChildren } from 'preact';
import { amountText, durationText, rateText } from '../chart/amounts.js';
import type { PagePlan } from '../model.js';
import { Answer, Field } from './answer.js';
import { BurstChart } from './burst-chart.js';
import { burstCurveOf, type BurstCurve } from './burst-curve.js';
import { FigureList, type Figure } from './figure-list.js';
import { ChartKey } from './key.js';

/** Whether the numbers carry the busiest burst: drawn, in a sentence, and in figures. */
export function BurstBlock({ plan }: { readonly plan: PagePlan }): ComponentChildren {
  const { burst } = plan;
  const curve = burstCurveOf(plan);
  return (
    <section class="card plan-block">
      <h3>Busiest burst</h3>
      {burst === null ? (
        <Answer holds={null}>
          The request does not say how much is sent at its busiest, so nobody can say how many numbers carry it. Fill in{' '}
          <Field pointer="/traffic/peak" />: how many messages within how many minutes.
        </Answer>
      ) : curve === null ? (
        <Answer holds={null}>
          {amountText(burst.parts)} message parts in {durationText(burst.withinMinutes * 60)}; whether the numbers carry
          them cannot be said. Their rate: {plan.throughput.arithmetic}.
        </Answer>
      ) : (
        <Verdict curve={curve} />
      )}
      {burst !== null && (
        <div class="plan-columns">
          {curve !== null && (
            <figure>
              <BurstChart curve={curve} />
              <ChartKey
                entries={[
                  { kind: 'handed', text: 'handed over' },
                  curve.fits
                    ? { kind: 'can', text: 'what can be sent' }
                    : { kind: 'sent', text: curve.isCarrierLimit ? 'what carriers take' : 'sent' },
                  ...(curve.queue > 0 ? [{ kind: 'queue', text: 'waiting' } as const] : []),
                ]}
              />
            </figure>
          )}
          <FigureList figures={figuresOf(plan, burst, curve)} />
        </div>
      )}
    </section>
  );
}

function Verdict({ curve }: { readonly curve: BurstCurve }): ComponentChildren {
  const { fits, drainSeconds, windowSeconds, queue } = curve;
  if (fits) {
    return (
      <Answer holds={true}>
        <strong>It fits.</strong> Sending it takes {durationText(drainSeconds)} at least, and the window is{' '}
        {durationText(windowSeconds)}.
      </Answer>
    );
  }
  return (
    <Answer holds={false}>
      <strong>It does not fit.</strong> When its window of {durationText(windowSeconds)} ends, {amountText(queue)}{' '}
      message parts still wait; the last one leaves after {durationText(drainSeconds)}.
    </Answer>
  );
}

function figuresOf(plan: PagePlan, burst: NonNullable<PagePlan['burst']>, curve: BurstCurve | null): Figure[] {
  const { throughput, numbers } = plan;
  const parts = (value: number): string => `${amountText(value)} ${value === 1 ? 'part' : 'parts'}`;
  return [
    {
      name: 'Handed over',
      value: parts(burst.parts),
      note: `${amountText(burst.messages)} messages in ${durationText(burst.withinMinutes * 60)}`,
    },
    {
      name: 'Asks for',
      value: `${rateText(burst.partsPerSecond)} a second`,
    },
    {
      name: curve?.isCarrierLimit === true ? 'Carriers take' : 'Numbers send',
      value: curve === null ? 'unknown' : `${rateText(curve.rate)} a second`,
      ...(curve?.isCarrierLimit === true
        ? { note: 'at which AT&T gets no more than it takes' }
        : { note: `${amountText(throughput.numbers)} ${throughput.numbers === 1 ? 'number' : 'numbers'}` }),
    },
    ...(burst.utilisation === null
      ? []
      : [{ name: 'Of what can be sent', value: `${amountText(burst.utilisation * 100)} %` }]),
    ...(curve === null
      ? []
      : [{ name: curve.fits ? 'Sending takes at least' : 'All sent after', value: durationText(curve.drainSeconds) }]),
    ...(numbers.needed === null
      ? []
      : [
          {
            name: 'Numbers needed',
            value: amountText(numbers.needed),
            note: `${amountText(numbers.asked)} asked for`,
          },
        ]),
  ];
}
