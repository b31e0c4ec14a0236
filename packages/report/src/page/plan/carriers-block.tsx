import type { ComponentChildren } from 'preact';
import { amountText, shortAmount } from '../chart/amounts.js';
import { Bars } from '../chart/bars.js';
import type { PagePlan } from '../model.js';
import { Answer } from './answer.js';
import { ChartKey } from './key.js';

/** What carriers grant a 10DLC campaign, and what of it the traffic takes. */
export function CarriersBlock({ limits }: { readonly limits: NonNullable<PagePlan['tenDlc']> }): ComponentChildren {
  return (
    <section class="card plan-block">
      <h3>What carriers grant the campaign</h3>
      <p class="soft">
        {tierNames[limits.tier]}
        {limits.vettingScore === null ? '' : `, vetting score ${limits.vettingScore}`}. Each of the two carriers is
        taken to have {amountText(limits.carrierShare * 100)} % of the recipients.
      </p>
      <div class="plan-pair">
        <Carrier
          name="T-Mobile"
          unit="messages a day"
          load={limits.tMobileLargestDay}
          limit={limits.tMobileMessagesPerDay}
          fits={limits.fitsDay}
        />
        <Carrier
          name="AT&T"
          unit="parts a minute"
          load={limits.attPeakPerMinute}
          limit={limits.attPartsPerMinute}
          fits={limits.fitsMinute}
        />
      </div>
    </section>
  );
}

const tierNames: Readonly<Record<NonNullable<PagePlan['tenDlc']>['tier'], string>> = {
  unvetted: 'The brand is not vetted',
  'sole-proprietor': 'A sole proprietor',
  'low-volume': 'A low-volume campaign',
  standard: 'A standard campaign',
  mixed: 'A mixed or marketing campaign',
};

function Carrier({
  name,
  unit,
  load,
  limit,
  fits,
}: {
  readonly name: string;
  readonly unit: string;
  readonly load: number | null;
  readonly limit: number | null;
  readonly fits: boolean | null;
}): ComponentChildren {
  const told = (value: number | null): string => (value === null ? 'an unknown number' : amountText(value));
  const sentence = `${told(load)} of ${told(limit)} ${unit}`;
  return (
    <figure class="plan-carrier">
      <figcaption>
        <Answer holds={fits}>
          <strong>{name}</strong>: {sentence}
          {fits === null ? '' : fits ? ', which fits' : ', which is too much'}
        </Answer>
      </figcaption>
      {load !== null && limit !== null && (
        <>
          <Bars
            title={`${name}, ${unit}`}
            description={`${sentence}.`}
            bars={[{ name: unit, value: load, text: shortAmount(load) }]}
            thresholds={[{ kind: 'limit', value: limit, text: `limit ${shortAmount(limit)}` }]}
            limit={limit}
          />
          <ChartKey
            entries={[
              { kind: 'bar', text: 'traffic' },
              ...(load > limit ? [{ kind: 'beyond', text: 'beyond the grant' } as const] : []),
              { kind: 'limit', text: 'granted' },
            ]}
          />
        </>
      )}
    </figure>
  );
}
