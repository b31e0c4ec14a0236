import { requestSchema } from '@smslint/core';
import { placeholdersIn } from '../template.js';
import type { Book } from './book.js';
import { checkAutofix } from './check-autofix.js';
import { checkCondition, checkFactName, checkKnown, checkPlaceholders, isField, type Fault } from './check-names.js';
import { dataSchemas } from './data-schema.js';
import { mergeBefore, mergeExample } from './examples.js';
import type { Profile } from './profile-schema.js';
import type { Rule } from './rule-schema.js';
import { schemaFaults } from './schema-faults.js';
import { authorities } from './vocabulary.js';
import { placesOf } from './places-of.js';

export type BookContent = Omit<Book, 'version'>;

/**
 * Checks a rule for what json-rules-engine would only find while it runs, or never: unknown facts, operators, settings
 * and fields, facts that have no place to look at, and examples that are no requests.
 */
export function checkRule(rule: Rule, book: BookContent): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: readonly PropertyKey[], message: string): void => void faults.push({ path, message });

  placesOf(rule).forEach((place, index) => {
    if (!isField(place)) fault(rule.each ? ['each', index] : ['at'], `the request format has no ${place}`);
  });
  if (typeof rule.at === 'object') checkFactName(rule.at.fact, ['at', 'fact'], rule, book, fault);
  checkCondition(rule.when, ['when'], rule, book, fault);
  checkAutofix(rule, book, fault);
  for (const key of ['message', 'fix'] as const)
    checkPlaceholders(placeholdersIn(rule[key]), [key], rule, book, fault, givenPlaceholders);
  for (const authority of authorities) {
    const known = Object.keys(book.data['denial-codes'].authorities[authority].codes);
    rule.denialCodes[authority]?.forEach((code, index) =>
      checkKnown(`denial code of ${authority}`, code, known, ['denialCodes', authority, index], fault),
    );
  }
  for (const kind of ['good', 'bad'] as const) {
    rule.examples[kind].forEach((example, index) => {
      const path = ['examples', kind, index];
      const base = example.base ?? rule.examples.base;
      const basePath = example.base === undefined ? ['examples', 'base'] : [...path, 'base'];
      checkKnown('good request', base, Object.keys(book.goodRequests), basePath, fault);
      for (const found of schemaFaults(requestSchema, mergeExample(example, rule, book)))
        fault([...path, 'request', ...found.path], `no request: ${found.message}`);
      mergeBefore(example, rule, book).forEach((request, at) => {
        for (const found of schemaFaults(requestSchema, request))
          fault([...path, 'before', at, ...found.path], `no request: ${found.message}`);
      });
      if (example.profile !== undefined)
        checkKnown(
          'profile',
          example.profile,
          book.profiles.map(({ name }) => name),
          [...path, 'profile'],
          fault,
        );
    });
  }
  return faults;
}

/** What messages may name besides facts, fields and settings: the finding's place, and the words that led to it. */
const givenPlaceholders = ['place', 'words'];

/** Checks a profile's names of rules, settings and data. */
export function checkProfile(profile: Profile, book: BookContent): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: readonly PropertyKey[], message: string): void => void faults.push({ path, message });
  for (const [id, change] of Object.entries(profile.rules)) {
    const rule = book.rules.find((candidate) => candidate.id === id);
    checkKnown(
      'rule',
      id,
      book.rules.map((candidate) => candidate.id),
      ['rules', id],
      fault,
    );
    if (typeof change === 'string' || !rule) continue;
    for (const name of Object.keys(change.settings ?? {})) {
      checkKnown('setting', name, Object.keys(rule.settings), ['rules', id, 'settings', name], fault);
    }
  }
  const plain = book.profiles.filter(({ strictestOf }) => strictestOf.length === 0).map(({ name }) => name);
  profile.strictestOf.forEach((name, index) => {
    checkKnown('profile without strictestOf', name, plain, ['strictestOf', index], fault);
  });
  checkKnown('throughput', profile.data.throughput, throughputs, ['data', 'throughput'], fault);
  return faults;
}

/** The names of the data that can stand behind throughput. */
const throughputs = Object.entries(dataSchemas)
  .filter(([, schema]) => schema === dataSchemas.throughput)
  .map(([name]) => name);
