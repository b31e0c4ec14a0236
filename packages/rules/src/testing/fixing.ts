import { readRequests, type RequestFile } from '@smslint/core';
import { stringify } from 'yaml';
import { mergeBefore, mergeExample } from '../book/examples.js';
import type { Example, Rule } from '../book/rule-schema.js';
import { fixFile, type Fixed } from '../fixes/fix-file.js';
import { book } from '../generated/book.js';
import { createLinter, type FileResult } from '../lint.js';
import type { Safety } from '../book/vocabulary.js';

/** An example as its author might write it, with comments: the requests before it, and itself as the last document. */
export function exampleText(example: Example, rule: Rule): string {
  const requests = [...mergeBefore(example, rule, book), mergeExample(example, rule, book)];
  return requests.map((request) => commented(stringify(request, { lineWidth: 100 }))).join('---\n');
}

/** YAML with a comment above each third line and behind each key that holds a map. */
function commented(yaml: string): string {
  const lines = yaml.split('\n');
  let inText = false;
  return lines
    .map((line, index) => {
      const isKey = /^ *(?:- )?[a-zA-Z]+:/.test(line);
      inText = /[>|][-+]?$/.test(line) || (inText && !isKey);
      if (inText || !isKey) return line;
      const above = index % 3 === 0 ? `${/^ */.exec(line)?.[0] ?? ''}# note ${index}\n` : '';
      return `${above}${line}${/^[a-zA-Z]+:$/.test(line) ? ` # of ${index}` : ''}`;
    })
    .join('\n');
}

/** The comments of a text written by `exampleText`. */
export function commentsOf(text: string): string[] {
  return text.match(/# (?:note|of) \d+$/gm) ?? [];
}

/** Reads a text as the YAML file of the tests. */
export function readYaml(text: string): RequestFile {
  return readRequests('test.sms.yaml', text, 'yaml');
}

/** How files are judged in a test. */
export interface Judging {
  readonly profile?: string | undefined;
  /** The rules that judge; without it those of the book. */
  readonly rules?: readonly Rule[];
}

/** Lints a file as a run of its own. */
export function lintFile(
  file: RequestFile,
  { profile = 'aws', rules = book.rules }: Judging = {},
): Promise<FileResult> {
  return createLinter({ ...book, rules }, { profile })(file);
}

/** Fixes a text as far as it is allowed. */
export function fixText(text: string, allowed: readonly Safety[], judging: Judging = {}): Promise<Fixed> {
  return fixFile(readYaml(text), allowed, { lint: (file) => lintFile(file, judging), read: readYaml });
}
