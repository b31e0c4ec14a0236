import type { Rounds } from '../measure/in-rounds.js';

/** How much a run measures. */
export interface Size extends Rounds {
  /** How often whole commands take their turn. */
  readonly commands: Rounds;
  /** How many files a function is given. */
  readonly files: number;
  /** The greatest corpora that whole processes are given: YAML files, and lines of JSON. */
  readonly corpus: { readonly files: number; readonly lines: number };
}

/** A line of a section: its figures by the names of the section's columns, and its ratio to what it is measured by. */
export interface Row {
  readonly name: string;
  /** ms, the middle of the rounds, and the faster and the slower quarter. */
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** The median through that of the yardstick in the same run. */
  readonly ratio?: number;
  /** MB at the peak. */
  readonly peak?: number;
}

/** What was measured in one go, on one machine. */
export interface Section {
  readonly title: string;
  readonly method: string;
  readonly machine: string;
  readonly rows: readonly Row[];
}

/** The names of the sections, in the order of the document. */
export const sectionNames = ['start-up', 'throughput', 'growth', 'files', 'lines'] as const;

export type SectionName = (typeof sectionNames)[number];

/** All that has been measured. */
export type Results = Partial<Readonly<Record<SectionName, Section>>>;
