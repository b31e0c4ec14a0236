import type { Pointer } from '../pointer.js';

/**
 * What the value at a pointer is to be: a string, a finite number, a boolean, or a list or map of those. Missing parents
 * are made, `-` as the last segment appends to a list, and undefined removes the member or element. Changes apply one
 * after another, so that an index means the element that stands there once those before have been made.
 */
export interface Change {
  readonly pointer: Pointer;
  readonly value: unknown;
}
