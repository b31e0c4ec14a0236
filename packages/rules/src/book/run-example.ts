import { readRequests } from '@smslint/core';
import type { Finding } from '../finding.js';
import { createLinter } from '../lint.js';
import type { Book } from './book.js';
import { mergeBefore, mergeExample } from './examples.js';
import type { Example, Rule } from './rule-schema.js';

/** What became of an example. */
export interface ExampleRun {
  /** What the rule found in it. */
  readonly findings: readonly Finding[];
  /** Why it is no request, where it is none. */
  readonly problems: readonly string[];
}

/** The profile that judges an example which names none. */
const usualProfile = 'aws';

/**
 * Runs one rule on one of its examples, through the whole way of a request.
 * @throws RangeError where the book has no such profile
 */
export async function runExample(book: Book, rule: Rule, example: Example): Promise<ExampleRun> {
  const before = mergeBefore(example, rule, book);
  const request = mergeExample(example, rule, book);
  const text = JSON.stringify(before.length === 0 ? request : [...before, request], null, 2);
  const file = readRequests('example.sms.json', text, 'json');
  const linter = createLinter({ ...book, rules: [rule] }, { profile: example.profile ?? usualProfile });
  const { findings } = await linter(file);
  return {
    findings: findings.filter(({ ruleId, document }) => ruleId === rule.id && document === before.length),
    problems: file.documents.flatMap(({ problems }) =>
      problems.map(({ pointer, message }) => `${pointer} ${message}`.trim()),
    ),
  };
}
