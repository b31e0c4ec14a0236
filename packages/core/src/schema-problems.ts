import { countries } from 'countries-list';
import type * as z from 'zod/mini';
import { describePlace, isWhole } from './format.js';
import { knownKeys } from './known-fields.js';
import { numberTypeOf } from './number-types.js';
import { fromPointer, toPointer, valueAt, type Pointer } from './pointer.js';
import type { Meant, Problem, ProblemId } from './problem.js';
import { countryCodes } from './request-schema.js';
import { locate, locateKey, nodeAt, type SourceNode } from './source-node.js';
import { suggest } from './suggest.js';

/** Says what one fault of the values is, where it stands, and how to mend it. */
export function toProblems(issue: z.core.$ZodIssue, value: unknown, node: SourceNode): Problem[] {
  const pointer = toPointer(issue.path);
  const problem = (ruleId: ProblemId, message: string, fix?: string, meant?: Meant): Problem[] => {
    const { start, end } = locate(node, pointer);
    return [{ ruleId, message, ...(fix !== undefined && { fix }), ...(meant && { meant }), pointer, start, end }];
  };
  if (issue.code === 'unrecognized_keys') {
    const isByCountry = knownKeys(fromPointer(pointer)).length === 0;
    return issue.keys.map((key) => (isByCountry ? unknownCountry : unknownKey)(toPointer([...issue.path, key]), node));
  }
  const found = valueAt(value, pointer);
  if (found === undefined && pointer !== '') {
    const name = pointer.slice(1).replaceAll('/', '.');
    return problem('schema-missing-key', `The key ${name} is missing.`, `Add ${name}: ${describePlace(pointer)}.`);
  }
  if (issue.code === 'invalid_type') {
    const lacksQuotes = issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean');
    const expected = isWhole(pointer) ? 'int' : issue.expected;
    return problem(
      'schema-type',
      `Expected ${kinds[expected] ?? expected}, found ${show(found)}.`,
      lacksQuotes ? 'Put the value in quotes.' : undefined,
      lacksQuotes ? { kind: 'string' } : undefined,
    );
  }
  if (issue.code === 'invalid_union') return problem('schema-type', `${capital(issue.message)}, found ${show(found)}.`);
  if (issue.code === 'invalid_value')
    return problem('schema-value', ...wrongValue(issue.values.map(String), found, pointer));
  return problem('schema-value', `${bound(issue)}, found ${show(found)}.`);
}

/** A key of a map by country that is no country. */
function unknownCountry(pointer: Pointer, node: SourceNode): Problem {
  const key = fromPointer(pointer).at(-1) ?? '';
  const meant = suggestCountry(key);
  const fix = meant === undefined ? 'Use ISO 3166-1 alpha-2 codes, such as CA.' : `Did you mean ${meant}?`;
  const { start, end } = locateKey(node, pointer);
  return {
    ruleId: 'schema-unknown-key',
    message: `The key ${JSON.stringify(key)} is no country code.`,
    fix,
    ...(meant !== undefined && meantKeyOf(key, meant, pointer, node)),
    pointer,
    start,
    end,
  };
}

function unknownKey(pointer: Pointer, node: SourceNode): Problem {
  const path = fromPointer(pointer);
  const [key, parent] = [path.at(-1) ?? '', path.slice(0, -1)];
  const meant = meantKey(key, parent);
  const mergeKey = 'YAML 1.2 has no merge keys: write the keys out.';
  const known = key === '<<' ? mergeKey : `Known here: ${knownKeys(parent).join(', ')}.`;
  const fix = meant === undefined ? known : `Did you mean ${meant}?`;
  const message = `The key ${JSON.stringify(key)} is not part of the request format.`;
  const { start, end } = locateKey(node, pointer);
  return {
    ruleId: 'schema-unknown-key',
    message,
    fix,
    ...(meant !== undefined && meantKeyOf(key, meant, pointer, node)),
    pointer,
    start,
    end,
  };
}

/** The key that an unknown one was meant to be, unless it stands there already. */
function meantKeyOf(key: string, text: string, pointer: Pointer, node: SourceNode): { meant?: Meant } {
  const siblings = nodeAt(node, toPointer(fromPointer(pointer).slice(0, -1)))?.members;
  return siblings?.has(text) === false ? { meant: { kind: 'key', text, isSure: plain(key) === plain(text) } } : {};
}

/** The key of the format that was most likely meant by an unknown one at a path. */
export function meantKey(key: string, parent: readonly string[]): string | undefined {
  return suggest(key, knownKeys(parent));
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

function wrongValue(
  allowed: readonly string[],
  found: unknown,
  pointer: Pointer,
): [message: string, fix?: string, meant?: Meant] {
  const isCountry = allowed.length === countryCodes.length;
  const names = pointer === '/number/type' ? [...new Set(allowed.map(numberTypeOf))] : allowed;
  const expected = isCountry ? 'an ISO 3166-1 alpha-2 country code, such as CA' : oneOf(names);
  const message = `Expected ${expected}, found ${show(found)}.`;
  if (typeof found !== 'string') return [message];
  const meant = isCountry ? suggestCountry(found) : (synonyms[plain(found)] ?? suggest(found, allowed));
  if (meant === undefined || !allowed.includes(meant)) return [message];
  const text = pointer === '/number/type' ? numberTypeOf(meant) : meant;
  return [message, `Did you mean ${text}?`, { kind: 'value', text, isSure: plain(found) === plain(meant) }];
}

/** Words that people use for the values of the format. */
const synonyms: Readonly<Record<string, string>> = {
  amazon: 'aws',
  pinpoint: 'aws',
  marketing: 'promotional',
  promo: 'promotional',
  notification: 'transactional',
  informational: 'transactional',
  '2fa': 'otp',
  mfa: 'otp',
  website: 'web-form',
  web: 'web-form',
  online: 'web-form',
  form: 'web-form',
  text: 'keyword',
  phone: 'verbal',
  ivr: 'verbal',
  call: 'verbal',
  qr: 'qr-code',
  pos: 'point-of-sale',
};

function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
}

/** Codes that are often taken for those of ISO 3166-1. */
const mistakenCountries: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', USA: 'US', CAN: 'CA', GER: 'DE' };

/** The code of the country that was meant by another code, or by a name. */
function suggestCountry(given: string): string | undefined {
  const upper = given.trim().toUpperCase();
  const code = mistakenCountries[upper] ?? countryCodes.find((known) => known === upper);
  if (code !== undefined) return code;
  return Object.entries(countries).find(
    ({ 1: { name, native } }) => plain(name) === plain(given) || native === given,
  )?.[0];
}

function bound(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return `Expected at least ${String(issue.minimum)} element`;
    return `Expected a number ${issue.inclusive === true ? 'of at least' : 'above'} ${String(issue.minimum)}`;
  }
  if (issue.code === 'too_big' && issue.origin === 'array') return `Expected at most ${String(issue.maximum)} elements`;
  if (issue.code === 'too_big') return `Expected a number of at most ${String(issue.maximum)}`;
  return capital(issue.message);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return shorten(JSON.stringify(value));
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the value ${value}`;
  if (value === null) return 'the value null';
  return value === undefined ? 'nothing' : 'a map';
}

function shorten(quoted: string): string {
  return quoted.length > 60 ? `${quoted.slice(0, 60)}…"` : quoted;
}
