import { expect, test } from 'vitest';
import { unreadableFile, type RequestFile } from '@smslint/core';
import { book } from '../generated/book.js';
import { acceptIn, runUnder } from '../testing/baselines.js';
import { fileWith, yamlFile, type Patch } from '../testing/requests.js';
import { yamlRequest } from '../testing/yaml-request.js';
import type { Ruling } from '../ruling.js';
import type { AcceptedFinding } from './accepted-finding.js';
import type { Reach } from './stale-entries.js';

const rule = 'help-missing-contact';
const reply = 'Harbourlight Ferries: ask at the desk for help.';
const noContact: Patch = { id: 'a', help: { response: reply } };

const entry: AcceptedFinding = {
  rule,
  request: 'a',
  file: 'test.sms.json',
  document: 0,
  pointer: '/help/response',
  text: `of ${JSON.stringify(reply)}`,
};
const nameless: AcceptedFinding = {
  rule,
  file: 'test.sms.json',
  document: 0,
  pointer: entry.pointer,
  text: entry.text,
};

/** Why an entry is stale after a run, or undefined where it is not. */
async function whyStale(
  one: AcceptedFinding,
  files: readonly RequestFile[],
  given: { ruling?: Partial<Ruling>; reachOf?: (file: string) => Reach } = {},
): Promise<string | undefined> {
  return (await runUnder([one], files, given)).stale[0]?.why;
}

test('an entry that is in use is not stale', async () => {
  expect(await whyStale(entry, [fileWith(noContact)])).toBeUndefined();
});

test('what was mended, edited or removed is', async () => {
  expect(await whyStale(entry, [fileWith({ id: 'a' })])).toBe('not-found');
  expect(await whyStale(entry, [fileWith({ id: 'a', help: { response: `${reply} Do.` } })])).toBe('text-edited');
  expect(await whyStale({ ...entry, text: 'absent' }, [fileWith(noContact)])).toBe('text-edited');
  expect(await whyStale(entry, [fileWith({ id: 'b' })])).toBe('request-gone');
  expect(await whyStale({ ...nameless, document: 3 }, [fileWith({ id: null })])).toBe('request-gone');
});

test('what was edited is, in a request without an id and in one that has moved', async () => {
  const edited: Patch = { ...noContact, help: { response: `${reply} Do.` } };
  expect(await whyStale(nameless, [fileWith({ ...edited, id: null })])).toBe('text-edited');
  const moved = [fileWith({ id: 'b' }), fileWith(edited, 'other.sms.json')];
  expect(await whyStale(entry, moved)).toBe('text-edited');
});

test('of two entries for one place the one with the other text is', async () => {
  const old = { ...entry, text: 'of "Before."' };
  const { stale } = await runUnder([old, entry], [fileWith(noContact)]);
  expect(stale).toEqual([{ ...old, origin: 'baseline.json:4', why: 'text-edited' }]);
});

test('only what the run looked at is', async () => {
  const other = fileWith({ id: 'b' }, 'other.sms.json');
  expect(await whyStale(entry, [other])).toBeUndefined();
  expect(await whyStale(nameless, [other])).toBeUndefined();
  expect(await whyStale(entry, [other], { reachOf: () => 'searched' })).toBeUndefined();
  expect(await whyStale(entry, [other], { reachOf: () => 'missed' })).toBe('file-gone');
  expect(await whyStale(entry, [], { reachOf: () => 'missed' })).toBe('file-gone');
  expect(await whyStale(entry, [])).toBeUndefined();
  const moved = fileWith({ id: 'a' }, 'other.sms.json');
  expect(await whyStale(entry, [moved], { reachOf: () => 'missed' })).toBe('not-found');
});

test('what shows beside other files alone is, once the run looks at all of them', async () => {
  const same = { ...entry, rule: 'description-duplicate', pointer: '/useCase/description' };
  const campaign: Patch = { number: { type: '10dlc' }, countries: ['US'] };
  const alone = [fileWith({ ...campaign, id: 'a' })];
  expect(await whyStale(same, alone)).toBeUndefined();
  expect(await whyStale(same, alone, { reachOf: () => 'searched' })).toBe('not-found');
  const both = await runUnder([], [fileWith({ ...campaign, id: 'b' }, 'other.sms.json'), ...alone]);
  const accepted = acceptIn(both, { accepts: ({ ruleId }) => ruleId === same.rule });
  expect(accepted).toMatchObject([{ request: 'a', pointer: same.pointer }]);
  expect((await runUnder(accepted, alone)).stale).toEqual([]);
});

