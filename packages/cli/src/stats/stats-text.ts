import { counted } from '@smslint/rules/words';
import { plainTable } from '../plain-table.js';
import { wrap } from '../reporters/paragraph.js';
import { visible } from '../visible.js';
import { phases, type Measured } from './stopwatch.js';
import { sum, timeByFact, timeByRule } from './time-by-rule.js';

/** How many files a run looked at, and how many of them it found in the cache. */
export interface FileCount {
  readonly files: number;
  readonly cached: number;
}

const shown = 10;

const meanings: Readonly<Record<(typeof phases)[number], string>> = {
  start: 'starting Node, loading smslint and the policy book',
  discover: 'finding the files, asking git',
  cache: 'reading and writing the cache, finding files in it',
  read: 'reading and parsing the files',
  judge: 'judging the requests',
  report: 'writing the reports',
};

const explanation =
  'A fact is often worked out once for all rules that look at it: its time is counted to them by how often they look, that of conditions evenly to the rules that are evaluated together. What facts share, such as the plan, is counted to the first that asks for it.';

/** What took how long, as tables: the phases, the rules and the facts that took the most. */
export function statsText(measured: Measured, { files, cached }: FileCount, width: number): string {
  const rules = timeByRule(measured);
  const facts = timeByFact(measured);
  const taken = phases.flatMap((phase) => {
    const milliseconds = measured.phases.get(phase);
    return milliseconds === undefined ? [] : [{ phase, milliseconds }];
  });
  const total = sum(taken.map(({ milliseconds }) => milliseconds));
  const judged = sum(rules.map(({ milliseconds }) => milliseconds));
  const judging = measured.phases.get('judge') ?? 0;
  const phaseRows = taken.flatMap(({ phase, milliseconds }) => [
    [phase, time(milliseconds), percent(milliseconds, total), meanings[phase]],
    ...(phase === 'judge' ? partsOfJudging(measured, judging - judged, total) : []),
  ]);
  return [
    `${counted(files, 'file')}${cached > 0 ? `, ${cached.toLocaleString('en-US')} of them from the cache` : ''}`,
    '',
    table(['phase', 'ms', '%', ''], [...phaseRows, ['total', time(total), percent(total, total), '']], width),
    ...(rules.length === 0
      ? []
      : [
          '',
          table(
            [titleOf('rule', rules.length), 'ms', '% of judging', 'most of it'],
            rules
              .slice(0, shown)
              .map((rule) => [
                visible(rule.name),
                time(rule.milliseconds),
                percent(rule.milliseconds, judging),
                visible(rule.mostly),
              ]),
            width,
          ),
          '',
          table(
            [titleOf('fact', facts.length), 'ms', '% of judging', 'looked at'],
            facts
              .slice(0, shown)
              .map((fact) => [
                visible(fact.name),
                time(fact.milliseconds),
                percent(fact.milliseconds, judging),
                `${counted(fact.times, 'time')} for ${counted(fact.rules, 'rule')}`,
              ]),
            width,
          ),
          '',
          ...wrap(explanation, width),
        ]),
    '',
  ].join('\n');
}

function partsOfJudging({ facts, conditions, findings }: Measured, rest: number, total: number): string[][] {
  const parts: [string, number, string][] = [
    ['  facts', sum(facts.map(({ milliseconds }) => milliseconds)), 'looking at the requests'],
    ['  conditions', sum(conditions.map(({ milliseconds }) => milliseconds)), 'deciding which rules fire'],
    ['  findings', sum(findings.map(({ milliseconds }) => milliseconds)), 'wording and placing what was found'],
    ['  the rest', rest, 'making engines, exceptions, scores'],
  ];
  return parts.map(([name, milliseconds, meaning]) => [
    name,
    time(milliseconds),
    percent(milliseconds, total),
    meaning,
  ]);
}

function titleOf(noun: string, count: number): string {
  return count > shown ? `${noun} (${shown} of ${count})` : noun;
}

function table(titles: readonly string[], rows: readonly string[][], width: number): string {
  const columns = titles.map((title, at) => ({
    title,
    align: at === 1 || at === 2 ? ('right' as const) : ('left' as const),
  }));
  return plainTable(columns, rows, width);
}

function time(milliseconds: number): string {
  return milliseconds.toFixed(1);
}

function percent(part: number, whole: number): string {
  return whole > 0 ? ((100 * part) / whole).toFixed(1) : '';
}
