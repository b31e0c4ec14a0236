import { Fragment, type ComponentChildren } from 'preact';
import type { PageModel, PageRequest } from '../model.js';
import { tick, ticksOf, type ReviewRecord } from '../record/record.js';

/** What no file can decide, with boxes to tick. */
export function ChecklistSection({
  model,
  request,
  record,
  change,
}: {
  readonly model: PageModel;
  readonly request: PageRequest;
  readonly record: ReviewRecord;
  readonly change: (record: ReviewRecord) => void;
}): ComponentChildren {
  const ticked = ticksOf(record, request.key);
  return (
    <>
      <p class="soft">No file shows these: somebody has to look.</p>
      <ul class="checks">
        {request.checks.map((place) => (
          <li key={place}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(place)}
                onChange={({ currentTarget }) => change(tick(record, request.key, place, currentTarget.checked))}
              />
              <span>{model.checks[place]?.check}</span>
            </label>
            <Codes codes={model.checks[place]?.codes ?? []} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Codes({ codes }: { readonly codes: readonly string[] }): ComponentChildren {
  if (codes.length === 0) return null;
  return (
    <p class="checks-codes">
      Else denied as{' '}
      {codes.map((code, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <code>{code}</code>
        </Fragment>
      ))}
    </p>
  );
}
