import { counted } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ChangedFinding, RequestChange } from '../../compare/comparison.js';
import { SeverityTag } from '../severity.js';
import { fieldName } from '../words.js';
import { RequestLink, type LinkTo } from './request-link.js';

type Kind = 'added' | 'setAside' | 'mended';

const titles: Readonly<Record<Kind, (count: number) => string>> = {
  added: (count) => counted(count, 'new finding'),
  setAside: (count) => `${counted(count, 'finding')} set aside since`,
  mended: (count) => counted(count, 'mended finding'),
};

const severities: readonly ChangedFinding['severity'][] = ['error', 'warning', 'info'];

/** More findings than these are shown when asked for. */
const most = 20;

/** The findings of one kind in all requests, to unfold, the worst first. */
export function FindingChanges({
  of,
  requests,
  linkTo,
}: {
  readonly of: Kind;
  readonly requests: readonly RequestChange[];
  readonly linkTo: LinkTo;
}): ComponentChildren {
  const [isWhole, setWhole] = useState(false);
  const all = requests.flatMap((request) => request[of].map((finding) => ({ finding, request })));
  if (all.length === 0) return null;
  const worstFirst = severities.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
  const shown = isWhole ? worstFirst : worstFirst.slice(0, most);
  return (
    <details class="comparison-list" open={of === 'added'}>
      <summary>{titles[of](all.length)}</summary>
      <ul>
        {shown.map(({ finding, request }, index) => (
          <li key={index}>
            <SeverityTag level={finding.severity} />
            <div>
              <p>{finding.message}</p>
              <p class="soft">
                <RequestLink request={request} linkTo={linkTo} /> · {fieldName(finding.pointer)} ·{' '}
                <code>{finding.rule}</code>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show all {all.length}
        </button>
      )}
    </details>
  );
}
