import { fromPointer, requestJsonSchema, requestSchema, suggest } from '@smslint/core';
import { factNamed, facts } from '../facts/index.js';
import { operators } from '../operators.js';
import { placeholdersIn } from '../template.js';
import type { Book } from './book.js';
import { dataSchemas } from './data-schema.js';
import { mergeBefore, mergeExample } from './examples.js';
import type { Profile } from './profile-schema.js';
import { authorities, placesOf, type Comparison, type Condition, type Rule } from './rule-schema.js';
import { schemaFaults } from './schema-faults.js';

/** A fault at a path within a file of the book. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Whether the key at the path is wrong, rather than its value. */
  readonly isKey?: boolean;
}

export type BookContent = Omit<Book, 'version'>;

/**
 * Checks a rule for what json-rules-engine would only find while it runs, or never: unknown facts, operators, settings
 * and fields, facts that have no place to look at, and examples that are no requests.
 */
export function checkRule(rule: Rule, book: BookContent): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: readonly PropertyKey[], message: string): void => void faults.push({ path, message });

  placesOf(rule).forEach((place, index) => {
    if (!isField(place)) fault(rule.each ? ['each', index] : ['at'], `the request format has no ${place}`);
  });
  if (typeof rule.at === 'object') checkFactName(rule.at.fact, ['at', 'fact'], rule, book, fault);
  for (const { comparison, path } of comparisonsIn(rule.when, ['when']))
    checkComparison(comparison, path, rule, book, fault);
  for (const key of ['message', 'fix'] as const) {
    for (const name of placeholdersIn(rule[key])) {
      if (
        isField('/' + name.replaceAll('.', '/')) ||
        Object.hasOwn(rule.settings, name) ||
        givenPlaceholders.includes(name)
      )
        continue;
      checkFactName(name, [key], rule, book, fault);
    }
  }
  for (const authority of authorities) {
    const known = Object.keys(book.data['denial-codes'].authorities[authority].codes);
    rule.denialCodes[authority]?.forEach((code, index) =>
      checkKnown(`denial code of ${authority}`, code, known, ['denialCodes', authority, index], fault),
    );
  }
  for (const kind of ['good', 'bad'] as const) {
    rule.examples[kind].forEach((example, index) => {
      const path = ['examples', kind, index];
      const base = example.base ?? rule.examples.base;
      const basePath = example.base === undefined ? ['examples', 'base'] : [...path, 'base'];
      checkKnown('good request', base, Object.keys(book.goodRequests), basePath, fault);
      for (const found of schemaFaults(requestSchema, mergeExample(example, rule, book)))
        fault([...path, 'request', ...found.path], `no request: ${found.message}`);
      mergeBefore(example, rule, book).forEach((request, at) => {
        for (const found of schemaFaults(requestSchema, request))
          fault([...path, 'before', at, ...found.path], `no request: ${found.message}`);
      });
      if (example.profile !== undefined)
        checkKnown(
          'profile',
          example.profile,
          book.profiles.map(({ name }) => name),
          [...path, 'profile'],
          fault,
        );
    });
  }
  return faults;
}

/** What messages may name besides facts, fields and settings: the finding's place, and the words that led to it. */
const givenPlaceholders = ['place', 'words'];

/** Checks a profile's names of rules, settings and data. */
export function checkProfile(profile: Profile, book: BookContent): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: readonly PropertyKey[], message: string): void => void faults.push({ path, message });
  for (const [id, change] of Object.entries(profile.rules)) {
    const rule = book.rules.find((candidate) => candidate.id === id);
    checkKnown(
      'rule',
      id,
      book.rules.map((candidate) => candidate.id),
      ['rules', id],
      fault,
    );
    if (typeof change === 'string' || !rule) continue;
    for (const name of Object.keys(change.settings ?? {})) {
      checkKnown('setting', name, Object.keys(rule.settings), ['rules', id, 'settings', name], fault);
    }
  }
  const plain = book.profiles.filter(({ strictestOf }) => strictestOf.length === 0).map(({ name }) => name);
  profile.strictestOf.forEach((name, index) => {
    checkKnown('profile without strictestOf', name, plain, ['strictestOf', index], fault);
  });
  checkKnown('throughput', profile.data.throughput, throughputs, ['data', 'throughput'], fault);
  return faults;
}

