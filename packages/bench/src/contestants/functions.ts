import { readRequests, type RequestFile } from '@smslint/core';
import { book, createLinter, type Book, type EngineName } from '@smslint/rules';
import { LineCounter, parseDocument } from 'yaml';
import type { Contestant } from '../measure/in-rounds.js';

/** What smslint does with files that it has read, all of a run by one linter. */
export function smslintOf(
  texts: readonly string[],
  { by = book, engine, name = 'smslint, full book' }: { by?: Book; engine?: EngineName; name?: string } = {},
): Contestant {
  return {
    name,
    run: async () => {
      const lint = createLinter(by, { ...(engine && { engine }) });
      for (const [index, text] of texts.entries()) await lint(readRequests(`${index}.sms.yaml`, text, 'yaml'));
    },
  };
}

/** The same, with other files at each turn, so that none is remembered from the turn before. */
export function smslintOfNew(
  turns: readonly (readonly string[])[],
  options: Parameters<typeof smslintOf>[1] = {},
): Contestant {
  const [first, ...others] = turns.map((texts) => smslintOf(texts, options));
  if (!first) throw new RangeError('There are no files for any turn.');
  const left = [first, ...others].values();
  return { name: first.name, run: () => (left.next().value ?? first).run() };
}

/** What smslint does with requests in JSON lines. */
export function jsonLinesOf(lines: readonly string[]): Contestant {
  const text = lines.join('\n');
  return {
    name: 'smslint, full book, JSONL',
    run: () => createLinter(book)(readRequests('corpus.sms.jsonl', text, 'jsonl')),
  };
}

/** What smslint does before it judges: the values of files by the request format, and the places that every request is asked for. */
export function readingOf(texts: readonly string[]): Contestant {
  return {
    name: 'smslint, reading alone',
    run: () => {
      for (const text of texts) readPlaces(readRequests('a.sms.yaml', text, 'yaml'));
    },
  };
}

/** The same of requests in JSON lines. */
export function readingLinesOf(lines: readonly string[]): Contestant {
  const text = lines.join('\n');
  return {
    name: 'smslint, reading alone, JSONL',
    run: () => {
      readPlaces(readRequests('corpus.sms.jsonl', text, 'jsonl'));
    },
  };
}

function readPlaces({ documents }: RequestFile): void {
  for (const { locate } of documents) for (const pointer of ['', '/id']) locate(pointer);
}

/** What reading lines takes at least. */
export function bareJsonOf(lines: readonly string[]): Contestant {
  return {
    name: 'bare parse: JSON.parse',
    run: () => {
      for (const line of lines) JSON.parse(line);
    },
  };
}

/** The yardstick: a bare parse with positions. */
export function bareParseOf(texts: readonly string[]): Contestant {
  return {
    name: 'bare parse: yaml, with positions',
    run: () => {
      for (const text of texts) {
        const lineCounter = new LineCounter();
        parseDocument(text, { lineCounter });
      }
    },
  };
}
