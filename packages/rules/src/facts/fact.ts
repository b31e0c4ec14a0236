import type { Pointer, Request } from '@smslint/core';
import type { BookData, Throughput } from '../book/data-schema.js';

/** What a fact may be: null where the request does not say. */
export type FactValue = string | number | boolean | null | readonly string[];

/** What facts are observed in: the request, and the data that the profile judges it by. */
export interface Context {
  readonly request: Request;
  readonly data: BookData;
  readonly throughput: Throughput;
}

/** The place that a rule is looking at, with its value. */
export interface Subject {
  readonly pointer: Pointer;
  readonly value: unknown;
}

/** One named observation: pure, and the same for the same request. */
export interface Fact {
  /** A fact about the request as a whole, or about the place that a rule looks at. */
  readonly about: 'request' | 'subject';
  readonly describes: string;
  /** The fields of the request that it reads, besides its subject. */
  readonly reads: readonly Pointer[];
  observe(context: Context, subject: Subject): FactValue;
}

/** Defines a fact about the request as a whole. */
export function ofRequest(
  describes: string,
  reads: readonly Pointer[],
  observe: (context: Context) => FactValue,
): Fact {
  return { about: 'request', describes, reads, observe };
}

/** Defines a fact about the text at the rule's place; null where no text is there. */
export function ofText(
  describes: string,
  reads: readonly Pointer[],
  observe: (text: string, context: Context) => FactValue,
): Fact {
  return {
    about: 'subject',
    describes,
    reads,
    observe: (context, { value }) =>
      typeof value === 'string' && value.trim() !== '' ? observe(value.trim(), context) : null,
  };
}

/** Defines a fact about the country whose code stands at the rule's place. */
export function ofCountry(
  describes: string,
  reads: readonly Pointer[],
  observe: (code: string, context: Context) => FactValue,
): Fact {
  return {
    about: 'subject',
    describes,
    reads,
    observe: (context, { value }) => (typeof value === 'string' ? observe(value, context) : null),
  };
}
