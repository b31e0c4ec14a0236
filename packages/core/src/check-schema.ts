import { withoutBlankKeys } from './blank-keys.js';
import { misshapen, readByShape } from './by-shape.js';
import { checkBySchema } from './check-by-schema.js';
import type { Problem } from './problem.js';
import type { Request } from './request-schema.js';
import { requestShape } from './request-shape.js';
import type { SourceNode } from './source-node.js';

/** A request, where the values make one, and what is wrong with them. Unknown keys alone do not unmake it. */
export interface Checked {
  readonly request: Request | undefined;
  readonly problems: readonly Problem[];
  /** Where the values stand; what an unknown key holds stands under the key that was meant. */
  readonly places: () => SourceNode;
}

/**
 * Checks plain values against the request format and places each problem in the source.
 * @param places where the values stand, which is asked for a problem alone
 */
export function checkSchema(value: unknown, places: () => SourceNode): Checked {
  const given = withoutBlankKeys(value);
  const read = readByShape(requestShape, given);
  return read === misshapen ? checkBySchema(given, places) : { request: read as Request, problems: [], places };
}
