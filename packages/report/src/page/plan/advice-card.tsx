import type { ComponentChildren } from 'preact';
import { amountText, durationText, usdText } from '../chart/amounts.js';
import type { PagePlan } from '../model.js';

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'long-code': ['long code', 'long codes'],
  '10dlc': ['10DLC number', '10DLC numbers'],
  'toll-free': ['toll-free number', 'toll-free numbers'],
  'short-code': ['short code', 'short codes'],
  'sender-id': ['sender ID', 'sender IDs'],
};

/** What is advised to ask for: the identity, the spend limit, the rate to keep to. */
export function AdviceCard({ plan }: { readonly plan: PagePlan }): ComponentChildren {
  const { identity, askedCarries, spendArithmetic, throttle, numbersCost } = plan.recommendation;
  return (
    <section class="plan-advice">
      <h3>What is advised</h3>
      <dl>
        <div>
          <dt>Identity</dt>
          <dd>
            <span class="plan-advised">{identity === null ? 'unknown' : identityText(identity)}</span>
            <span class="plan-note">
              {identity === null ? 'No burst is given, or none is offered there.' : `${identity.why}.`}
              {identity?.sameAsAsked === true &&
                (askedCarries === false
                  ? ' It is what is asked for; as it is granted now, it does not carry the burst.'
                  : ' As asked for.')}
              {askedCarries === true && identity?.sameAsAsked === false && ' What is asked for carries it too.'}
              {askedCarries === false && identity?.sameAsAsked !== true && ' What is asked for does not carry it.'}
            </span>
          </dd>
        </div>
        <div>
          <dt>Spend limit</dt>
          <dd>
            <span class="plan-advised">{limitText(plan)}</span>
            <span class="plan-note">{sentence(spendArithmetic)}</span>
          </dd>
        </div>
        <div>
          <dt>Pace</dt>
          <dd>
            <span class="plan-advised">
              {throttle === null ? 'unknown' : `${amountText(throttle.messagesPerMinute)} a minute`}
            </span>
            <span class="plan-note">
              {throttle === null
                ? 'No rate is known.'
                : throttle.drainSeconds === null
                  ? 'Messages at most.'
                  : `Messages at most; the burst then takes ${durationText(throttle.drainSeconds)}.`}
            </span>
          </dd>
        </div>
        {numbersCost.monthlyUsd !== null && (
          <div>
            <dt>Numbers</dt>
            <dd>
              <span class="plan-advised">{usdText(numbersCost.monthlyUsd)} a month</span>
              {numbersCost.setupUsd !== null && (
                <span class="plan-note">And {usdText(numbersCost.setupUsd)} once.</span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function identityText({ type, count, country }: NonNullable<PagePlan['recommendation']['identity']>): string {
  const [one, many] = nouns[type] ?? [type, type];
  return `${amountText(count)} ${count === 1 ? one : many}${country === '' ? '' : ` for ${country}`}`;
}

function limitText({ recommendation: { spendLimitUsd }, cost, limit }: PagePlan): string {
  if (spendLimitUsd !== null) return usdText(spendLimitUsd);
  return cost.needUsd === null || limit.currentUsd === null ? 'unknown' : 'as it is';
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
