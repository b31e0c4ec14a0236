import { counted, numberText } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { isChanged, signed } from '../../compare/comparison-words.js';
import type { RequestChange, RequestStanding } from '../../compare/comparison.js';
import { VerdictTag } from '../severity.js';
import { RequestLink, type LinkTo } from './request-link.js';

/** More requests than these are shown when asked for. */
const most = 10;

/** The requests that changed, those that fail first, with their scores then and now. */
export function RequestChanges({
  requests,
  linkTo,
}: {
  readonly requests: readonly RequestChange[];
  readonly linkTo: LinkTo;
}): ComponentChildren {
  const changed = requests.filter(isChanged).sort((a, b) => rank(a) - rank(b));
  const unchanged = requests.length - changed.length;
  const rest = changed.slice(most);
  return (
    <>
      {changed.length > 0 && (
        <ChangeTable requests={changed.slice(0, most)} linkTo={linkTo} caption="Requests that changed" />
      )}
      {rest.length > 0 && (
        <details class="comparison-rest">
          <summary>{counted(rest.length, 'further request')} changed</summary>
          <ChangeTable requests={rest} linkTo={linkTo} caption="Further requests that changed" />
        </details>
      )}
      {unchanged > 0 && (
        <p class="soft">{counted(unchanged, changed.length > 0 ? 'other request' : 'request')} as before.</p>
      )}
    </>
  );
}

function rank({ after }: RequestChange): number {
  if (after === null) return 2;
  return after.verdict === 'fail' ? 0 : 1;
}

function ChangeTable({
  requests,
  linkTo,
  caption,
}: {
  readonly requests: readonly RequestChange[];
  readonly linkTo: LinkTo;
  readonly caption: string;
}): ComponentChildren {
  return (
    <table class="comparison-table comparison-requests">
      <caption class="comparison-unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Score</th>
          <th scope="col">Verdict</th>
          <th scope="col" class="comparison-number">
            Mended
          </th>
          <th scope="col" class="comparison-number">
            New
          </th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={`${request.file}:${request.document}:${request.after === null ? 'gone' : ''}`}>
            <th scope="row">
              <RequestLink request={request} linkTo={linkTo} />
              {request.name !== request.file && <span class="soft">{request.file}</span>}
            </th>
            <td data-label="Score">
              <ScoreChange before={request.before} after={request.after} />
            </td>
            <td data-label="Verdict">
              <VerdictChange before={request.before} after={request.after} />
            </td>
            <td data-label="Mended" class="comparison-number">
              {request.after ? numberText(request.mended.length) : '–'}
            </td>
            <td data-label="New" class="comparison-number">
              {request.after ? numberText(request.added.length) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Standings {
  readonly before: RequestStanding | null;
  readonly after: RequestStanding | null;
}

function ScoreChange({ before, after }: Standings): ComponentChildren {
  const one = before ?? after;
  if (!before || !after) return <span class="comparison-score">{one && `${one.score} ${one.grade}`}</span>;
  const difference = after.score - before.score;
  if (difference === 0) {
    return (
      <span class="comparison-score">
        {after.score} {after.grade} <span class="soft">as before</span>
      </span>
    );
  }
  return (
    <span class="comparison-score">
      {before.score} {before.grade} <span aria-hidden="true">→</span>
      <span class="comparison-unseen"> to </span> <strong>{after.score}</strong> {after.grade}{' '}
      <span class={`comparison-change ${difference > 0 ? 'comparison-up' : 'comparison-down'}`}>
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
          <path d={difference > 0 ? 'M5 1 9.5 8H.5z' : 'M5 9 .5 2h9z'} />
        </svg>
        {signed(difference)}
      </span>
    </span>
  );
}

function VerdictChange({ before, after }: Standings): ComponentChildren {
  if (!after) return <span class="comparison-fate">No longer in the report</span>;
  const isOther = before !== null && before.verdict !== after.verdict;
  return (
    <span class="comparison-verdict">
      <VerdictTag verdict={after.verdict} />
      {before === null && <span class="comparison-fate">new request</span>}
      {isOther && <span class="comparison-fate">was {before.verdict === 'pass' ? 'ready' : 'not ready'}</span>}
    </span>
  );
}
