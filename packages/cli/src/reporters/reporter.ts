import type { DetailedReport, Finding, Report, RequestDetails, RequestResult } from '@smslint/rules';
import type { Catalogue } from '../catalogue.js';
import type { FailOn } from '../thresholds.js';

/** How a report is to be shown, and what reporters need to know besides it. */
export interface ReporterOptions {
  readonly colour: boolean;
  /** Whether people read it on a terminal. */
  readonly terminal: boolean;
  /** Whether what reads it makes links of escape sequences (OSC 8). */
  readonly links: boolean;
  /** Shows people no warnings and notes; totals stay as they are. */
  readonly quiet: boolean;
  /** Leaves out the findings that were set aside, where a format lists them. */
  readonly hideSuppressed: boolean;
  /** From which severity on a run fails. */
  readonly failOn: (file: string) => FailOn;
  /** Whether all files could be opened. */
  readonly complete: boolean;
  /** The width for text, in columns. */
  readonly width: number;
  /** How many lines of a file stand before its text, where a report is made of a stretch of it. */
  readonly linesBefore: number;
  /** Whether more of the file follows, where a report is made of a stretch of it. */
  readonly goesOn: boolean;
  /** The text of a file of the report, where it is known. */
  readonly source: (file: string) => string | undefined;
  /** What stands at the pointer of a finding; undefined where nothing does, or its request could not be read. */
  readonly valueIn: (finding: Finding) => unknown;
  /** The path of a file of the report from the root of the repository. */
  readonly inRepository: (file: string) => string;
  /** The ids of all rules by which a request that could be read was judged. */
  readonly evaluated: (file: string, document: number) => readonly string[];
  /** Every rule that could have found something. */
  readonly catalogue: () => Catalogue;
  /** The line at which a request begins, from 1. */
  readonly lineOf: (request: RequestResult) => number;
  /** What a request says and needs. */
  readonly detailsOf: (request: RequestResult) => RequestDetails;
  /** What is said of the rules that found something. */
  readonly summariesOf: (found: readonly FoundBy[]) => DetailedReport['rules'];
  /** The run as a text of which merge-reports makes reports. */
  readonly blob: () => string;
}

/** The rule of a finding, and the file that it is about. */
export type FoundBy = Pick<Finding, 'ruleId' | 'file'>;

/** Turns a report into text that ends with a line break. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
