import type { ComponentChildren } from 'preact';
import type { PagePlan } from '../model.js';
import { Field } from './answer.js';

/** How every figure was made, in the words of the plan. */
export function Arithmetic({ plan }: { readonly plan: PagePlan }): ComponentChildren {
  return (
    <section class="plan-arithmetic">
      <h3>How each figure was made</h3>
      <dl>
        {linesOf(plan).map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            {lines.map((line, index) => (
              <dd key={index}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the plan leaves open, with the field that would say it. */
export function Unknowns({ unknown }: { readonly unknown: PagePlan['unknown'] }): ComponentChildren {
  if (unknown.length === 0) return null;
  return (
    <section class="plan-unknown">
      <h3>What is not known</h3>
      <ul>
        {unknown.map(({ what, fill }, index) => (
          <li key={index}>
            {what}
            {fill !== null && (
              <>
                {' '}
                Fill in <Field pointer={fill} />.
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf({
  message,
  throughput,
  burst,
  numbers,
  tenDlc,
  cost,
  limit,
  recommendation,
}: PagePlan): (readonly [string, readonly string[]])[] {
  const { spendArithmetic, throttle, numbersCost } = recommendation;
  const lines: (readonly [string, readonly (string | null | undefined)[]])[] = [
    ['Message', [message.arithmetic]],
    ['Rate', [throughput.arithmetic]],
    ['Burst', [burst?.arithmetic]],
    ['Carriers', tenDlc?.arithmetic ?? []],
    ['Numbers', [numbers.arithmetic]],
    ['Cost', cost.byCountry.length > 0 ? cost.byCountry.map(({ arithmetic }) => arithmetic) : [cost.factors]],
    ['Spend limit', [...new Set([limit.arithmetic, spendArithmetic])]],
    ['Pace', [throttle?.arithmetic]],
    ['Cost of numbers', [numbersCost.arithmetic]],
  ];
  return lines
    .map(([name, all]) => [name, all.filter((line): line is string => typeof line === 'string')] as const)
    .filter(([, all]) => all.length > 0);
}
