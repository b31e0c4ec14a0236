import { expect, test } from 'vitest';
import { statsText } from './stats-text.js';
import { startStopwatch } from './stopwatch.js';

test('phases, rules and facts are tables, the longest first', async () => {
  let time = 200;
  const stopwatch = startStopwatch(() => time);
  const pass = (milliseconds: number) => (time += milliseconds);
  await stopwatch.time('discover', () => pass(10));
  await stopwatch.time('judge', async () => {
    for (let rule = 2; rule <= 12; rule++) stopwatch.watch.fact(`fact${rule}`, [`rule-${rule}`], () => pass(rule));
    await stopwatch.watch.conditions(['rule-1', 'rule-2'], () => {
      stopwatch.watch.fact('fact1', ['rule-1'], () => pass(1));
      return pass(12);
    });
    pass(10);
  });
  await stopwatch.time('report', () => pass(90));
  expect(statsText(stopwatch.measured(), { files: 3, cached: 2 }, 80)).toMatchInlineSnapshot(`
    "3 files, 2 of them from the cache

    phase            ms      %
    start         200.0   50.0  starting Node, loading smslint and the policy book
    discover       10.0    2.5  finding the files, asking git
    judge         100.0   25.0  judging the requests
      facts        78.0   19.5  looking at the requests
      conditions   12.0    3.0  deciding which rules fire
      findings      0.0    0.0  wording and placing what was found
      the rest     10.0    2.5  making engines, exceptions, scores
    report         90.0   22.5  writing the reports
    total         400.0  100.0

    rule (10 of 12)    ms  % of judging  most of it
    rule-12          12.0          12.0  fact12
    rule-11          11.0          11.0  fact11
    rule-10          10.0          10.0  fact10
    rule-9            9.0           9.0  fact9
    rule-2            8.0           8.0  conditions
    rule-8            8.0           8.0  fact8
    rule-1            7.0           7.0  conditions
    rule-7            7.0           7.0  fact7
    rule-6            6.0           6.0  fact6
    rule-5            5.0           5.0  fact5

    fact (10 of 12)    ms  % of judging  looked at
    fact12           12.0          12.0  1 time for 1 rule
    fact11           11.0          11.0  1 time for 1 rule
    fact10           10.0          10.0  1 time for 1 rule
    fact9             9.0           9.0  1 time for 1 rule
    fact8             8.0           8.0  1 time for 1 rule
    fact7             7.0           7.0  1 time for 1 rule
    fact6             6.0           6.0  1 time for 1 rule
    fact5             5.0           5.0  1 time for 1 rule
    fact4             4.0           4.0  1 time for 1 rule
    fact3             3.0           3.0  1 time for 1 rule

    A fact is often worked out once for all rules that look at it: its time is
    counted to them by how often they look, that of conditions evenly to the rules
    that are evaluated together. What facts share, such as the plan, is counted to
    the first that asks for it.
    "
  `);
});

test('a run that judged nothing has phases alone', () => {
  const text = statsText(startStopwatch(() => 5).measured(), { files: 0, cached: 0 }, 80);
  expect(text).toMatchInlineSnapshot(`
    "0 files

    phase   ms      %
    start  5.0  100.0  starting Node, loading smslint and the policy book
    total  5.0  100.0
    "
  `);
});
