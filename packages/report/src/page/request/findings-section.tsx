import { counted } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageModel, PageRequest } from '../model.js';
import { Sign } from '../severity.js';
import { FindingCard } from './finding-card.js';

const groups = [
  { severity: 'error', noun: 'error' },
  { severity: 'warning', noun: 'warning' },
  { severity: 'info', noun: 'note' },
] as const;

/** As many stand in the file itself; the browser's script adds the rest, so that no number of findings makes the file large. */
const mostWithoutScript = 20;

/** What was found, the worst first. */
export function FindingsSection({
  model,
  request,
  isWhole,
}: {
  readonly model: PageModel;
  readonly request: PageRequest;
  /** Shows all at once. */
  readonly isWhole: boolean;
}): ComponentChildren {
  const [most, setMost] = useState(isWhole ? Infinity : mostWithoutScript);
  useEffect(() => setMost(Infinity), []);
  if (request.findings.length === 0) {
    return (
      <p class="nothing">
        <Sign level="good" /> Nothing was found. What no file can show stands under “To check by hand”.
      </p>
    );
  }
  const shown = new Set(request.findings.slice(0, most));
  return groups.map(({ severity, noun }) => {
    const findings = request.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return null;
    const missing = findings.filter((finding) => !shown.has(finding)).length;
    return (
      <div class="finding-group" key={severity}>
        <h3>{counted(findings.length, noun)}</h3>
        {findings.map(
          (finding) =>
            shown.has(finding) && <FindingCard key={finding.key} model={model} request={request} finding={finding} />,
        )}
        {missing > 0 && (
          <p class="notice">{counted(missing, `further ${noun}`)} show where the page may run its script.</p>
        )}
      </div>
    );
  });
}
