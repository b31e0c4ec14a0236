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
} satisfies Record<string, () => Promise<Reporter>>;

/** The formats that are written while a run goes on. */
const growing: Partial<Record<keyof typeof loaders, () => Promise<Grow>>> = {
  json: async () => (await import('./json.js')).growJson,
  jsonl: async () => (await import('./jsonl.js')).growJsonLines,
  sarif: async () => (await import('./sarif.js')).growSarif,
};

/** The formats of a report. */
export type Format = keyof typeof loaders;

/** The names of the formats. */
export const formats = Object.keys(loaders) as Format[];

/** Loads the reporter of a format. */
export function loadReporter(format: Format): Promise<Reporter> {
  return loaders[format]();
}

/** Loads what makes a report of a format while a run goes on; undefined where the format takes the whole run. */
export async function loadGrowing(format: Format): Promise<Grow | undefined> {
  return growing[format]?.();
}
