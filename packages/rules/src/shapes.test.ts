import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { book } from './generated/book.js';
import { createLinter } from './lint.js';
import { createPolicy } from './policy.js';
import { planOf } from './plan/plan.js';
import { ruleGroupsFor } from './rule-groups.js';
import { contextWith, fileWith, requestWith } from './testing/requests.js';

/* The engine looks up each field of an object of another shape anew, which took a quarter of the time of judging a request. */

setFlagsFromString('--allow-natives-syntax');
/** Whether two objects have the same shape, as V8 sees it. */
const isSame = runInThisContext('(one, other) => %HaveSameMap(one, other)') as (one: object, other: object) => boolean;
// It is compiled when it is first called.
isSame({}, {});
setFlagsFromString('--no-allow-natives-syntax');

/** How many shapes some objects have. */
function shapesOf(objects: readonly object[]): number {
  const shapes: object[] = [];
  for (const one of objects) if (!shapes.some((shape) => isSame(shape, one))) shapes.push(one);
  return shapes.length;
}

const numbers = Array.from({ length: 40 }, (_, index) => index + 1);

test('objects made alike have one shape, others another', () => {
  expect(
    shapesOf(
      [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ].map(({ a, b }) => ({ a, b })),
    ),
  ).toBe(1);
  expect(shapesOf([{ a: 1 }, { b: 1 }])).toBe(2);
});

test('what rules look at in each request has few shapes', () => {
  const policy = createPolicy(book, 'aws');
  if (!policy) throw new RangeError('The book has no profile aws.');
  const needs = ruleGroupsFor(requestWith(), policy).flatMap((group) => [...group.needs.values()]);
  const observations = [...new Set(needs)].map(({ ready }) => ready);
  expect(observations.length).toBeGreaterThan(100);
  expect(shapesOf(observations)).toBeLessThanOrEqual(4);
});

test('what is made of each request has few shapes', async () => {
  const lint = createLinter(book);
  const patch = { help: { response: 'Hi.' }, samples: ['Win big! bit.ly/x'] };
  const results = [];
  for (const number of numbers)
    results.push(await lint(fileWith({ ...patch, id: `r${number}` }, `${number}.sms.json`)));
  expect(shapesOf(results.flatMap(({ trace }) => trace.map(({ request }) => request)))).toBeLessThanOrEqual(2);
  expect(shapesOf(results.flatMap(({ requests }) => requests))).toBeLessThanOrEqual(2);
  const findings = results
    .flatMap((result) => result.findings)
    .filter(({ ruleId }) => ruleId === 'help-missing-contact');
  expect(findings).toHaveLength(numbers.length);
  expect(shapesOf(findings)).toBeLessThanOrEqual(2);
});

test('a plan has few shapes', () => {
  const traffic = { messagesPerMonth: 9000, peak: { messages: 500, withinMinutes: 10 } };
  const spend = { requestedMonthlyUsd: 500, pricePerMessagePartUsd: 0.01 };
  const plans = numbers.map((count) => planOf(contextWith({ number: { type: '10dlc', count }, traffic, spend })));
  for (const part of ['burst', 'tenDlc', 'limit'] as const)
    expect([part, shapesOf(plans.flatMap((plan) => plan[part] ?? []))]).toEqual([
      part,
      expect.toSatisfy((shapes: number) => shapes <= 2),
    ]);
});
