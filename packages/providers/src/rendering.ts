import type { Pointer } from '@smslint/core';

/** A request as a provider takes it. */
export interface Rendering {
  /** What is pasted, sent or run; ends with a line break. */
  readonly text: string;
  /** What the provider would not take, or a person must add by hand. */
  readonly faults: readonly RenderingFault[];
}

/** Something of a request that does not fit the provider's form. */
export interface RenderingFault {
  /** The field that it is about. */
  readonly pointer: Pointer;
  readonly message: string;
  /** `refused`: the provider takes no such value; `missing`: a person has to fill it in. */
  readonly kind: 'refused' | 'missing';
}
