import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from './book/rule-schema.js';
import { builtInRules } from './built-in-rules.js';
import type { Finding } from './finding.js';
import { scoreByWeights, scoreOf } from './score.js';
import { findingWith, policyOf, ruleWith } from './testing/policies.js';
import { requestWith } from './testing/requests.js';
import { areas } from './book/vocabulary.js';

const request = requestWith();

/** The score of findings of rules that all apply; severities are those of the findings. */
function scored(rules: readonly Rule[], findings: readonly Finding[], of = request) {
  return scoreOf(findings, of, policyOf(rules));
}

const warned = (weight: number) => ruleWith({ id: `w-${weight}`, weight, severity: 'warning' });
const warning = (weight: number) => findingWith({ ruleId: `w-${weight}`, severity: 'warning' });

describe('the formula', () => {
  test('is the same for rules of fixed weights that stand in no book', () => {
    const ids = ['a', 'b', 'c'];
    const found = fc.array(
      fc.record({ ruleId: fc.constantFrom(...ids), severity: fc.constantFrom('error', 'warning', 'info') }),
      { maxLength: 12 },
    );
    const weights = fc.tuple(...ids.map(() => fc.nat(40)));
    const inAreas = fc.tuple(...ids.map(() => fc.constantFrom(...areas)));
    fc.assert(
      fc.property(found, weights, inAreas, (findings, each, places) => {
        const rules = ids.map((id, index) => ruleWith({ id, weight: each[index] ?? 0, area: places[index] ?? 'form' }));
        const plain = ids.map((id, index) => ({ id, weight: each[index] ?? 0, area: places[index] ?? 'form' }));
        const whole = findings.map((one) => findingWith(one));
        expect(scoreByWeights(whole, plain)).toEqual(scored(rules, whole));
      }),
    );
  });

  test('categories stand by name, in whatever order the rules come', () => {
    const rules = (['spend', 'brand', 'keywords'] as const).map((area) => ruleWith({ id: area, area }));
    expect(Object.keys(scored(rules, []).categories)).toEqual(['brand', 'keywords', 'spend']);
  });

  test('nothing found is 100, A, pass', () => {
    expect(scored([ruleWith()], [])).toEqual({
      score: 100,
      grade: 'A',
      verdict: 'pass',
      categories: { keywords: 100 },
    });
  });

  test.each([
    [[10], 96, 'A'], // 10000 / 104
    [[25], 90, 'A'], // 10000 / 110
    [[28], 89, 'B'], // 10000 / 111.2
    [[40, 22], 80, 'B'], // 10000 / 124.8
    [[40, 24], 79, 'C'], // 10000 / 125.6
    [[40, 39, 28], 70, 'C'], // 10000 / 142.8
    [[40, 39, 29], 69, 'D'],
    [[40, 39, 38, 37, 12], 60, 'D'], // 10000 / 166.4
    [[40, 39, 38, 37, 14], 59, 'F'],
  ])('warnings of the weights %j make %d, %s', (weights, score, grade) => {
    const result = scored(weights.map(warned), weights.map(warning));
    expect(result).toMatchObject({ score, grade, verdict: 'pass' });
  });

  test('a sum that is whole only in exact arithmetic is whole', () => {
    // 0.4 of these and the rest come to 150; in floating point to a little more, by the order.
    const warnings = [14, 21, 33, 26, 36];
    const errors = [39, 36, 23];
    const rules = [...warnings.map(warned), ...errors.map((weight) => ruleWith({ id: `e-${weight}`, weight }))];
    const findings = [...warnings.map(warning), ...errors.map((weight) => findingWith({ ruleId: `e-${weight}` }))];
    expect(scored(rules, findings).score).toBe(40);
    expect(scored(rules, findings.reverse()).score).toBe(40);
  });

  test('an error costs its weight, caps the score at 79 and fails', () => {
    expect(scored([ruleWith({ weight: 1 })], [findingWith()])).toMatchObject({
      score: 79,
      grade: 'C',
      verdict: 'fail',
      categories: { keywords: 79 },
    });
    expect(scored([ruleWith({ weight: 40 })], [findingWith()]).score).toBe(71);
  });

  test('the cap holds for the area of the error alone', () => {
    const rules = [ruleWith({ weight: 1 }), ruleWith({ id: 'other', area: 'spend' })];
    expect(scored(rules, [findingWith()]).categories).toEqual({ keywords: 79, spend: 100 });
  });

  test('the findings of one rule cost at most as much as three', () => {
    const rules = [warned(10)];
    const scores = [1, 2, 3, 4, 50].map((count) => scored(rules, Array<Finding>(count).fill(warning(10))).score);
    expect(scores).toEqual([96, 92, 89, 89, 89]);
  });

  test('an info costs nothing, whatever its weight', () => {
    const info = findingWith({ severity: 'info' });
    expect(scored([ruleWith({ weight: 40, severity: 'info' })], [info, info])).toMatchObject({
      score: 100,
      verdict: 'pass',
    });
  });

  test('rules in code count in the area form', () => {
    const unknown = findingWith({ ruleId: 'schema-unknown-key' });
    expect(scored([ruleWith()], [unknown]).categories).toEqual({ form: 79, keywords: 100 });
    expect(builtInRules['schema-unknown-key'].weight).toBeGreaterThan(0);
  });

  test('an area whose rules do not apply is no category', () => {
    const rules = [ruleWith(), ruleWith({ id: 'other', area: 'spend', applies: { numberTypes: ['10dlc'] } })];
    expect(scored(rules, []).categories).toEqual({ keywords: 100 });
  });
});

