import type { DetailedReport } from '@smslint/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from '../testing/any-report.js';
import { compareReports } from './compare-reports.js';
import type { ChangedFinding, RequestChange } from './comparison.js';

/** The same things in another order. */
function shuffled(report: DetailedReport, random: () => number): DetailedReport {
  const mix = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return {
    ...report,
    requests: mix(report.requests),
    findings: mix(report.findings),
    suppressed: mix(report.suppressed),
  };
}

const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();

/** The request pairs that both reports have. */
const common = (requests: readonly RequestChange[]): RequestChange[] =>
  requests.filter(({ before, after }) => before !== null && after !== null);

const randomly = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })).map((stream) => {
  return (): number => {
    const next = stream.next();
    return next.done ? 0 : next.value;
  };
});

test('a report compared with itself has nothing to say', () => {
  fc.assert(
    fc.property(anyReport, randomly, (report, random) => {
      expect(compareReports(report, report).rules).toEqual([]);
      const { totals, requests, rules } = compareReports(shuffled(report, random), report);
      expect(totals).toEqual({ mended: 0, added: 0, setAside: 0, stayed: report.findings.length });
      expect(requests.filter(({ before, after }) => before === null || after === null)).toEqual([]);
      expect(rules).toEqual([]);
    }),
  );
});

test('what is mended one way, or set aside, is new the other way', () => {
  fc.assert(
    fc.property(anyReport, anyReport, (a, b) => {
      const [there, back] = [compareReports(a, b), compareReports(b, a)];
      const all = (requests: readonly RequestChange[], ...of: ('mended' | 'added' | 'setAside')[]) =>
        sorted(common(requests).flatMap((change) => of.flatMap((one): readonly ChangedFinding[] => change[one])));
      expect(all(back.requests, 'added')).toEqual(all(there.requests, 'mended', 'setAside'));
      const stayed = (requests: readonly RequestChange[]) => sorted(requests.map((request) => request.stayed));
      expect(stayed(common(back.requests))).toEqual(stayed(common(there.requests)));
    }),
  );
});

test('the order in which a report lists requests and findings means nothing', () => {
  fc.assert(
    fc.property(anyReport, anyReport, randomly, (a, b, random) => {
      const [one, other] = [compareReports(a, b), compareReports(shuffled(a, random), shuffled(b, random))];
      expect(sorted(other.requests)).toEqual(sorted(one.requests));
      expect({ ...other, requests: [] }).toEqual({ ...one, requests: [] });
    }),
  );
});

test('all findings are accounted for, by request, by rule, and in all', () => {
  fc.assert(
    fc.property(anyReport, anyReport, (a, b) => {
      const { requests, rules, totals } = compareReports(a, b);
      const at = (report: DetailedReport, { file, document }: Pick<RequestChange, 'file' | 'document'>) =>
        report.findings.filter((finding) => finding.file === file && finding.document === document).length;
      let [mended, added, setAside, stayed] = [0, 0, 0, 0];
      for (const change of requests) {
        if (change.after !== null) expect(change.added.length + change.stayed).toBe(at(b, change));
        mended += change.mended.length;
        added += change.added.length;
        setAside += change.setAside.length;
        stayed += change.stayed;
      }
      expect(totals).toEqual({ mended, added, setAside, stayed });
      expect(added + stayed).toBe(b.findings.length);
      expect(requests.filter(({ after }) => after !== null)).toHaveLength(b.requests.length);
      expect(requests.filter(({ before }) => before !== null)).toHaveLength(a.requests.length);
      const gone = requests.filter(({ after }) => after === null);
      const lost = gone.reduce((sum, change) => sum + at(a, change), 0);
      expect(mended + setAside + stayed).toBe(a.findings.length - lost);
      for (const rule of rules) {
        expect(rule.after - rule.added).toBe(rule.before - rule.mended - rule.setAside);
        expect(rule.after).toBe(b.findings.filter(({ ruleId }) => ruleId === rule.rule).length);
      }
    }),
  );
});
