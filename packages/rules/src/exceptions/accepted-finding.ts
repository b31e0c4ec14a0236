import { fromPointer, type Pointer } from '@smslint/core';

/**
 * A finding that was accepted: kept by its rule, its request and its place, with a hash of the text that it is about, so that
 * neither another finding nor an edited text passes for it.
 */
export interface AcceptedFinding {
  readonly rule: string;
  /** The id of the request; where it has none, its file and place there say which it is. */
  readonly request?: string;
  /** The file, named as the run names it. */
  readonly file: string;
  /** Which request of the file, from 0. */
  readonly document: number;
  readonly pointer: Pointer;
  /** The hash of what stands at the pointer, or the mark of nothing. */
  readonly text: string;
  /** Why, in the words of who accepted it. */
  readonly reason?: string;
}

/** An accepted finding as a baseline holds it. */
export interface BaselineEntry extends AcceptedFinding {
  /** Where it is written, as `file:line`; no other entry has the same. */
  readonly origin: string;
}

/** What tells accepted findings apart, besides the text: two of one key are about the same place. */
export function keyOf({ rule, request, file, document, pointer }: AcceptedFinding): string {
  return JSON.stringify([rule, ...(request === undefined ? [file, document] : [request]), pointer]);
}

/** A total order of accepted findings, by place. */
export function byPlaceOfAccepted(a: AcceptedFinding, b: AcceptedFinding): number {
  return (
    compare(a.file, b.file) ||
    a.document - b.document ||
    compare(a.request ?? '', b.request ?? '') ||
    comparePointers(a.pointer, b.pointer) ||
    compare(a.rule, b.rule) ||
    compare(a.text, b.text) ||
    compare(a.reason ?? '', b.reason ?? '')
  );
}

/** The tenth element of a list comes after the ninth. */
export function comparePointers(a: Pointer, b: Pointer): number {
  const [one, other] = [fromPointer(a), fromPointer(b)];
  const differs = one.findIndex((segment, index) => segment !== other[index]);
  const [first, second] = [one[differs], other[differs]];
  if (first === undefined || second === undefined) return one.length - other.length;
  return /^\d+$/.test(first) && /^\d+$/.test(second) ? Number(first) - Number(second) : compare(first, second);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
