import { counted } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageModel, PageRequest } from '../model.js';
import { ticksOf, type ReviewRecord } from '../record/record.js';
import { saveFile } from '../save-file.js';
import { useIsAlive } from '../use-is-alive.js';
import { FilterForm } from './filter-form.js';
import { RequestRow } from './request-row.js';
import { requestsCsv } from './requests-csv.js';
import { filtered, noFilter, sorted, type Sort, type SortKey } from './select-requests.js';

const columns: readonly { readonly by: SortKey; readonly name: string; readonly isNumber?: boolean }[] = [
  { by: 'name', name: 'Request' },
  { by: 'score', name: 'Score' },
  { by: 'verdict', name: 'Verdict' },
  { by: 'type', name: 'Number' },
  { by: 'countries', name: 'Countries' },
  { by: 'error', name: 'Errors', isNumber: true },
  { by: 'warning', name: 'Warnings', isNumber: true },
  { by: 'open', name: 'Checked', isNumber: true },
];

/** The requests, to filter, sort and search. */
export function RequestTable({
  model,
  record,
}: {
  readonly model: PageModel;
  readonly record: ReviewRecord;
}): ComponentChildren {
  const [filter, setFilter] = useState(noFilter);
  const isAlive = useIsAlive();
  const [sort, setSort] = useState<Sort>();
  const openChecks = ({ key, checks }: PageRequest): number => checks.length - ticksOf(record, key).length;
  const shown = filtered(model.requests, filter);
  const rows = sort ? sorted(shown, sort, openChecks) : shown;
  return (
    <section class="card requests" aria-labelledby="_requests">
      <div class="requests-head">
        <h2 id="_requests">Requests</h2>
        <p class="soft" role="status">
          {shown.length === model.requests.length
            ? counted(shown.length, 'request')
            : `${shown.length} of ${counted(model.requests.length, 'request')}`}
        </p>
        <button
          type="button"
          class="requests-csv"
          hidden={!isAlive}
          onClick={() => saveFile('smslint-requests.csv', 'text/csv', requestsCsv(model, rows, record))}
        >
          Save as CSV
        </button>
      </div>
      <FilterForm model={model} filter={filter} change={setFilter} />
      <table>
        <thead>
          <tr>
            {columns.map(({ by, name, isNumber }) => (
              <th
                key={by}
                scope="col"
                class={isNumber ? 'number' : undefined}
                aria-sort={sort?.by === by ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" onClick={() => setSort(next(sort, by))}>
                  {name}
                  <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true" focusable="false">
                    <path class="sort-up" d="M4 0 8 5H0z" />
                    <path class="sort-down" d="M4 12 0 7h8z" />
                  </svg>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((request) => (
            <RequestRow key={request.key} model={model} request={request} open={openChecks(request)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="notice">No request is like that.</p>}
    </section>
  );
}

/** Pressed again, a column is sorted the other way round, then as in the report. */
function next(sort: Sort | undefined, by: SortKey): Sort | undefined {
  if (sort?.by !== by) return { by, isDescending: by === 'error' || by === 'warning' || by === 'open' };
  const first = by === 'error' || by === 'warning' || by === 'open';
  return sort.isDescending === first ? { by, isDescending: !first } : undefined;
}
