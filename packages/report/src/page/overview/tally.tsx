import { numberText } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import type { PageModel } from '../model.js';
import { GradeBars } from './grade-bars.js';
import { Sign } from '../severity.js';

/** How many requests are ready, and how much was found. */
export function Tally({ model }: { readonly model: PageModel }): ComponentChildren {
  const { requests, totals } = model;
  const ready = requests.filter(({ verdict }) => verdict === 'pass').length;
  const setAside = requests.reduce((sum, { suppressed }) => sum + suppressed.length, 0);
  const share = requests.length === 0 ? 0 : (ready / requests.length) * 100;
  return (
    <section class="card tally" aria-labelledby="_tally">
      <h2 id="_tally">Ready to submit</h2>
      <p class="tally-ready">
        <strong>{numberText(ready)}</strong> of {numberText(requests.length)}
      </p>
      <svg class="tally-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="tally-not-ready" width="100" height="6" />
        <rect class="tally-is-ready" width={share} height="6" />
      </svg>
      <GradeBars requests={requests} />
      <dl class="tally-counts">
        <div>
          <dt>
            <Sign level="error" /> Errors
          </dt>
          <dd>{numberText(totals.error)}</dd>
        </div>
        <div>
          <dt>
            <Sign level="warning" /> Warnings
          </dt>
          <dd>{numberText(totals.warning)}</dd>
        </div>
        <div>
          <dt>
            <Sign level="info" /> Notes
          </dt>
          <dd>{numberText(totals.info)}</dd>
        </div>
        <div>
          <dt>Set aside</dt>
          <dd>{numberText(setAside)}</dd>
        </div>
      </dl>
    </section>
  );
}
