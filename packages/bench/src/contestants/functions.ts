import { readRequests } from '@smslint/core';
import { book, createLinter, type Book } from '@smslint/rules';
import { LineCounter, parseDocument } from 'yaml';
import type { Contestant } from '../measure/in-rounds.js';

/** What smslint does with files that it has read, all of a run by one linter. */
export function smslintOf(texts: readonly string[], by: Book = book, name = 'smslint, full book'): Contestant {
  return {
    name,
    run: async () => {
      const lint = createLinter(by);
      for (const [index, text] of texts.entries()) await lint(readRequests(`${index}.sms.yaml`, text, 'yaml'));
    },
  };
}

/** What smslint does with requests in JSON lines. */
export function jsonLinesOf(lines: readonly string[]): Contestant {
  const text = lines.join('\n');
  return {
    name: 'smslint, full book, JSONL',
    run: () => createLinter(book)(readRequests('corpus.sms.jsonl', text, 'jsonl')),
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
