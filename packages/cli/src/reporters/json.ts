import type { DetailedReport } from '@smslint/rules';
import type { FoundBy } from './reporter.js';
import { wholly, type Grow } from './growth.js';
import { growList, indented } from './json-list.js';
import { exactJson } from './json-text.js';

/** The report, with all that it takes to be read elsewhere, as version 1 of the JSON contract; `quiet` hides nothing from programs. */
export const growJson: Grow = ({ version, tool, book }, { summariesOf }, openSpool) => {
  const requests = growList(1);
  const findings = growList(1);
  const suppressed = growList(1);
  const found = firstOfEachRule();
  const setAside = firstOfEachRule();
  const [foundText, setAsideText] = [openSpool(), openSpool()];
  const member = (name: string, value: unknown): string => `  ${JSON.stringify(name)}: ${indented(value, 1)}`;
  let begun = `{\n${[member('version', version), member('tool', tool), member('book', book)].join(',\n')},\n  "requests": `;
  return {
    add(part, { detailsOf }) {
      found.add(part.findings);
      setAside.add(part.suppressed);
      foundText.write(findings.add(part.findings));
      setAsideText.write(suppressed.add(part.suppressed));
      const text = begun + requests.add(part.requests.map((request) => ({ ...request, ...detailsOf(request) })));
      begun = '';
      return text;
    },
    *finish({ staleSuppressions, totals }) {
      yield `${begun}${requests.end()},\n  "findings": `;
      yield* foundText.read();
      yield `${findings.end()},\n  "suppressed": `;
      yield* setAsideText.read();
      const rules = summariesOf([...found.all(), ...setAside.all()]);
      const rest = [member('staleSuppressions', staleSuppressions), member('totals', totals), member('rules', rules)];
      yield `${suppressed.end()},\n${rest.join(',\n')}\n}\n`;
    },
  };
};

/** The same of a report that is there as a whole. */
export const json = wholly(growJson);

/** A report that is complete already, as JSON. */
export function savedJson(report: DetailedReport): string {
  return `${exactJson(report)}\n`;
}

/** The first finding of each rule. */
function firstOfEachRule(): { add(findings: readonly FoundBy[]): void; all(): readonly FoundBy[] } {
  const first = new Map<string, FoundBy>();
  return {
    add(findings) {
      for (const { ruleId, file } of findings) if (!first.has(ruleId)) first.set(ruleId, { ruleId, file });
    },
    all: () => [...first.values()],
  };
}
