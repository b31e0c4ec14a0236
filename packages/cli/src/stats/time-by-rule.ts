import type { Measured } from './stopwatch.js';

/** What a rule, or a fact, took. */
interface Cost {
  readonly name: string;
  readonly milliseconds: number;
}

/** What a rule took in all, and what most of that was. */
export interface RuleCost extends Cost {
  /** The fact that took the most, or `conditions`, or `findings`. */
  readonly mostly: string;
}

/** What a fact took in all, with the number of rules that look at it and of looks. */
export interface FactCost extends Cost {
  readonly times: number;
  readonly rules: number;
}

/**
 * The time of each rule, the longest first. A fact is often worked out once for all that look at it, so its time is counted to
 * rules by how often they look; that of conditions evenly to the rules that are evaluated together. The times add up to all
 * that was measured.
 */
export function timeByRule(measured: Measured): RuleCost[] {
  const { facts, conditions, findings } = measured;
  const parts = new Map<string, Map<string, number>>();
  const count = (rule: string, part: string, milliseconds: number): void => {
    const own = parts.get(rule) ?? new Map<string, number>();
    own.set(part, (own.get(part) ?? 0) + milliseconds);
    parts.set(rule, own);
  };
  const perLook = new Map(timeByFact(measured).map(({ name, milliseconds, times }) => [name, milliseconds / times]));
  for (const { fact, times, rules } of facts) {
    for (const rule of rules) count(rule, fact, ((perLook.get(fact) ?? 0) * times) / rules.size);
  }
  for (const { milliseconds, rules } of conditions) {
    for (const rule of rules) count(rule, 'conditions', milliseconds / rules.size);
  }
  for (const { milliseconds, rules } of findings) {
    for (const rule of rules) count(rule, 'findings', milliseconds);
  }
  const costs = [...parts].map(([name, own]) => {
    const [most] = [...own].sort(([, a], [, b]) => b - a);
    return { name, milliseconds: sum([...own.values()]), mostly: most?.[0] ?? '' };
  });
  return costs.sort(longestFirst);
}

/** The time of each fact, the longest first. */
export function timeByFact({ facts }: Measured): FactCost[] {
  const names = [...new Set(facts.map(({ fact }) => fact))];
  const costs = names.map((name) => {
    const own = facts.filter(({ fact }) => fact === name);
    return {
      name,
      milliseconds: sum(own.map(({ milliseconds }) => milliseconds)),
      times: sum(own.map(({ times }) => times)),
      rules: new Set(own.flatMap(({ rules }) => [...rules])).size,
    };
  });
  return costs.sort(longestFirst);
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function longestFirst(a: Cost, b: Cost): number {
  return b.milliseconds - a.milliseconds || (a.name < b.name ? -1 : 1);
}
