import { counted } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { ComparisonSection } from '../comparison/comparison-section.js';
import type { PageModel } from '../model.js';
import type { ReviewRecord } from '../record/record.js';
import { BlockingRules } from './blocking-rules.js';
import { RequestTable } from './request-table.js';
import { StaleEntries } from './stale-entries.js';
import { Tally } from './tally.js';

/** All requests at a glance. */
export function Overview({
  model,
  record,
}: {
  readonly model: PageModel;
  readonly record: ReviewRecord;
}): ComponentChildren {
  const profiles = [...new Set(model.requests.flatMap(({ profile }) => profile ?? []))];
  return (
    <div class="overview">
      <div class="masthead">
        <h1>{model.title}</h1>
        <p class="lede">{headline(model)}</p>
        <dl class="facts">
          <div>
            <dt>{profiles.length === 1 ? 'Judged by profile' : 'Judged by profiles'}</dt>
            <dd>{profiles.join(', ') || 'none'}</dd>
          </div>
          <div>
            <dt>Policy book</dt>
            <dd>
              {model.book.version}, {model.book.rules} rules
            </dd>
          </div>
          <div>
            <dt>Page made</dt>
            <dd>{model.made}</dd>
          </div>
          <div>
            <dt>By</dt>
            <dd>{model.tool}</dd>
          </div>
        </dl>
      </div>
      <div class="glance">
        <Tally model={model} />
        <BlockingRules model={model} />
      </div>
      {model.comparison && <ComparisonSection comparison={model.comparison} requests={model.requests} />}
      <RequestTable model={model} record={record} />
      <StaleEntries entries={model.stale} />
      <noscript>
        <p class="notice">The details of each request need this page's own script; the browser does not run it.</p>
      </noscript>
    </div>
  );
}

function headline({ requests, totals }: PageModel): string {
  const ready = requests.filter(({ verdict }) => verdict === 'pass').length;
  if (requests.length === 0) return 'There is no request in this report.';
  if (ready === requests.length) return `All ${requests.length} requests are ready to submit.`;
  const denied = `${counted(totals.error, 'error')} would get ${requests.length - ready === 1 ? 'the other one' : 'the others'} denied`;
  if (ready === 0)
    return `None of the ${requests.length} requests is ready: ${counted(totals.error, 'error')} would get them denied.`;
  return `${ready} of ${requests.length} requests ${ready === 1 ? 'is' : 'are'} ready to submit; ${denied}.`;
}
