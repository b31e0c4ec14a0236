import { counted } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { lookup } from '../lookup.js';
import type { PageModel } from '../model.js';

/** As many as a person takes in at a glance. */
const most = 6;

/** The rules that make most requests fail: what to mend first. */
export function BlockingRules({ model }: { readonly model: PageModel }): ComponentChildren {
  const requestsOf = new Map<string, number>();
  for (const { findings } of model.requests) {
    const failing = new Set(findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])));
    for (const rule of failing) requestsOf.set(rule, (requestsOf.get(rule) ?? 0) + 1);
  }
  const rules = [...requestsOf].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const longest = rules[0]?.[1] ?? 1;
  return (
    <section class="card blocking" aria-labelledby="_blocking">
      <h2 id="_blocking">What stands in the way</h2>
      {rules.length === 0 ? (
        <p>Nothing: no request has an error.</p>
      ) : (
        <ol>
          {rules.slice(0, most).map(([rule, count]) => (
            <li key={rule}>
              <span class="blocking-title">{lookup(model.rules, rule)?.title ?? rule}</span>
              <span class="blocking-count">{counted(count, 'request')}</span>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={(count / longest) * 100} height="4" />
              </svg>
            </li>
          ))}
        </ol>
      )}
      {rules.length > most && <p class="soft">{counted(rules.length - most, 'further rule')} found errors.</p>}
    </section>
  );
}
