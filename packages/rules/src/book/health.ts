import * as z from 'zod';
import type { Book } from './book.js';
import { exampleCountProblems, exampleProblems } from './example-health.js';
import { sourceSchema, type Rule, type Source } from './rule-schema.js';
import { sourceProblems } from './source-health.js';

/** Something to mend in the policy book, though it loads. */
export interface HealthProblem {
  /** The file of the book, such as `keywords/help-missing-contact.yaml`, or of the team. */
  readonly file: string;
  readonly check: 'example' | 'example-count' | 'near-miss' | 'source' | 'stale';
  readonly message: string;
}

/** What was looked at in a policy book, and what was found. */
export interface Health {
  /** The month from which the age of sources is counted. */
  readonly asOf: string;
  readonly rules: number;
  readonly examples: number;
  readonly sources: number;
  readonly problems: readonly HealthProblem[];
}

/**
 * Checks what loading cannot: that each rule holds on its own examples and has enough of them, and that the sources of
 * rules, profiles and data can be followed and are fresh.
 * @param asOf the month to count from, such as 2026-11
 */
export async function checkHealth(book: Book, asOf: string): Promise<Health> {
  const sourced = sourcedFiles(book);
  const problems: HealthProblem[] = sourced.flatMap(({ file, sources }) =>
    sourceProblems(sources, asOf).map((problem) => ({ file, ...problem })),
  );
  for (const rule of book.rules) {
    const file = fileOf(rule, book);
    // How much a team proves its own rules is for the team to say.
    const counts = isTeamRule(rule, book) ? [] : exampleCountProblems(rule);
    problems.push(...[...counts, ...(await exampleProblems(book, rule))].map((problem) => ({ file, ...problem })));
  }
  return {
    asOf,
    rules: book.rules.length,
    examples: book.rules.reduce((sum, { examples }) => sum + examples.good.length + examples.bad.length, 0),
    sources: sourced.reduce((sum, { sources }) => sum + sources.length, 0),
    problems: problems.sort((a, b) => compare(a.file, b.file)),
  };
}

/** All files of the book that rest on sources. */
function sourcedFiles(book: Book): { file: string; sources: readonly Source[] }[] {
  const { rules, profiles, data } = book;
  const sourced = rules.filter((rule) => !isTeamRule(rule, book) || rule.sources.length > 0);
  return [
    ...sourced.map((rule) => ({ file: fileOf(rule, book), sources: rule.sources })),
    ...profiles.map(({ name, sources }) => ({ file: `profiles/${name}.yaml`, sources })),
    ...Object.entries(data).map(([name, content]) => ({ file: `data/${name}.yaml`, sources: sourcesIn(content) })),
  ];
}

function isTeamRule({ id }: Rule, { teamRules = {} }: Book): boolean {
  return Object.hasOwn(teamRules, id);
}

function fileOf({ area, id }: Rule, { teamRules }: Book): string {
  return teamRules?.[id] ?? `${area}/${id}.yaml`;
}

/** A source with whatever else the data says of it. */
const anySourceSchema = z.object(sourceSchema.shape);

/** The sources anywhere in some data: of the whole, or of a single figure. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null) return [];
  const { success, data } = anySourceSchema.safeParse(value);
  return success ? [data] : Object.values(value).flatMap(sourcesIn);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