/** The names of the data that can stand behind throughput. */
const throughputs = Object.entries(dataSchemas)
  .filter(([, schema]) => schema === dataSchemas.throughput)
  .map(([name]) => name);

/** Takes a fault at a path. */
export type Report = (path: readonly PropertyKey[], message: string) => void;

function checkComparison(
  comparison: Comparison,
  path: readonly PropertyKey[],
  rule: Rule,
  book: BookContent,
  fault: Report,
): void {
  const { fact, operator, params, value } = comparison;
  checkKnown('operator', operator, Object.keys(operators), [...path, 'operator'], fault);
  checkFactName(fact, [...path, 'fact'], rule, book, fault, params?.of);
  for (const of of params?.of ?? [])
    if (!isField(of)) fault([...path, 'params', 'of'], `the request format has no ${of}`);
  const known = factNamed(fact, book.facts);
  if (params?.cue !== undefined) {
    const ids = book.cues.map(({ id }) => id);
    checkKnown('cue', params.cue, ids, [...path, 'params', 'cue'], fault);
    if (known?.about !== 'cue') fault([...path, 'params', 'cue'], `the fact ${fact} takes no cue`);
  } else if (known?.about === 'cue') {
    fault([...path, 'fact'], `the fact ${fact} needs params.cue: what the text should say`);
  }
  if ((params?.of?.length ?? 0) > 1 && known?.about !== 'cue')
    fault([...path, 'params', 'of'], `the fact ${fact} looks at one place only`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if ('setting' in value)
    checkKnown('setting', value.setting, Object.keys(rule.settings), [...path, 'value', 'setting'], fault);
  else checkFactName(value.fact, [...path, 'value', 'fact'], rule, book, fault);
}

function checkFactName(
  name: string,
  path: readonly PropertyKey[],
  rule: Rule,
  { facts: added = {} }: BookContent,
  fault: Report,
  of?: readonly string[],
): void {
  if (name.startsWith('/')) {
    if (!isField(name)) fault(path, `the request format has no ${name}`);
    return;
  }
  const known = factNamed(name, added);
  if (!known) checkKnown('fact', name, [...Object.keys(facts), ...Object.keys(added)], path, fault);
  else if (known.about !== 'request' && of === undefined && placesOf(rule).length === 0) {
    fault(path, `the fact ${name} looks at a place, but the rule names none: give params.of`);
  }
}

/** Reports a name that is not among the known ones, with the one that was probably meant. */
export function checkKnown(
  kind: string,
  name: string,
  known: readonly string[],
  path: readonly PropertyKey[],
  fault: Report,
): void {
  if (known.includes(name)) return;
  const meant = suggest(name, known);
  fault(path, `unknown ${kind} "${name}"${meant === undefined ? '' : `; did you mean ${meant}?`}`);
}

function comparisonsIn(
  condition: Condition,
  path: readonly PropertyKey[],
): { comparison: Comparison; path: readonly PropertyKey[] }[] {
  if ('all' in condition) return condition.all.flatMap((part, index) => comparisonsIn(part, [...path, 'all', index]));
  if ('any' in condition) return condition.any.flatMap((part, index) => comparisonsIn(part, [...path, 'any', index]));
  if ('not' in condition) return comparisonsIn(condition.not, [...path, 'not']);
  return [{ comparison: condition, path }];
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

// The schema is written anew at each call, and asked for hundreds of fields.
let format: SchemaNode | undefined;

/** Whether the request format has a field at a pointer; an index stands for any element of a list. */
export function isField(pointer: string): boolean {
  format ??= requestJsonSchema() as SchemaNode;
  let node: SchemaNode | undefined = format;
  for (const segment of fromPointer(pointer)) {
    const properties: SchemaNode['properties'] = node?.properties ?? {};
    if (Object.hasOwn(properties, segment)) node = properties[segment];
    else node = /^\d+$/.test(segment) ? node?.items : undefined;
  }
  return node !== undefined;
}
