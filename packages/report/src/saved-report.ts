import type { DetailedReport } from '@smslint/rules';
import * as z from 'zod';
import { findingSchema, ruleId, ruleSchema, staleSchema, suppressedSchema } from './saved/finding-schema.js';
import { savedRequestSchema } from './saved/request-schema.js';

/** What a saved report has that no page or comparison can be made of: the message says what, where, and what to do. */
export class ReportFault extends Error {
  override readonly name = 'ReportFault';
}

/** The most code units of a saved report, 256 Mi; a report on 10,000 requests has about that. */
export const mostOfReport = 256 * 1024 * 1024;

const makeAgain = 'Make one with `smslint lint -f json`.';

const count = z.int().nonnegative();

/** What a report has besides its lists. */
export const headSchema = z.object({
  version: z.literal(1),
  tool: z.object({ name: z.literal('smslint'), version: z.string() }),
  book: z.object({ version: z.string(), rules: count }),
  totals: z.object({ files: count, requests: count, error: count, warning: count, info: count }),
});

/**
 * Reads a report that `smslint lint -f json` made, on this machine or another. Keys that this version does not know are left
 * out; sources whose address is none of the web lose it. A text may be any: how deep it nests does no harm.
 * @throws ReportFault where it is none, or one of another version
 */
export function readReport(text: string): DetailedReport {
  if (text.length > mostOfReport) throw new ReportFault(`It is longer than ${mostOfReport} characters.`);
  const value = asReport(parse(text));
  const head = read(headSchema, value, []);
  const requests = readList(savedRequestSchema, value, 'requests');
  checkPlaces(requests);
  return {
    ...head,
    requests,
    findings: readList(findingSchema, value, 'findings'),
    suppressed: readList(suppressedSchema, value, 'suppressed'),
    staleSuppressions: readList(staleSchema, value, 'staleSuppressions'),
    rules: readRules(value.rules),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ReportFault(`It is not JSON. ${makeAgain}`);
  }
}

/** The value as an object, once it says that it is a report of a version that is known here. */
function asReport(value: unknown): Readonly<Record<string, unknown>> {
  const isReport = isObject(value) && isObject(value.tool) && value.tool.name === 'smslint';
  if (!isReport) throw new ReportFault(`It is not a report of smslint: its tool.name is not "smslint". ${makeAgain}`);
  const { version } = value;
  if (version === undefined) throw missing('version');
  if (version !== 1) {
    throw new ReportFault(
      `It is a report of version ${JSON.stringify(version).slice(0, 20)}, which is not known here: this version of smslint reads version 1. Make it again with this one.`,
    );
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the elements one after the other: the first that is at fault ends it. */
function readList<Schema extends z.ZodType>(
  schema: Schema,
  report: Readonly<Record<string, unknown>>,
  key: string,
): z.output<Schema>[] {
  const elements = report[key];
  if (elements === undefined) throw missing(key);
  if (!Array.isArray(elements)) throw wrong(key, 'expected a list');
  return elements.map((element, index) => read(schema, element, [key, index]));
}

/** Two requests at one place could not be told apart. */
function checkPlaces(requests: readonly { readonly file: string; readonly document: number }[]): void {
  const known = new Map<string, number>();
  requests.forEach(({ file, document }, index) => {
    const place = JSON.stringify([file, document]);
    const first = known.get(place);
    if (first !== undefined) throw wrong(`requests[${index}]`, `it has the file and document of requests[${first}]`);
    known.set(place, index);
  });
}

function readRules(value: unknown): DetailedReport['rules'] {
  if (value === undefined) throw missing('rules');
  if (!isObject(value)) throw wrong('rules', 'expected an object');
  return Object.fromEntries(
    Object.entries(value).map(([id, rule]) => [read(ruleId, id, ['rules']), read(ruleSchema, rule, ['rules', id])]),
  );
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown, at: readonly PropertyKey[]): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues;
  const issue = issues[0];
  const path = [...at, ...(issue?.path ?? [])];
  const isMissing = valueUnder(value, issue?.path ?? []) === undefined;
  if (isMissing) throw missing(pathText(path));
  throw wrong(pathText(path), lowerFirst(issue?.message ?? 'unexpected'));
}

function valueUnder(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    root,
  );
}

function missing(path: string): ReportFault {
  return new ReportFault(
    `It has no ${path}: it was made by another version of smslint, or for something else. Make it again with \`smslint lint -f json\`.`,
  );
}

function wrong(path: string, what: string): ReportFault {
  return new ReportFault(`${path} is not what a report has there: ${what}. ${makeAgain}`);
}

/** A path as JavaScript writes it: requests[3].plan.burst. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key).slice(0, 80);
      if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

function lowerFirst(message: string): string {
  return message
    .replace(/^Invalid (?:input|option|key in record|string): /, '')
    .replace(/^./, (first) => first.toLowerCase());
}
