import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactValue } from '../facts/fact.js';
import { operators } from '../operators.js';
import type { Firing, Look, ReadyCondition, ReadyRule } from './evaluator.js';
import { engines, evaluatorsBy, type EngineName } from './index.js';

type Facts = Readonly<Record<string, FactValue>>;

const is = (fact: string, value: unknown): ReadyCondition => ({ fact, operator: 'equal', value });

/** What is looked at is known by its name. */
const sightOf = (name: string): string => name;

/** Looks facts up; one that is not there is an error. */
const lookIn =
  (facts: Facts): Look<string> =>
  (name) => {
    const value = facts[name];
    if (value === undefined) throw new RangeError(`There is no fact ${name}.`);
    return value;
  };

/** Runs rules once, as a promise, whatever the engine. */
async function run(engine: EngineName, rules: readonly ReadyRule[], facts: Facts): Promise<Firing[]> {
  return evaluatorsBy(engine, sightOf)(rules)(lookIn(facts));
}

describe.each(engines)('a condition run by %s', (engine) => {
  /** What one condition makes of facts: the facts observed where it holds, else undefined. */
  const observed = async (when: ReadyCondition, facts: Facts): Promise<Facts | undefined> =>
    (await run(engine, [{ id: 'rule', when }], facts))[0]?.observed;

  const facts = { a: 1, b: 2, nothing: null };

  test('of one comparison holds or not', async () => {
    expect(await observed(is('a', 1), facts)).toEqual({ a: 1 });
    expect(await observed(is('a', 2), facts)).toBeUndefined();
  });

  test('compares with another fact', async () => {
    const when = { fact: 'a', operator: 'lessThan', value: { fact: 'b' } };
    expect(await observed(when, facts)).toEqual({ a: 1 });
    expect(await observed({ ...when, value: { fact: 'nothing' } }, facts)).toBeUndefined();
  });

  test('of all holds where each part does', async () => {
    expect(await observed({ all: [is('a', 1), is('b', 2)] }, facts)).toEqual({ a: 1, b: 2 });
    expect(await observed({ all: [is('a', 1), is('b', 3)] }, facts)).toBeUndefined();
  });

  test('of any holds where one part does, and names that one', async () => {
    expect(await observed({ any: [is('a', 7), is('b', 2)] }, facts)).toEqual({ b: 2 });
    expect(await observed({ any: [is('a', 7), is('b', 7)] }, facts)).toBeUndefined();
  });

  test('of not holds where its part does not, and names what made it so', async () => {
    expect(await observed({ not: is('a', 2) }, facts)).toEqual({ a: 1 });
    expect(await observed({ not: is('a', 1) }, facts)).toBeUndefined();
    expect(await observed({ not: { not: is('a', 1) } }, facts)).toEqual({ a: 1 });
    expect(await observed({ not: { all: [is('a', 1), is('b', 3)] } }, facts)).toEqual({ b: 2 });
    expect(await observed({ not: { any: [is('a', 2), is('b', 3)] } }, facts)).toEqual({ a: 1, b: 2 });
  });

  test('observes that the request says nothing', async () => {
    const when = { fact: 'nothing', operator: 'isPresent', value: false };
    expect(await observed(when, facts)).toEqual({ nothing: null });
    expect(await observed({ not: { ...when, value: true } }, facts)).toEqual({ nothing: null });
  });

  test('takes figures in words for words', async () => {
    const when = { fact: 'a', operator: 'greaterThan', value: 5 };
    expect(await observed(when, { a: '10' })).toBeUndefined();
    expect(await observed({ ...when, operator: 'lessThan' }, { a: null })).toBeUndefined();
  });

  test('with an operator or fact that is not there fails loudly', async () => {
    await expect(observed({ fact: 'a', operator: 'equals', value: 1 }, { a: 1 })).rejects.toThrow(/equals/);
    await expect(observed(is('b', 1), { a: 1 })).rejects.toThrow(/b/);
  });
});

