import type { z } from 'zod';
import { fromPointer, toPointer, valueAt, type Pointer } from './pointer.js';
import type { Problem, ProblemId } from './problem.js';
import { countryCodes, requestSchema, type Request } from './request-schema.js';
import { locate, locateKey, type SourceNode } from './source-node.js';
import { requestJsonSchema } from './json-schema.js';
import { suggest } from './suggest.js';

/** A request, where the values make one, and what is wrong with them. Unknown keys alone do not unmake it. */
export interface Checked {
  readonly request: Request | undefined;
  readonly problems: readonly Problem[];
}

/** Checks plain values against the request format and places each problem in the source. */
export function checkSchema(value: unknown, node: SourceNode): Checked {
  const given = withoutBlankKeys(value);
  const first = requestSchema.safeParse(given);
  if (first.success) return { request: first.data, problems: [] };
  const { issues } = first.error;
  const problems = issues.flatMap((issue) => toProblems(issue, given, node));
  const unknownOnly = issues.every((issue) => issue.code === 'unrecognized_keys');
  const request = unknownOnly ? requestSchema.safeParse(withoutUnknownKeys(given, issues)).data : undefined;
  return { request, problems };
}

/**
 * A key with nothing after it counts as absent: a template half filled in is judged by the rules, not by types. One that
 * the format does not know stays, to be reported.
 */
function withoutBlankKeys(value: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutBlankKeys(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return value;
  return fromEntries(
    Object.entries(value)
      .filter(([key, child]) => child !== null || isUnknown(key, path))
      .map(([key, child]) => [key, withoutBlankKeys(child, [...path, key])]),
  );
}

function isUnknown(key: string, path: readonly string[]): boolean {
  const known = keysAt(path);
  return known.length > 0 && !known.includes(key);
}

function fromEntries(entries: readonly (readonly [string, unknown])[]): object {
  const copy = {};
  for (const [key, value] of entries) {
    Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

function withoutUnknownKeys(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const parent = valueAt(copy, toPointer(issue.path)) as Record<string, unknown>;
    for (const key of issue.keys) Reflect.deleteProperty(parent, key);
  }
  return copy;
}

function toProblems(issue: z.core.$ZodIssue, value: unknown, node: SourceNode): Problem[] {
  const pointer = toPointer(issue.path);
  const problem = (ruleId: ProblemId, message: string, fix?: string): Problem[] => {
    const { start, end } = locate(node, pointer);
    return [{ ruleId, message, ...(fix !== undefined && { fix }), pointer, start, end }];
  };
  if (issue.code === 'unrecognized_keys') {
    const isByCountry = keysAt(fromPointer(pointer)).length === 0;
    return issue.keys.map((key) => (isByCountry ? unknownCountry : unknownKey)(toPointer([...issue.path, key]), node));
  }
  const found = valueAt(value, pointer);
  const name = fromPointer(pointer).at(-1) ?? 'request';
  if (found === undefined && pointer !== '') {
    return problem('schema-missing-key', `The key "${name}" is missing.`, `Add ${name}: ${describe(pointer)}.`);
  }
  if (issue.code === 'invalid_type') {
    const fix =
      issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')
        ? 'Put the value in quotes.'
        : undefined;
    return problem('schema-type', `Expected ${kinds[issue.expected] ?? issue.expected}, found ${show(found)}.`, fix);
  }
  if (issue.code === 'invalid_union') return problem('schema-type', `${capital(issue.message)}, found ${show(found)}.`);
  if (issue.code === 'invalid_value')
    return problem('schema-value', ...wrongValue(issue.values.map(String), found, pointer));
  return problem('schema-value', `${bound(issue)}, found ${show(found)}.`);
}

/** A key of a map by country that is no country. */
function unknownCountry(pointer: Pointer, node: SourceNode): Problem {
  const key = fromPointer(pointer).at(-1) ?? '';
  const meant = suggestCountry(key, countryCodes);
  const fix = meant === undefined ? 'Use ISO 3166-1 alpha-2 codes, such as CA.' : `Did you mean ${meant}?`;
  const { start, end } = locateKey(node, pointer);
  return {
    ruleId: 'schema-unknown-key',
    message: `The key ${JSON.stringify(key)} is no country code.`,
    fix,
    pointer,
    start,
    end,
  };
}

function unknownKey(pointer: Pointer, node: SourceNode): Problem {
  const path = fromPointer(pointer);
  const key = path.at(-1) ?? '';
  const known = keysAt(path.slice(0, -1));
  const meant = suggest(key, known);
  const fix =
    meant !== undefined
      ? `Did you mean ${meant}?`
      : key === '<<'
        ? 'YAML 1.2 has no merge keys: write the keys out.'
        : `Known here: ${known.join(', ')}.`;
  const { start, end } = locateKey(node, pointer);
  return {
    ruleId: 'schema-unknown-key',
    message: `The key ${JSON.stringify(key)} is not part of the request format.`,
    fix,
    pointer,
    start,
    end,
  };
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function wrongValue(allowed: readonly string[], found: unknown, pointer: Pointer): [string, string?] {
  const isCountry = allowed.includes('CA') && allowed.length > 100;
  const expected = isCountry ? 'an ISO 3166-1 alpha-2 country code, such as CA' : oneOf(canonical(allowed, pointer));
  const meant =
    typeof found === 'string' ? (isCountry ? suggestCountry(found, allowed) : suggest(found, allowed)) : undefined;
  return [
    `Expected ${expected}, found ${show(found)}.`,
    ...(meant === undefined ? [] : [`Did you mean ${meant}?`]),
  ] as [string, string?];
}

/** The number types without their aliases: these are understood, not recommended. */
function canonical(allowed: readonly string[], pointer: Pointer): readonly string[] {
  return pointer === '/number/type' ? allowed.slice(0, 5) : allowed;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}

/** Codes that are often taken for those of ISO 3166-1. */
const mistakenCountries: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', USA: 'US', CAN: 'CA', GER: 'DE' };

function suggestCountry(given: string, known: readonly string[]): string | undefined {
  const upper = given.trim().toUpperCase();
  return mistakenCountries[upper] ?? known.find((code) => code === upper);
}

function bound(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return `Expected at least ${String(issue.minimum)} element`;
    return `Expected a number ${issue.inclusive === true ? 'of at least' : 'above'} ${String(issue.minimum)}`;
  }
  if (issue.code === 'too_big') return `Expected a number of at most ${String(issue.maximum)}`;
  return capital(issue.message);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  if (value === undefined || value === null) return 'nothing';
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return `${typeof value === 'string' ? '' : `the ${typeof value === 'number' ? 'number' : 'value'} `}${shown.length > 60 ? `${shown.slice(0, 60)}…"` : shown}`;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly description?: string;
}

let schema: SchemaNode | undefined;

/** The part of the format at a path, read from the JSON Schema so that names and descriptions have one source. */
function schemaAt(path: readonly string[]): SchemaNode | undefined {
  schema ??= requestJsonSchema() as SchemaNode;
  return path.reduce<SchemaNode | undefined>((at, segment) => at?.properties?.[segment] ?? at?.items, schema);
}

function keysAt(path: readonly string[]): string[] {
  return Object.keys(schemaAt(path)?.properties ?? {});
}

function describe(pointer: Pointer): string {
  const description = schemaAt(fromPointer(pointer))?.description ?? 'a value';
  return description.charAt(0).toLowerCase() + description.slice(1);
}
