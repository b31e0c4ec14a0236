import type { Grow } from './growth.js';
import type { Reporter } from './reporter.js';

// Loaded when they are used: a run that prints JSON needs no code frames.
const loaders = {
  codeframe: async () => (await import('./codeframe.js')).codeframe,
  stylish: async () => (await import('./stylish.js')).stylish,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonLines,
  markdown: async () => (await import('./markdown.js')).markdown,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  blob: async () => (await import('./blob.js')).blob,
} satisfies Record<string, () => Promise<Reporter>>;

/** The formats that are written while a run goes on. */
const growing: Partial<Record<keyof typeof loaders, () => Promise<Grow>>> = {
  json: async () => (await import('./json.js')).growJson,
  jsonl: async () => (await import('./jsonl.js')).growJsonLines,
  sarif: async () => (await import('./sarif.js')).growSarif,
  stylish: async () => (await import('./stylish.js')).growStylish,
};

/** Those of them that say what requests say and need. */
export const formatsWithDetails: readonly LintFormat[] = ['json'];

/** The formats in which lint can write what it found. */
export type LintFormat = keyof typeof loaders;

/** The formats of a report: a blob is one of a run, which merge-reports makes reports of. */
export type Format = Exclude<LintFormat, 'blob'>;

/** The names of the formats of lint. */
export const lintFormats = Object.keys(loaders) as LintFormat[];

/** The names of the formats of a report. */
export const formats = lintFormats.filter((format) => format !== 'blob');

/** Loads the reporter of a format. */
export function loadReporter(format: LintFormat): Promise<Reporter> {
  return loaders[format]();
}

/** Loads what makes a report of a format while a run goes on; undefined where the format takes the whole run. */
export async function loadGrowing(format: LintFormat): Promise<Grow | undefined> {
  return growing[format]?.();
}
