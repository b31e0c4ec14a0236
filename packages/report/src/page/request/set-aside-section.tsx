import type { Suppression } from '@smslint/rules';
import type { ComponentChildren } from 'preact';
import type { PageModel, PageRequest } from '../model.js';
import { FindingCard } from './finding-card.js';

/** What an exception sets aside, and by whose reason. */
export function SetAsideSection({
  model,
  request,
}: {
  readonly model: PageModel;
  readonly request: PageRequest;
}): ComponentChildren {
  return (
    <>
      <p class="soft">
        These count neither in the score nor in the verdict. Whether the reasons hold is yours to judge.
      </p>
      {request.suppressed.map((finding) => (
        <FindingCard key={finding.key} model={model} request={request} finding={finding} level="h3">
          <p class="reason">
            <span class="reason-who">{whoSays(finding.suppression)}</span>
            {finding.suppression.reason.trim() === '' ? (
              <em>No reason is given.</em>
            ) : (
              <q dir="auto">{finding.suppression.reason}</q>
            )}
          </p>
        </FindingCard>
      ))}
    </>
  );
}

function whoSays(suppression: Suppression): string {
  if (suppression.kind === 'comment') return `Set aside by a comment on line ${suppression.line}:`;
  const by = suppression.kind === 'config' ? 'the configuration' : 'the baseline';
  return `Set aside by ${by}, ${suppression.origin}:`;
}
