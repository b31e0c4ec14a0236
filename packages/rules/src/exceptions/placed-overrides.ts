import { documentAt, type Pointer, type RequestDocument, type RequestFile } from '@smslint/core';
import { builtInFinding } from '../built-in-finding.js';
import type { Finding, SuppressedFinding } from '../finding.js';
import { inFull, placedOverridesFor, type Override, type Ruling } from '../ruling.js';
import { isFirm } from './firm-rules.js';
import { mustFind } from './rule-status.js';
import type { SetAside } from './set-aside.js';

/** Applies the overrides of a configuration that speak of single places, and reports those without a use. */
export function applyPlacedOverrides(file: RequestFile, found: readonly Finding[], ruling: Ruling): SetAside {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Set<string>();
  for (const finding of found) {
    const { ruleId, pointer, document } = finding;
    const override = placedOverridesFor(documentAt(file, document)?.id, ruling).findLast(
      ({ rules, pointer: place }) => Object.hasOwn(rules, ruleId) && holds(place, pointer) && !isFirm(ruleId),
    );
    if (!override) {
      findings.push(finding);
      continue;
    }
    used.add(useOf(override, ruleId));
    const { severity = finding.severity } = inFull(override.rules[ruleId] ?? {});
    if (severity !== 'off') findings.push({ ...finding, severity });
    else {
      const { origin, reason = '' } = override;
      suppressed.push({ ...finding, suppression: { kind: 'config', origin, reason } });
    }
  }
  return { findings: [...findings, ...complaints(file, used, ruling)], suppressed };
}

/** Whether a place is another, or within it. */
function holds(place: Pointer, pointer: Pointer): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function useOf({ origin, pointer = '' }: Override, ruleId: string): string {
  return JSON.stringify([origin, pointer, ruleId]);
}

/** What would hide the next finding of a rule at a place where nothing stands to be hidden. */
function complaints(file: RequestFile, used: ReadonlySet<string>, ruling: Ruling): Finding[] {
  const read = file.documents.filter(({ request }) => request !== undefined);
  const told = new Set<string>();
  return read.flatMap((document) =>
    placedOverridesFor(document.id, ruling).flatMap((override) =>
      Object.entries(override.rules).flatMap(([ruleId, change]) => {
        const use = useOf(override, ruleId);
        if (!override.isExpected || inFull(change).severity !== 'off' || used.has(use) || told.has(use)) return [];
        if (!mustFind(ruleId, document, ruling)) return [];
        told.add(use);
        return [complaint(override, ruleId, document, file)];
      }),
    ),
  );
}

function complaint(
  { origin, pointer }: Override & { pointer: Pointer },
  ruleId: string,
  { index, locate }: RequestDocument,
  { path }: RequestFile,
): Finding {
  const place = { file: path, document: index, pointer, range: locate(pointer) };
  const message = `Nothing of ${ruleId} is found here to set aside, as ${origin} does.`;
  return builtInFinding('ignore-unused', message, `Remove it from ${origin}.`, place);
}
