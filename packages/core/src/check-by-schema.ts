import type * as z from 'zod/mini';
import { knownKeys } from './known-fields.js';
import { toPointer, valueAt } from './pointer.js';
import type { Problem } from './problem.js';
import type { Checked } from './check-schema.js';
import { requestSchema } from './request-schema.js';
import { meantKey, toProblems } from './schema-problems.js';
import { nodeAt, type SourceNode } from './source-node.js';

/**
 * Checks plain values that may be no request, and places each problem in the source.
 * @param places where the values stand, which is asked for a problem alone
 */
export function checkBySchema(value: unknown, places: () => SourceNode): Checked {
  const problems: Problem[] = [];
  let given = withoutBlankKeys(value, []);
  let understood = places;
  for (;;) {
    // Else the first request would wait for a function of each of its parts.
    const result = requestSchema.safeParse(given, { jitless: true });
    if (result.success) return { request: result.data, problems, places: understood };
    const { issues } = result.error;
    const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
    // Once all keys are known, what is left is wrong in itself and no consequence of a misspelled key.
    const reported = unknown.length > 0 ? unknown : issues;
    for (const issue of reported) problems.push(...toProblems(issue, given, understood()));
    if (unknown.length === 0) return { request: undefined, problems, places: understood };
    const meant = readAsMeant(given, understood(), unknown);
    given = meant.given;
    understood = () => meant.places;
  }
}

/**
 * A key with nothing after it counts as absent: a template half filled in is judged by the rules, not by types. One that
 * the format does not know stays, to be reported.
 */
function withoutBlankKeys(value: unknown, path: readonly string[]): unknown {
  if (!holdsNull(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => withoutBlankKeys(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return value;
  return fromEntries(
    Object.entries(value)
      .filter(([key, child]) => child !== null || isUnknown(key, path))
      .map(([key, child]) => [key, withoutBlankKeys(child, [...path, key])]),
  );
}

function holdsNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));
}

function isUnknown(key: string, path: readonly string[]): boolean {
  const known = knownKeys(path);
  return known.length > 0 && !known.includes(key);
}

/** Plain assignment, or Object.fromEntries on some engines, would set the prototype for a key named __proto__. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): object {
  const copy = {};
  for (const [key, value] of entries) {
    Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

/** Moves what stands under unknown keys to the keys that were meant, and drops the rest, so that all else is judged. */
function readAsMeant(
  given: unknown,
  places: SourceNode,
  issues: readonly z.core.$ZodIssueUnrecognizedKeys[],
): { given: unknown; places: SourceNode } {
  const values = structuredClone(given);
  const nodes = structuredClone(places);
  for (const { path, keys } of issues) {
    const parent = valueAt(values, toPointer(path)) as Record<string, unknown>;
    const members = nodeAt(nodes, toPointer(path))?.members as Map<string, unknown> | undefined;
    for (const key of keys) {
      const meant = meantKey(key, path.map(String));
      if (meant !== undefined && parent[key] !== null && !Object.hasOwn(parent, meant)) {
        parent[meant] = parent[key];
        members?.set(meant, members.get(key));
      }
      Reflect.deleteProperty(parent, key);
    }
  }
  return { given: values, places: nodes };
}