describe('overlapping runs of one evaluator', () => {
  test.each(engines)('by %s give each its own results', async (engine) => {
    const rules = Array.from({ length: 20 }, (_, index) => ({ id: `is-${index}`, when: is('a', index) }));
    const evaluate = evaluatorsBy(engine, sightOf)(rules);
    const runs = await Promise.all(Array.from({ length: 60 }, async (_, index) => evaluate(lookIn({ a: index % 25 }))));
    runs.forEach((firings, index) => {
      expect(firings).toEqual(index % 25 < 20 ? [{ id: `is-${index % 25}`, observed: { a: index % 25 } }] : []);
    });
  });

  test.each(engines)('by %s are left alone by one that fails', async (engine) => {
    const evaluate = evaluatorsBy(engine, sightOf)([{ id: 'rule', when: is('a', 1) }]);
    const begin = async (facts: Facts): Promise<Firing[]> => evaluate(lookIn(facts));
    const [before, broken, after] = await Promise.allSettled([begin({ a: 1 }), begin({}), begin({ a: 1 })]);
    expect([before.status, broken.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(after).toMatchObject({ value: [{ id: 'rule' }] });
  });
});

test('the compiled one looks only at what decides', async () => {
  const asked: string[] = [];
  const look: Look<string> = (name) => {
    asked.push(name);
    return 1;
  };
  await evaluatorsBy('compiled', sightOf)([{ id: 'rule', when: { all: [is('a', 2), is('b', 1)] } }])(look);
  expect(asked).toEqual(['a']);
});

const names = ['a', 'b', 'c'] as const;
// A list of its own each time: `equal` tells two lists apart.
const list = fc.constantFrom('', '1').map((element): FactValue => (element === '' ? [] : [element]));
const value = fc.oneof(fc.constantFrom<FactValue[]>(null, 0, 1, 2, '', '1', 'x', true, false), list);
const anyFacts = fc.record({ a: value, b: value, c: value });

const anyComparison: fc.Arbitrary<ReadyCondition> = fc.record({
  fact: fc.constantFrom(...names),
  operator: fc.constantFrom(...Object.keys(operators)),
  value: fc.oneof(value, fc.record({ fact: fc.constantFrom(...names) })),
});

const { anyCondition } = fc.letrec<{ anyCondition: ReadyCondition }>((tie) => ({
  anyCondition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    anyComparison,
    fc.record({ all: fc.array(tie('anyCondition'), { minLength: 1, maxLength: 3, depthIdentifier: 'condition' }) }),
    fc.record({ any: fc.array(tie('anyCondition'), { minLength: 1, maxLength: 3, depthIdentifier: 'condition' }) }),
    fc.record({ not: tie('anyCondition') }),
  ),
}));

/** The plain reading of a condition. */
function holds(condition: ReadyCondition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  const { fact, operator, value: other } = condition;
  const isFact = typeof other === 'object' && other !== null && 'fact' in other;
  const given = isFact ? facts[(other as { fact: string }).fact] : other;
  return operators[operator]?.(facts[fact] ?? null, given) ?? false;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

test('any rules, in any order, hold as they plainly read, and the same by every engine', async () => {
  const anyRules = fc
    .array(anyCondition, { minLength: 1, maxLength: 6 })
    .map((conditions) => conditions.map((when, index) => ({ id: `rule-${index}`, when })));
  const property = fc.asyncProperty(anyRules, anyFacts, fc.gen(), async (rules, facts, gen) => {
    const expected = rules.filter(({ when }) => holds(when, facts)).map(({ id }) => id);
    const shuffled = gen(() => fc.shuffledSubarray(rules, { minLength: rules.length }));
    const reference = (await run('json-rules-engine', rules, facts)).sort(byId);
    for (const engine of engines) {
      const firings = (await run(engine, rules, facts)).sort(byId);
      expect(firings.map(({ id }) => id)).toEqual(expected.sort());
      // As text, so that the order of what was observed counts.
      expect(JSON.stringify(firings)).toBe(JSON.stringify(reference));
      expect((await run(engine, shuffled, facts)).sort(byId)).toEqual(firings);
      for (const { observed: seen } of firings) {
        expect(Object.keys(seen).length).toBeGreaterThan(0);
        for (const [name, seenValue] of Object.entries(seen)) expect(seenValue).toEqual(facts[name as 'a']);
      }
    }
  });
  await fc.assert(property, { numRuns: 300 });
});
