import type * as z from 'zod/mini';
import { toPointer, valueAt } from './pointer.js';
import type { Problem } from './problem.js';
import type { Checked } from './check-schema.js';
import { requestSchema } from './request-schema.js';
import { meantKey, toProblems } from './schema-problems.js';
import { nodeAt, type SourceNode } from './source-node.js';

/**
 * Checks plain values that may be no request, without blank keys, and places each problem in the source.
 * @param places where the values stand, which is asked for a problem alone
 */
export function checkBySchema(value: unknown, places: () => SourceNode): Checked {
  const problems: Problem[] = [];
  let given = value;
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
