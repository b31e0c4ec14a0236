import type { Request } from '@smslint/core';
import type { RequestResult } from './lint.js';
import type { Plan } from './plan/plan.js';
import type { Report } from './report.js';
import type { Authority } from './book/vocabulary.js';

/** How one text of a request travels: a sample, a reply or the confirmation. */
export interface MessageDetails {
  /** Where it stands in the request. */
  readonly pointer: string;
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets of GSM-7, or UTF-16 code units of UCS-2. */
  readonly units: number;
  readonly parts: number;
  /** Where each part but the first begins, in UTF-16 code units from the start of the text. */
  readonly partStarts: readonly number[];
  /** The characters outside GSM-7, each once; empty where none forces UCS-2. */
  readonly forcesUcs2: readonly string[];
}

/** What a request says and asks for, besides what was found in it. */
export interface RequestDetails {
  /** The request, aliases and defaults resolved; null, like `plan`, where it could not be read. */
  readonly content: Request | null;
  readonly plan: Plan | null;
  readonly messages: readonly MessageDetails[];
}

/** What is said of a rule wherever it finds something. */
export interface RuleSummary {
  readonly title: string;
  readonly area: string;
  readonly denialCodes: Readonly<Partial<Record<Authority, readonly string[]>>>;
}

/** A report that stands by itself: a page can be made of it on another machine, without the files. */
export interface DetailedReport extends Report {
  readonly requests: readonly (RequestResult & RequestDetails)[];
  /** The rules that found something, set aside or not, by id. */
  readonly rules: Readonly<Record<string, RuleSummary>>;
}
