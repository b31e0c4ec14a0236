import type { ComponentChildren } from 'preact';
import type { PageModel, PageRequest } from '../model.js';
import { Sign } from '../severity.js';
import { counted } from '../words.js';
import { FindingCard } from './finding-card.js';

const groups = [
  { severity: 'error', noun: 'error' },
  { severity: 'warning', noun: 'warning' },
  { severity: 'info', noun: 'note' },
] as const;

/** What was found, the worst first. */
export function FindingsSection({
  model,
  request,
}: {
  readonly model: PageModel;
  readonly request: PageRequest;
}): ComponentChildren {
  if (request.findings.length === 0) {
    return (
      <p class="nothing">
        <Sign level="good" /> Nothing was found. What no file can show stands under “To check by hand”.
      </p>
    );
  }
  return groups.map(({ severity, noun }) => {
    const findings = request.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return null;
    return (
      <div class="finding-group" key={severity}>
        <h3>{counted(findings.length, noun)}</h3>
        {findings.map((finding) => (
          <FindingCard key={finding.key} model={model} request={request} finding={finding} />
        ))}
      </div>
    );
  });
}
