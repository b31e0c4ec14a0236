import { expect, test } from 'vitest';
import type { Autofix, Finding } from '../finding.js';
import { lintFile, readYaml } from '../testing/fixing.js';
import { ruleWith } from '../testing/policies.js';
import { patched, type Patch } from '../testing/requests.js';
import { stringify } from 'yaml';

/** What a rule about the notes, mended in some way, finds in a request. */
async function found(autofix: object, patch: Patch, edit = (text: string) => text): Promise<readonly Finding[]> {
  const when = { fact: 'lowerCased', operator: 'notEqual', value: 'there' };
  const rules = [ruleWith({ at: '/notes', when, settings: { word: 'there' }, autofix })];
  return (await lintFile(readYaml(edit(stringify(patched(patch)))), { rules })).findings;
}

async function fixOf(...given: Parameters<typeof found>): Promise<Autofix | undefined> {
  const [finding] = await found(...given);
  expect(finding).toBeDefined();
  return finding?.autofix;
}

const set = (to: unknown, more: object = {}) => ({ by: 'set', safety: 'safe', to, ...more });

test('a fix says how safe it is, and what is to stand where', async () => {
  const autofix = await fixOf(set({ setting: 'word' }, { safety: 'unsafe' }), { id: 'a', notes: 'here' });
  expect(autofix?.safety).toBe('unsafe');
  expect(autofix?.edits).toHaveLength(1);
  expect(autofix?.edits[0]?.range.start.line).toBeGreaterThan(1);
});

test('the first recipe holds that may be used and that settles the finding', async () => {
  const never = { fact: '/notes', operator: 'equal', value: 'elsewhere' };
  const recipes = [set('there', { when: never }), set('here'), set('nowhere'), set('There', { safety: 'unsafe' })];
  expect(await fixOf(recipes, { notes: 'here' })).toMatchObject({ safety: 'unsafe' });
  expect(await fixOf(recipes.slice(0, 3), { notes: 'here' })).toBeUndefined();
});

test('there is none where the changes leave no request, or the source takes none', async () => {
  expect(await fixOf(set('there', { at: '/messageType' }), { notes: 'here' })).toBeUndefined();
  expect(await fixOf({ by: 'remove', safety: 'safe' }, { notes: 'here' })).toBeDefined();
  const merged = (text: string): string => text.replace(/^notes: .*$/m, 'notes: !!str here');
  expect(await found(set('there'), { notes: 'here' }, merged)).toBeDefined();
});

test('whoever needs no fix pays for none: a finding without a recipe has none', async () => {
  const when = { fact: '/notes', operator: 'isPresent', value: true };
  const { findings } = await lintFile(readYaml(stringify(patched({ notes: 'here' }))), {
    rules: [ruleWith({ at: '/notes', when })],
  });
  expect(findings.map((finding) => 'autofix' in finding)).toEqual([false]);
});
