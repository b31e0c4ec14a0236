import type { ComponentChildren } from 'preact';
import { amountText, shortUsd, usdText } from '../chart/amounts.js';
import { Bars, type Bar, type Threshold } from '../chart/bars.js';
import type { PagePlan } from '../model.js';
import { Answer, Field } from './answer.js';
import { FigureList, type Figure } from './figure-list.js';
import { ChartKey, type KeyEntry } from './key.js';

/** What a month costs against what the account may spend: drawn, in a sentence, and in figures. */
export function CostBlock({ plan }: { readonly plan: PagePlan }): ComponentChildren {
  const { cost, limit } = plan;
  const { needUsd } = cost;
  const missing = plan.unknown.filter(({ what }) => what.startsWith('What a month costs'));
  return (
    <section class="card plan-block">
      <h3>Cost of a month</h3>
      {needUsd === null ? (
        <Answer holds={null}>
          What a month costs is unknown.
          {missing.map(
            ({ fill }) =>
              fill !== null && (
                <>
                  {' '}
                  Fill in <Field pointer={fill} />.
                </>
              ),
          )}
        </Answer>
      ) : (
        <Verdict needUsd={needUsd} limit={limit} />
      )}
      <div class="plan-columns">
        {needUsd !== null && (
          <figure>
            <Bars
              title="Cost of a month against the spend limit"
              description={[...costsOf(cost), ...limitsOf(limit)]
                .map(({ name, usd }) => `${name}: ${usdText(usd)}.`)
                .join(' ')}
              bars={costsOf(cost).map(({ name, usd }): Bar => ({ name, value: usd, text: shortUsd(usd) }))}
              thresholds={limitsOf(limit).map(({ kind, short, usd }): Threshold => ({
                kind,
                value: usd,
                text: `${short} ${shortUsd(usd)}`,
              }))}
              limit={limit.limitUsd}
            />
            <ChartKey entries={keyOf(needUsd, limit)} />
          </figure>
        )}
        <FigureList figures={figuresOf(plan)} />
      </div>
    </section>
  );
}

type Limit = PagePlan['limit'];

function Verdict({ needUsd, limit }: { readonly needUsd: number; readonly limit: Limit }): ComponentChildren {
  const { enough, limitUsd, requestedUsd } = limit;
  if (limitUsd === null || enough === null) {
    return (
      <Answer holds={null}>
        A month costs {usdText(needUsd)}; no spend limit of the account is known. Fill in{' '}
        <Field pointer="/spend/currentMonthlyUsd" />.
      </Answer>
    );
  }
  const which = requestedUsd === null ? 'the limit now' : 'the limit asked for';
  return (
    <Answer holds={enough}>
      <strong>{enough ? 'The limit is enough.' : 'The limit is too low.'}</strong> A month costs {usdText(needUsd)}, and{' '}
      {which} is {usdText(limitUsd)}.
    </Answer>
  );
}

interface Amount {
  readonly name: string;
  readonly usd: number;
}

function costsOf({ needAtOnePartUsd, meanUsd, needUsd }: PagePlan['cost']): Amount[] {
  const all = [
    { name: 'Each message one part', usd: needAtOnePartUsd },
    { name: 'Mean of the samples', usd: meanUsd },
    { name: 'All as long as longest', usd: needUsd },
  ];
  const known = all.filter((one): one is Amount => one.usd !== null && one.usd >= 0 && Number.isFinite(one.usd));
  // Where every sample is one part, three bars would say the same.
  return known.every(({ usd }) => usd === known[0]?.usd) ? [{ name: 'The messages', usd: known[0]?.usd ?? 0 }] : known;
}

function limitsOf({
  currentUsd,
  requestedUsd,
  adviceUsd,
}: Limit): (Amount & { readonly kind: Threshold['kind']; readonly short: string })[] {
  const all = [
    { kind: 'limit', name: 'Spend limit now', short: 'now', usd: currentUsd },
    { kind: 'asked', name: 'Spend limit asked for', short: 'asked', usd: requestedUsd },
    { kind: 'advised', name: 'Spend limit advised', short: 'advised', usd: adviceUsd },
  ] as const;
  return all.flatMap(({ usd, ...one }) => (usd === null || !(usd >= 0) ? [] : [{ ...one, usd }]));
}

function keyOf(needUsd: number, limit: Limit): KeyEntry[] {
  const isBeyond = limit.limitUsd !== null && needUsd > limit.limitUsd;
  const names = { limit: 'limit now', asked: 'limit asked for', advised: 'limit advised' };
  return [
    { kind: 'bar', text: 'cost' },
    ...(isBeyond ? [{ kind: 'beyond', text: 'beyond the limit' } as const] : []),
    ...limitsOf(limit).map(({ kind }) => ({ kind, text: names[kind] })),
  ];
}

function figuresOf({ cost, limit, traffic, message }: PagePlan): Figure[] {
  const orUnknown = (usd: number | null): string => (usd === null ? 'unknown' : usdText(usd));
  return [
    {
      name: 'Messages a month',
      value: traffic.messagesPerMonth === null ? 'unknown' : amountText(traffic.messagesPerMonth),
      note: `${amountText(message.worstParts)} ${message.worstParts === 1 ? 'part' : 'parts'} at most, ${amountText(message.meanParts)} on average`,
    },
    ...(cost.needUsd === null ? [] : costsOf(cost).map(({ name, usd }) => ({ name, value: usdText(usd) }))),
    ...(cost.totalUsd === null ? [] : [{ name: 'With the numbers', value: usdText(cost.totalUsd) }]),
    { name: 'Spend limit now', value: orUnknown(limit.currentUsd) },
    { name: 'Asked for', value: limit.requestedUsd === null ? 'not given' : usdText(limit.requestedUsd) },
    { name: 'Advised', value: orUnknown(limit.adviceUsd) },
  ];
}
