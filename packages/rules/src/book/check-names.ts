import { fromPointer, requestJsonSchema, suggest, type Pointer } from '@smslint/core';
import { factNamed, facts } from '../facts/index.js';
import { operators } from '../operators.js';
import type { Book } from './book.js';
import type { Comparison, Condition } from './condition-schema.js';
import type { Rule } from './rule-schema.js';
import { placesOf } from './places-of.js';

/** A fault at a path within a file of the book. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Whether the key at the path is wrong, rather than its value. */
  readonly isKey?: boolean;
}

/** What a book names: cues, and the facts that it adds to those of the house. */
type Names = Pick<Book, 'cues' | 'facts'>;

/** Takes a fault at a path. */
export type Report = (path: readonly PropertyKey[], message: string) => void;

/** How deep the conditions of a rule may nest, and how often they may compare: some four times of what any rule of the house needs. */
const mostLevels = 20;
const mostComparisons = 120;

/** Checks the size of a condition of a rule, and the names of facts, operators, settings and cues in it. */
export function checkCondition(
  condition: Condition,
  path: readonly PropertyKey[],
  rule: Rule,
  book: Names,
  fault: Report,
): void {
  const all = comparisonsIn(condition, path);
  const levels = Math.max(...all.map((found) => levelsIn(found.path.slice(path.length))));
  const tooMuch =
    levels > mostLevels
      ? `nest ${levels} levels deep, and may ${mostLevels}: write them flatter`
      : all.length > mostComparisons
        ? `compare ${all.length} times, and may ${mostComparisons}: make several rules of them`
        : undefined;
  if (tooMuch !== undefined) {
    fault(path, `the conditions of ${rule.id} ${tooMuch}`);
    return;
  }
  for (const found of all) checkComparison(found.comparison, found.path, rule, book, fault);
}

/** How many of all, any and not lead to a comparison. */
function levelsIn(path: readonly PropertyKey[]): number {
  return path.filter((key) => key === 'all' || key === 'any' || key === 'not').length;
}

function checkComparison(
  comparison: Comparison,
  path: readonly PropertyKey[],
  rule: Rule,
  book: Names,
  fault: Report,
): void {
  const { fact, operator, params, value } = comparison;
  checkKnown('operator', operator, Object.keys(operators), [...path, 'operator'], fault);
  checkFactName(fact, [...path, 'fact'], rule, book, fault, params?.of);
  for (const of of params?.of ?? [])
    if (!isField(of)) fault([...path, 'params', 'of'], `the request format has no ${of}`);
  const known = factNamed(fact, book.facts);
  if (params?.cue !== undefined) {
    const ids = book.cues.heads.map(({ id }) => id);
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

/** Checks the name of a fact, or of a field as a pointer, and that a fact about a place has one. */
export function checkFactName(
  name: string,
  path: readonly PropertyKey[],
  rule: Rule,
  { facts: added = {} }: Pick<Names, 'facts'>,
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

/** Checks the names that a template holds: fields, settings and facts, besides those that are given to it. */
export function checkPlaceholders(
  names: readonly string[],
  path: readonly PropertyKey[],
  rule: Rule,
  book: Pick<Names, 'facts'>,
  fault: Report,
  given: readonly string[] = [],
): void {
  for (const name of names) {
    const isKnown =
      isField('/' + name.replaceAll('.', '/')) || Object.hasOwn(rule.settings, name) || given.includes(name);
    if (!isKnown) checkFactName(name, path, rule, book, fault);
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
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

// The schema is written anew at each call, and asked for hundreds of fields.
let format: SchemaNode | undefined;

/** Whether the request format has a field at a pointer; an index stands for any element of a list. */
export function isField(pointer: Pointer): boolean {
  return fieldAt(pointer) !== undefined;
}

/** What the request format has at a pointer, in the words of JSON Schema; undefined where it has nothing. */
export function fieldAt(pointer: Pointer): { readonly type?: string } | undefined {
  format ??= requestJsonSchema() as SchemaNode;
  let node: SchemaNode | undefined = format;
  for (const segment of fromPointer(pointer)) {
    const properties: SchemaNode['properties'] = node?.properties ?? {};
    if (Object.hasOwn(properties, segment)) node = properties[segment];
    else node = /^\d+$/.test(segment) ? node?.items : undefined;
  }
  return node;
}
