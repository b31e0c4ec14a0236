import { requestShape } from './request-shape.js';
import type { Field, Shape } from './shape.js';

/** The fields that the format has at a path; none where it has others than fields, or nothing. */
export function fieldsAt(path: readonly string[]): readonly Field[] {
  let at: Shape | undefined = requestShape;
  for (const segment of path) at = at && within(at, segment);
  return at?.kind === 'fields' ? at.fields : [];
}

function within(shape: Shape, segment: string): Shape | undefined {
  if (shape.kind === 'list') return shape.of;
  return shape.kind === 'fields' ? shape.fields.find(({ key }) => key === segment)?.shape : undefined;
}

/** The keys that the format knows at a path; none where any may stand, or none. */
export function knownKeys(path: readonly string[]): string[] {
  return fieldsAt(path).map(({ key }) => key);
}
