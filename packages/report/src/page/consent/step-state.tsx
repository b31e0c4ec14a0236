import { counted } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import type { PageFinding, PageRequest } from '../model.js';
import { Sign } from '../severity.js';

const nouns = { error: 'error', warning: 'warning', info: 'note' } as const;
const severities = ['error', 'warning', 'info'] as const;

/** What was found in a step: how much, in a word with a sign, and a link to each. */
export function StepState({
  request,
  findings,
}: {
  readonly request: Pick<PageRequest, 'key'>;
  readonly findings: readonly PageFinding[];
}): ComponentChildren {
  if (findings.length === 0) {
    return (
      <p class="consent-state">
        <span class="tag tag-good">
          <Sign level="good" />
          Nothing found
        </span>
      </p>
    );
  }
  return (
    <>
      <p class="consent-state">
        {severities.map((severity) => {
          const count = findings.filter((finding) => finding.severity === severity).length;
          return (
            count > 0 && (
              <span key={severity} class={`tag tag-${severity}`}>
                <Sign level={severity} />
                {counted(count, nouns[severity])}
              </span>
            )
          );
        })}
      </p>
      <ul class="consent-findings">
        {findings.map(({ key, message, severity }) => (
          <li key={key}>
            <Sign level={severity} />
            <a href={`#${request.key}/${key}`}>{message}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