test('a rule that nobody knows is, where the run looked', async () => {
  const unknown = { ...entry, rule: 'help-mising-contact' };
  expect(await whyStale(unknown, [fileWith({ id: 'a' })])).toBe('rule-unknown');
  expect(await whyStale(unknown, [yamlFile('id: a\nbrand: 7', 'test.sms.json')])).toBe('rule-unknown');
  expect(await whyStale(unknown, [fileWith({ id: 'b' }, 'other.sms.json')])).toBeUndefined();
});

test('a request that could not be read says nothing', async () => {
  const broken = yamlRequest({ number: 'number: { type: phone }' });
  expect(await whyStale(entry, [yamlFile(`id: a\n${broken}`, 'test.sms.json')])).toBeUndefined();
  expect(await whyStale(nameless, [yamlFile(broken, 'test.sms.json')])).toBeUndefined();
  expect(await whyStale(entry, [yamlFile('id: [', 'test.sms.json')])).toBeUndefined();
  expect(await whyStale({ ...nameless, document: 1 }, [yamlFile('id: [', 'test.sms.json')])).toBeUndefined();
  expect(await whyStale(entry, [unreadableFile('test.sms.json', 'it is a folder')])).toBeUndefined();
  expect(await whyStale(entry, [yamlFile(`id: b\n${broken}`, 'test.sms.json')])).toBe('request-gone');
});

test('a rule that the profile does not have says nothing; one that the configuration turns off is stale', async () => {
  const [lenient, off] = ['aws-pinpoint-2023', 'country-registration-required'];
  const one = { ...entry, rule: off, pointer: '/countries/0' };
  expect(book.profiles.find(({ name }) => name === lenient)?.rules[off]).toBe('off');
  const sound = [fileWith({ id: 'a' })];
  expect(await whyStale(one, sound, { ruling: { profile: lenient } })).toBeUndefined();
  expect(await whyStale(one, sound)).toBe('not-found');
  const overrides = (id: string) => [
    { rules: { [id]: 'off' as const }, origin: 'smslint.config.yaml:3', isExpected: false },
  ];
  expect(await whyStale(one, sound, { ruling: { overrides: overrides(off) } })).toBe('rule-off');
  const unknownKey = { ...entry, rule: 'schema-unknown-key', pointer: '/ticket' };
  expect(await whyStale(unknownKey, sound)).toBe('not-found');
  expect(await whyStale(unknownKey, sound, { ruling: { overrides: overrides('schema-unknown-key') } })).toBe(
    'rule-off',
  );
});

test('what a comment or the configuration sets aside needs no entry', async () => {
  const help = `help:\n  # smslint: ignore[${rule}] -- The desk is the contact.\n  response: 'Kestrel Gym: ask at the desk.'`;
  const file = yamlFile(`id: a\n${yamlRequest({ help })}`, 'test.sms.json');
  expect(await whyStale({ ...entry, text: 'of "Kestrel Gym: ask at the desk."' }, [file])).toBe('set-aside');
  const override = { rules: { [rule]: 'off' as const }, pointer: '/help', origin: 'c.yaml:3', isExpected: true };
  const ruling = { overrides: [{ ...override, reason: 'The desk.' }] };
  expect(await whyStale(entry, [fileWith(noContact)], { ruling })).toBe('set-aside');
});

test('pruning leaves the entries that are in use, where they are', async () => {
  const stale = { ...entry, rule: 'stop-missing-brand' };
  const run = await runUnder([stale, entry], [fileWith(noContact)]);
  expect(acceptIn(run, { accepts: () => false, drops: new Set(run.stale.map(({ origin }) => origin)) })).toEqual([
    entry,
  ]);
  expect(acceptIn(run, { accepts: () => false })).toHaveLength(2);
});
