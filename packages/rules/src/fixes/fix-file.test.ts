import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Rule } from '../book/rule-schema.js';
import { book } from '../generated/book.js';
import { fixText, lintFile, readYaml } from '../testing/fixing.js';
import { ruleWith } from '../testing/policies.js';
import { patched, type Patch } from '../testing/requests.js';

const yaml = (patch: Patch = {}): string => stringify(patched(patch));

/** A rule that wants the notes of a request to hold a word. */
function wants(word: string, change: Readonly<Record<string, unknown>> = {}): Rule {
  return ruleWith({
    id: `wants-${word}`,
    at: '/notes',
    when: { not: { fact: 'lowerCased', operator: 'equal', value: word } },
    autofix: { by: 'set', safety: 'safe', to: word },
    ...change,
  });
}

/** A rule that wants something of a place, and a fix for it. */
function rule(id: string, at: string, when: object, autofix: object, change: object = {}): Rule {
  return ruleWith({ id, at, when, autofix, ...change });
}

const notRegion = (region: string) => ({ not: { fact: '/region', operator: 'equal', value: region } });
const setTo = (to: unknown, more: object = {}) => ({ by: 'set', safety: 'safe', to, ...more });

test('fixes wait for one another where they are about one place', async () => {
  const lacks = (cue: string) => ({ fact: 'says', params: { cue }, operator: 'equal', value: false });
  const appends = (id: string, cue: string, text: string): Rule =>
    rule(id, '/help/response', lacks(cue), { by: 'append', safety: 'safe', text });
  const three = [
    appends('a', 'rates', 'Msg & data rates may apply.'),
    appends('b', 'frequency', 'Msg frequency varies.'),
    appends('c', 'opt-out', 'Reply STOP to end.'),
  ];
  const { file, count } = await fixText(yaml({ help: { response: 'Acme.' } }), ['safe'], { rules: three });
  expect(count).toBe(3);
  expect(file.documents[0]?.request?.help?.response).toBe(
    'Acme. Msg & data rates may apply. Msg frequency varies. Reply STOP to end.',
  );
});

test('what is unsafe waits for leave, and then for what is safe', async () => {
  const safe = rule('safe', '/notes', { fact: '/notes', operator: 'equal', value: 'a' }, setTo('b'));
  const unsafe = rule(
    'unsafe',
    '/notes',
    { fact: '/notes', operator: 'equal', value: 'a' },
    setTo('c', { safety: 'unsafe' }),
  );
  const rules = [unsafe, safe];
  expect((await fixText(yaml({ notes: 'a' }), ['safe'], { rules: [unsafe] })).count).toBe(0);
  const { file, count } = await fixText(yaml({ notes: 'a' }), ['safe', 'unsafe'], { rules });
  expect([file.documents[0]?.request?.notes, count]).toEqual(['b', 1]);
});

test('a fix that brings another error is not kept, and the others are', async () => {
  const rules = [
    rule('region', '/region', notRegion('us-east-1'), setTo('us-east-1')),
    rule('notes', '/notes', { fact: '/region', operator: 'equal', value: 'us-east-1' }, setTo('x'), {
      autofix: undefined,
    }),
    rule(
      'contact',
      '/contact/language',
      { fact: '/contact/language', operator: 'isPresent', value: false },
      setTo('English'),
    ),
  ];
  const { file, count } = await fixText(yaml({ contact: null }), ['safe'], { rules });
  expect(count).toBe(1);
  expect(file.documents[0]?.request).toMatchObject({ region: 'ca-central-1', contact: { language: 'English' } });
});

test('an error that takes the place of a worse state is no new one', async () => {
  const rules = [
    rule(
      'a',
      '/notes',
      { fact: '/region', operator: 'notEqual', value: 'us-east-1' },
      { by: 'set', safety: 'safe', at: '/region', to: 'us-east-1' },
    ),
    rule('b', '/notes', { fact: '/region', operator: 'notEqual', value: 'us-east-1' }, setTo('x'), {
      autofix: undefined,
    }),
    rule('c', '/notes', { fact: '/region', operator: 'equal', value: 'us-east-1' }, setTo('x'), { autofix: undefined }),
  ];
  expect((await fixText(yaml(), ['safe'], { rules })).count).toBe(1);
});

test('fixes that take one another back come to an end, and a second run changes nothing', async () => {
  const rules = [wants('one'), wants('two')];
  const first = await fixText(yaml({ notes: 'three' }), ['safe'], { rules });
  const second = await fixText(first.file.text, ['safe'], { rules });
  expect(second).toMatchObject({ count: 0, file: { text: first.file.text } });
});

test('a fix that could not be kept at first is made once it can be', async () => {
  // While the notes are empty, setting the region is an error; the notes are set in the same run.
  const rules = [
    rule('a-region', '/region', notRegion('us-east-1'), setTo('us-east-1')),
    rule(
      'b-notes',
      '/id',
      {
        all: [
          { fact: '/region', operator: 'equal', value: 'us-east-1' },
          { fact: '/notes', operator: 'isPresent', value: false },
        ],
      },
      setTo('x'),
      { autofix: undefined },
    ),
    rule(
      'c-notes',
      '/notes',
      { fact: '/notes', operator: 'isPresent', value: false },
      setTo('there', { safety: 'unsafe' }),
    ),
  ];
  const { file, count } = await fixText(yaml(), ['safe', 'unsafe'], { rules });
  expect(file.documents[0]?.request).toMatchObject({ region: 'us-east-1', notes: 'there' });
  expect(count).toBe(2);
  expect((await fixText(file.text, ['safe', 'unsafe'], { rules })).count).toBe(0);
});

test('a request that can only be read after a fix may then have any errors', async () => {
  const text = yaml({ help: null }).replace('supportPhone: "+19025550148"', 'supportPhone: +19025550148');
  expect(text).toContain(': +19025550148');
  const before = await lintFile(readYaml(text));
  expect(before.findings.map(({ ruleId }) => ruleId)).toEqual(['schema-type']);
  const { file, count } = await fixText(text, ['safe']);
  expect(count).toBe(1);
  expect(file.text).toContain('supportPhone: "+19025550148"');
  expect((await lintFile(file)).findings.map(({ ruleId }) => ruleId)).toContain('help-reply-missing');
});

test('several elements are taken out, though those behind them move', async () => {
  const rules = book.rules.filter(({ id }) => id === 'country-embargoed');
  const { file, count } = await fixText(yaml({ countries: ['CU', 'CA', 'KP', 'IR', 'BE'] }), ['unsafe'], { rules });
  expect([file.documents[0]?.request?.countries, count]).toEqual([['CA', 'BE'], 3]);
});

test('findings that are ignored are left alone', async () => {
  const text = yaml({ notes: 'three' }).replace(
    'notes: three',
    'notes: three # smslint: ignore[wants-one] -- three it is',
  );
  const { file, count } = await fixText(text, ['safe'], { rules: [wants('one')] });
  expect([file.text, count]).toEqual([text, 0]);
});

test('a file that cannot be read stays as it is', async () => {
  const { file, count } = await fixText('a: [', ['safe', 'unsafe']);
  expect([file.text, count]).toEqual(['a: [', 0]);
});
