import type { Report } from '@smslint/rules';

/** How a report is to be shown. */
export interface ReporterOptions {
  readonly colour: boolean;
  /** Whether people read it on a terminal. */
  readonly terminal: boolean;
  /** Shows no warnings and notes; totals stay as they are. */
  readonly quiet: boolean;
  /** The width for text, in columns. */
  readonly width: number;
  /** The text of a file of the report, where it is known. */
  readonly source: (file: string) => string | undefined;
}

/** Turns a report into text that ends with a line break. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
