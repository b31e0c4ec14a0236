import { suggest, toPointer, valueAt } from '@smslint/core';
import * as z from 'zod/mini';
import type { Fault } from './check-names.js';

type Issue = z.core.$ZodIssue;

/** Says what a schema finds wrong with a value: at the innermost place, unknown keys with the one that was meant. */
export function schemaFaults(schema: z.core.$ZodType, value: unknown): Fault[] {
  const faults = (z.safeParse(schema, value).error?.issues ?? []).flatMap((issue) => toFaults(issue, schema, value));
  const told = new Set(faults.map(({ path }) => toPointer(path)));
  return [...faults, ...overlooked(value, []).filter(({ path }) => !told.has(toPointer(path)))];
}

/** Records of any keys pass over this one without a word. */
function overlooked(value: unknown, path: readonly PropertyKey[]): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '__proto__'
      ? [{ path: [...path, key], message: `unknown key "${key}"`, isKey: true }]
      : overlooked(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function toFaults(issue: Issue, schema: z.core.$ZodType, value: unknown): Fault[] {
  const { code, path, message } = issue;
  const name = path.join('.');
  if (code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known), isKey: true }));
  }
  if (code === 'invalid_union' && 'options' in issue) {
    return [{ path, message: `${name}: ${unknownValue(valueAt(value, toPointer(path)), issue.options.map(String))}` }];
  }
  if (path.length > 0 && valueAt(value, toPointer(path)) === undefined)
    return [{ path, message: `${name}: the key is missing` }];
  if (code === 'invalid_union') {
    const inner = likeliest(issue.errors, path, value);
    if (inner) return inner.flatMap((one) => toFaults({ ...one, path: [...path, ...one.path] }, schema, value));
    const each = [...new Set(issue.errors.flat().map((one) => one.message))].join(' or ');
    return [{ path, message: `${name}: ${message === 'Invalid input' ? each : message}` }];
  }
  if (code === 'invalid_key')
    return [{ path, message: `${name}: ${issue.issues.map((one) => one.message).join(' or ')}` }];
  return [{ path, message: name === '' ? message : `${name}: ${message}` }];
}

function unknownKey(key: string, known: readonly string[]): string {
  // Another alternative of a union knows it.
  if (known.includes(key)) return `the key "${key}" cannot stand beside the others here`;
  const meant = suggest(key, known);
  return `unknown key "${key}"${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function unknownValue(found: unknown, known: readonly string[]): string {
  if (found === undefined) return `the key is missing; expected one of ${known.join(', ')}`;
  const shown = typeof found === 'string' ? found : JSON.stringify(found);
  const meant = suggest(shown, known);
  return `unknown value "${shown}"; ${meant === undefined ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`}`;
}

/** Of the alternatives of a union the one that was most likely meant: with the fewest faults, and those furthest in. */
function likeliest(
  alternatives: readonly Issue[][],
  path: readonly PropertyKey[],
  value: unknown,
): readonly Issue[] | undefined {
  const depth = (issue: Issue): number =>
    valueAt(value, toPointer([...path, ...issue.path])) === undefined ? 0 : issue.path.length;
  const [best, second] = alternatives
    .map((issues) => ({
      issues,
      // One that expects a list where a map stands was hardly meant.
      isOther: issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
      faults: issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0),
      depth: Math.max(...issues.map(depth)),
    }))
    .sort((a, b) => Number(a.isOther) - Number(b.isOther) || a.faults - b.faults || b.depth - a.depth);
  const isClear = best?.isOther !== second?.isOther || best?.faults !== second?.faults || best?.depth !== second?.depth;
  return isClear ? best?.issues : undefined;
}

interface SchemaNode {
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  const expand = (node: SchemaNode | boolean | undefined): SchemaNode[] => {
    if (typeof node !== 'object') return [];
    if (node.$ref !== undefined) return expand(root.$defs?.[node.$ref.replace('#/$defs/', '')]);
    return [node, ...(node.anyOf ?? []).flatMap(expand), ...(node.oneOf ?? []).flatMap(expand)];
  };
  const nodes = path.reduce<SchemaNode[]>(
    (at, segment) =>
      at.flatMap((node) => [node.properties?.[String(segment)], node.items, node.additionalProperties].flatMap(expand)),
    expand(root),
  );
  return nodes.flatMap((node) => Object.keys(node.properties ?? {}));
}
