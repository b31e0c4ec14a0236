import type { Pointer } from '@smslint/core';
import type { Severity } from '@smslint/rules';
import { differenceKinds, type DifferenceId } from './difference-kinds.js';

type Value = string | number | boolean | null | readonly string[];

/** Something in which a live number is not as its request says. */
export interface Difference {
  readonly id: DifferenceId;
  readonly severity: Severity;
  /** The place in the request that says otherwise. */
  readonly pointer: Pointer;
  /** Names both values; long texts are shortened around the place where they part. */
  readonly message: string;
  readonly fix: string;
  /** The whole value that the request asks for; null where it asks for none. */
  readonly requested: Value;
  /** The whole value that the number has; null where it has none. */
  readonly live: Value;
  /** The keyword that it is about, as the request spells it, where it is about one. */
  readonly keyword?: string;
}

/** Makes a difference of its kind's severity, unless another is given. */
export function difference(
  id: DifferenceId,
  facts: Omit<Difference, 'id' | 'severity'> & { readonly severity?: Severity },
): Difference {
  return { id, severity: differenceKinds[id].severity, ...facts };
}
