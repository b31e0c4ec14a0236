import type { Pointer, Request } from '@smslint/core';
import { applicableRules } from './applicable-rules.js';
import { builtInRules } from './built-in-rules.js';
import type { Rule } from './book/rule-schema.js';
import type { Finding } from './finding.js';
import { groupBy } from './group-by.js';
import { oncePer } from './once-per.js';
import { severityOf, type Policy } from './policy.js';
import { readsOf, touches } from './reads.js';
import type { Area, Severity } from './book/vocabulary.js';

export type Grade = 'A' | 'B' | 'C' | 'D' | 'F';

/** How ready a request is. */
export interface Score {
  /** 0 to 100, whole. */
  readonly score: number;
  readonly grade: Grade;
  /** `fail` where there is an error. */
  readonly verdict: 'pass' | 'fail';
  /** The score of each area that has rules for this request. */
  readonly categories: Readonly<Partial<Record<Area, number>>>;
}

/** The score of a request that could not be read. */
export const unreadableScore: Score = { score: 0, grade: 'F', verdict: 'fail', categories: {} };

/** How much of its weight a finding costs. */
const severityFactors: Readonly<Record<Severity, number>> = { error: 1, warning: 0.4, info: 0 };

/** Costs are counted in thousandths of a weight. */
const costUnits = 1000;

/** The highest score of a request with an error. */
const errorCap = 79;

/** Scores a request by what was found in it. The formula is in docs/scoring.md. */
export function scoreOf(findings: readonly Finding[], request: Request, policy: Policy): Score {
  const applicable = applicableRules(request, policy);
  const costs = new Map<Area, number>(areasOf(applicable).map((area) => [area, 0]));
  const failing = new Set<Area>();
  for (const [ruleId, same] of groupBy(findings, ({ ruleId }) => ruleId)) {
    const rule = applicable.find(({ id }) => id === ruleId);
    const { area } = rule ?? builtInRules[ruleId as keyof typeof builtInRules];
    const cost = costOf(same, rule, applicable, request, policy);
    costs.set(area, (costs.get(area) ?? 0) + cost);
    if (same.some(({ severity }) => severity === 'error')) failing.add(area);
  }
  return toScores(costs, failing);
}

/** The areas of some rules, each once. */
const areasOf = oncePer((rules: readonly Rule[]) => [...new Set(rules.map(({ area }) => area))]);

/** Scores findings of rules that stand in no book, each of a fixed weight, by the same formula. */
export function scoreByWeights(
  findings: readonly Pick<Finding, 'ruleId' | 'severity'>[],
  rules: readonly { readonly id: string; readonly area: Area; readonly weight: number }[],
): Score {
  const costs = new Map<Area, number>();
  const failing = new Set<Area>();
  for (const { id, area, weight } of rules) {
    const own = findings.filter(({ ruleId }) => ruleId === id);
    costs.set(area, (costs.get(area) ?? 0) + sumWithinMost(own.map(({ severity }) => costOfOne(weight, severity))));
    if (own.some(({ severity }) => severity === 'error')) failing.add(area);
  }
  return toScores(costs, failing);
}

function toScores(costs: ReadonlyMap<Area, number>, failing: ReadonlySet<Area>): Score {
  const total = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  const score = toScore(total, failing.size > 0);
  const categories = Object.fromEntries(
    [...costs.keys()].sort().map((area) => [area, toScore(costs.get(area) ?? 0, failing.has(area))]),
  );
  return { score, grade: gradeOf(score), verdict: failing.size > 0 ? 'fail' : 'pass', categories };
}

/** Each finding costs the same; those of one rule together cost at most as much as three. */
const mostOfOneRule = 3;

function sumWithinMost(costs: readonly number[]): number {
  const sum = costs.reduce((total, cost) => total + cost, 0);
  return Math.min(sum, mostOfOneRule * Math.max(0, ...costs));
}

function costOf(
  findings: readonly Finding[],
  rule: Rule | undefined,
  applicable: readonly Rule[],
  request: Request,
  policy: Policy,
): number {
  const costs = findings.map(({ ruleId, severity, pointer }) => {
    if (rule?.weight === 'all') return costOfAbsence(pointer, applicable, request, policy);
    const weight = rule?.weight ?? builtInRules[ruleId as keyof typeof builtInRules].weight;
    return costOfOne(weight, severity);
  });
  return rule?.weight === 'all' ? costs.reduce((total, cost) => total + cost, 0) : sumWithinMost(costs);
}

/** A missing text (`weight: all`) costs what every rule that reads it could have cost, so a faulty one is never worse. */
function costOfAbsence(pointer: Pointer, applicable: readonly Rule[], request: Request, { book }: Policy): number {
  const worst = applicable.map((rule) => {
    if (rule.weight === 'all' || !readsOf(rule, book.facts).some((place) => touches(place, pointer))) return 0;
    const findings = rule.each !== undefined || typeof rule.at === 'object' ? mostOfOneRule : 1;
    return findings * costOfOne(rule.weight, severityOf(rule, request));
  });
  return Math.max(
    leastForAbsence,
    worst.reduce((sum, cost) => sum + cost, 0),
  );
}

const leastForAbsence = 10 * costUnits;

/** Whole units, since sums of fractions such as 0.4 differ with their order. */
function costOfOne(weight: number, severity: Severity): number {
  return Math.round(weight * severityFactors[severity] * costUnits);
}

function toScore(cost: number, fails: boolean): number {
  const score = Math.floor((100 * 100 * costUnits) / (100 * costUnits + cost));
  return fails ? Math.min(score, errorCap) : score;
}

function gradeOf(score: number): Grade {
  return score >= 90 ? 'A' : score >= 80 ? 'B' : score >= 70 ? 'C' : score >= 60 ? 'D' : 'F';
}