describe('a missing text (weight: all)', () => {
  const absence = ruleWith({ id: 'absent', weight: 'all' });
  const missing = findingWith({ ruleId: 'absent' });
  const silent = requestWith({ help: { response: null }, stop: { response: null } });
  const faulty = { fact: 'namesBrand', operator: 'equal', value: false };

  test('costs 10 where no other rule reads it', () => {
    expect(scored([absence], [missing], silent).score).toBe(79);
    const reader = ruleWith({ id: 'x', weight: 40, at: '/region', when: faulty });
    expect(scored([absence, reader], [missing], silent).score).toBe(79);
  });

  test('costs what every rule that reads it could cost, by severity', () => {
    const readers = [
      ruleWith({ id: 'a', weight: 40, when: faulty }),
      ruleWith({ id: 'b', weight: 20, severity: 'warning', when: faulty }),
      ruleWith({ id: 'c', weight: 30, severity: 'info', when: faulty }),
      ruleWith({ id: 'd', weight: 30, applies: { numberTypes: ['10dlc'] }, when: faulty }),
    ];
    expect(scored([absence, ...readers], [missing], silent).score).toBe(Math.floor(10_000 / (100 + 40 + 8)));
  });

  test('counts a rule that may find several things three times', () => {
    const reader = ruleWith({
      id: 'a',
      weight: 20,
      at: undefined,
      each: ['/help/response', '/stop/response'],
      when: faulty,
    });
    expect(scored([absence, reader], [missing], silent).score).toBe(Math.floor(10_000 / (100 + 60)));
  });

  test('counts a rule three times whose fact names the places', () => {
    const at = { fact: 'emptyCaseFields' };
    const reader = ruleWith({
      id: 'a',
      weight: 20,
      at,
      when: { fact: '/help/response', operator: 'isPresent', value: false },
    });
    expect(scored([absence, reader], [missing], silent).score).toBe(Math.floor(10_000 / (100 + 60)));
  });

  test('two missing texts cost twice', () => {
    const both = [missing, findingWith({ ruleId: 'absent', pointer: '/stop/response' })];
    const reader = ruleWith({ id: 'a', weight: 40, when: { ...faulty, params: { of: '/stop/response' } } });
    expect(scored([absence, reader], both, silent).score).toBe(Math.floor(10_000 / (100 + 40 + 10)));
  });
});

const anyRule = fc
  .record({
    area: fc.constantFrom(...areas),
    severity: fc.constantFrom('error', 'warning', 'info'),
    weight: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant('all')),
    at: fc.constantFrom('/help/response', '/stop/response', '/region'),
  })
  .map((changes) => ({ ...changes, when: { fact: 'namesBrand', operator: 'equal', value: false } }));

const anyRules = fc
  .array(anyRule, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((changes, index) => ruleWith({ ...changes, id: `rule-${index}` })));

/** Rules with findings of theirs, at their severities. */
const anyCase = anyRules.chain((rules) =>
  fc.record({
    rules: fc.constant(rules),
    findings: fc.array(fc.constantFrom(...rules).map(findingOf), { maxLength: 30 }),
    more: fc.constantFrom(...rules).map(findingOf),
  }),
);

function findingOf({ id, severity, at }: Rule): Finding {
  return findingWith({ ruleId: id, severity: severity as Finding['severity'], pointer: at as string });
}

describe('any findings', () => {
  test('score within 0 and 100, at most 79 and fail with an error', () => {
    fc.assert(
      fc.property(anyCase, ({ rules, findings }) => {
        const { score, verdict, categories } = scored(rules, findings);
        const fails = findings.some(({ severity }) => severity === 'error');
        for (const one of [score, ...Object.values(categories)])
          expect([0 <= one, one <= 100, one % 1]).toEqual([true, true, 0]);
        expect(score).toBeLessThanOrEqual(fails ? 79 : 100);
        expect(verdict).toBe(fails ? 'fail' : 'pass');
        expect(score).toBeLessThanOrEqual(Math.min(...Object.values(categories)));
      }),
    );
  });

  test('score the same in any order of rules and findings', () => {
    const shuffled = anyCase.chain(({ rules, findings }) =>
      fc.tuple(
        fc.constant({ rules, findings }),
        fc.shuffledSubarray(rules, { minLength: rules.length }),
        fc.shuffledSubarray(findings, { minLength: findings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([{ rules, findings }, rulesAgain, findingsAgain]) => {
        expect(scored(rulesAgain, findingsAgain)).toEqual(scored(rules, findings));
      }),
      { numRuns: 300 },
    );
  });

  test('with one more never score higher, in no category', () => {
    fc.assert(
      fc.property(anyCase, ({ rules, findings, more }) => {
        const [before, after] = [scored(rules, findings), scored(rules, [...findings, more])];
        expect(after.score).toBeLessThanOrEqual(before.score);
        for (const area of areas)
          expect(after.categories[area] ?? 100).toBeLessThanOrEqual(before.categories[area] ?? 100);
        if (before.verdict === 'fail') expect(after.verdict).toBe('fail');
      }),
      { numRuns: 300 },
    );
  });
});
