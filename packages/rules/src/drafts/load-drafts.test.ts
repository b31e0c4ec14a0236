import { requestJsonSchema } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { RuleBookError } from '../book/book.js';
import { book } from '../generated/book.js';
import { drafts } from '../generated/drafts.js';
import { namesIn } from './draft-schema.js';
import { loadDrafts } from './load-drafts.js';

const { id: programId, ...program } = drafts.programs[0] ?? { id: '' };

/** The files of the real drafts, with changes by path; undefined takes a file away. */
function files(changes: Readonly<Record<string, string | undefined>> = {}) {
  const sound = {
    [`drafts/programs/${programId}.yaml`]: stringify(program),
    'drafts/texts.yaml': stringify(drafts.texts),
    'drafts/example.yaml': stringify(drafts.example),
    'drafts/comments.yaml': stringify(drafts.comments),
  };
  return Object.entries({ ...sound, ...changes }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, text }],
  );
}

function faultsOf(changes: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    loadDrafts(files(changes));
    return [];
  } catch (error) {
    if (error instanceof RuleBookError) return error.faults;
    throw error;
  }
}

describe('loadDrafts', () => {
  test('reads what stands in the files', () => {
    expect(loadDrafts(files())).toEqual({ ...drafts, programs: drafts.programs.slice(0, 1) });
  });

  test.each<[changes: Record<string, string | undefined>, fault: string]>([
    [{ 'drafts/texts.yaml': undefined }, 'drafts/texts.yaml: the file is missing'],
    [{ 'drafts/other.yaml': 'a: 1' }, 'drafts/other.yaml: expected drafts/texts.yaml'],
    [{ 'drafts/comments.yaml': 'head: [' }, 'drafts/comments.yaml:1:8 '],
    [
      { 'drafts/comments.yaml': stringify({ ...drafts.comments, headd: 'x' }) },
      'unknown key "headd"; did you mean head?',
    ],
    [
      { 'drafts/programs/x.yaml': stringify({ ...program, samples: ['{brnd}: one', 'two', 'three'] }) },
      'names what no draft knows',
    ],
    [{ 'drafts/programs/x.yaml': stringify({ ...program, messageTypes: ['spam'] }) }, 'drafts/programs/x.yaml:4:'],
  ])('says what is wrong (%#)', (changes, fault) => {
    expect(faultsOf(changes).join('\n')).toContain(fault);
  });
});

test('names are told whatever their first letter, and variables of ledgers are none', () => {
  expect(namesIn('{Frequency} {brand} {#var#} [date]')).toEqual(['frequency', 'brand']);
});

describe('the drafts', () => {
  test('programs have use cases of the registries that take their messages', () => {
    for (const { id, useCase, messageTypes } of drafts.programs) {
      const known = book.data['use-cases'].useCases[useCase];
      expect(known, `${id}: ${useCase}`).toBeDefined();
      for (const type of messageTypes) expect(known?.messageTypes ?? messageTypes, id).toContain(type);
    }
  });

  test('each type of message has a usual program', () => {
    for (const [type, id] of Object.entries(drafts.example.programs)) {
      expect(drafts.programs.find((one) => one.id === id)?.messageTypes).toContain(type);
    }
  });

  test('programs say how often messages come', () => {
    for (const { id, mostAMonth, frequency } of drafts.programs)
      expect((mostAMonth === undefined) !== (frequency === undefined), id).toBe(true);
  });

  test('the Regions are those of AWS', () => {
    expect(Object.keys(book.data.regions.regions)).toEqual(expect.arrayContaining(Object.keys(drafts.example.regions)));
  });

  test('comments stand at fields that the format has', () => {
    for (const pointer of Object.keys(drafts.comments.fields)) {
      const found = pointer
        .slice(1)
        .split('/')
        .reduce<unknown>(
          (schema, key) => (schema as { properties?: Record<string, unknown> } | undefined)?.properties?.[key],
          requestJsonSchema(),
        );
      expect(found, pointer).toBeDefined();
    }
  });
});
