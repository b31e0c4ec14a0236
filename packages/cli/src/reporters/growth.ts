import type { Report } from '@smslint/rules';
import type { Reporter, ReporterOptions } from './reporter.js';

/** What a report says of a run before it says anything of requests. */
export type ReportHead = Pick<Report, 'version' | 'tool' | 'book'>;

/** Requests that follow each other in a report, with all that was found in them. */
export type ReportPart = Pick<Report, 'requests' | 'findings' | 'suppressed'>;

/** What a report says of a run once it is over. */
export interface ReportEnd extends Pick<Report, 'staleSuppressions' | 'totals'> {
  /** Whether all files could be opened. */
  readonly complete: boolean;
}

/** What can be answered before and after the parts of a report are there. */
export type RunOptions = Pick<
  ReporterOptions,
  'colour' | 'links' | 'quiet' | 'hideSuppressed' | 'inRepository' | 'catalogue' | 'summariesOf'
>;

/** What can be answered of a part of a report. */
export type PartOptions = Pick<
  ReporterOptions,
  'source' | 'linesBefore' | 'goesOn' | 'valueIn' | 'lineOf' | 'detailsOf'
>;

/** Keeps text that cannot be written yet. */
export interface Spool {
  write(text: string): void;
  /** All of the text, in pieces. */
  read(): Iterable<string>;
}

/** A report that is made while the run goes on, so that it need not be held as a whole. */
export interface Growth {
  /** Takes the next part, and gives the text of the report that is certain by now. */
  add(part: ReportPart, options: PartOptions): string;
  /** The rest of the text, in pieces. */
  finish(end: ReportEnd): Iterable<string>;
}

/** Begins a report of a format. */
export type Grow = (head: ReportHead, options: RunOptions, openSpool: () => Spool) => Growth;

/** The reporter of a format for reports that are there as a whole. */
export function wholly(grow: Grow): Reporter {
  return (report, options) => {
    const growth = grow(report, options, openMemory);
    const begun = growth.add(report, options);
    return begun + [...growth.finish({ ...report, complete: options.complete })].join('');
  };
}

function openMemory(): Spool {
  const texts: string[] = [];
  return { write: (text) => texts.push(text), read: () => texts };
}
