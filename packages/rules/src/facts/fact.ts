import type { Pointer, Request } from '@smslint/core';
import type { BookData, Throughput } from '../book/data-schema.js';
import type { EarlierRequests } from '../earlier-requests.js';
import type { CueIndex } from '../reading/cue-index.js';

/** What a fact may be: null where the request does not say. */
export type FactValue = string | number | boolean | null | readonly string[];

/** What facts are observed in: the request, and the data that the profile judges it by. */
export interface Context {
  readonly request: Request;
  /** The requests that the run has read before this one. */
  readonly earlier: EarlierRequests;
  readonly data: BookData;
  readonly cues: CueIndex;
  readonly throughput: Throughput;
  /** The facts that a team adds to those of the house. */
  readonly facts?: Facts | undefined;
}

/** The place that a rule is looking at, with its value. */
export interface Subject {
  readonly pointer: Pointer;
  readonly value: unknown;
}

/** Facts by their names. */
export type Facts = Readonly<Record<string, Fact>>;

/** One named observation: pure, and the same for the same request. */
export type Fact = PlainFact | CueFact;

/** A fact about the request as a whole, or about the place that a rule looks at. */
export interface PlainFact {
  readonly about: 'request' | 'subject';
  readonly describes: string;
  /** The fields of the request that it reads, besides its subject. */
  readonly reads: readonly Pointer[];
  /** Whether it depends on the other files of the run too. */
  readonly comparesFiles?: true;
  observe(context: Context, subject: Subject): FactValue;
}

/** A fact about what the texts at one or several places say: a rule names the cue. */
export interface CueFact {
  readonly about: 'cue';
  readonly describes: string;
  readonly reads: readonly Pointer[];
  observe(context: Context, texts: readonly Text[], cue: string): FactValue;
}

/** A text of the request that is there, with its place. */
export interface Text {
  readonly pointer: Pointer;
  readonly text: string;
}

/** Defines a fact about the request as a whole. */
export function ofRequest(
  describes: string,
  reads: readonly Pointer[],
  observe: (context: Context) => FactValue,
): PlainFact {
  return { about: 'request', describes, reads, observe };
}

/** Defines a fact about the request among those of the run, which may stand in other files. */
export function ofRun(
  describes: string,
  reads: readonly Pointer[],
  observe: (context: Context) => FactValue,
): PlainFact {
  return { ...ofRequest(describes, reads, observe), comparesFiles: true };
}

/** Defines a fact about the text at the rule's place; null where no text is there. */
export function ofText(
  describes: string,
  reads: readonly Pointer[],
  observe: (text: string, context: Context) => FactValue,
): PlainFact {
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
): PlainFact {
  return {
    about: 'subject',
    describes,
    reads,
    observe: (context, { value }) => (typeof value === 'string' ? observe(value, context) : null),
  };
}
