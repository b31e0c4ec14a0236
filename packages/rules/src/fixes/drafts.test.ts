import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { mergePatch } from '../book/examples.js';
import { book } from '../generated/book.js';
import { fixText, lintFile } from '../testing/fixing.js';

/* Drafts that are written in place of missing replies satisfy every rule, for each type of number. */

const types = Object.keys(book.goodRequests).filter((name) => name !== 'sender-id');
const missing = {
  'the HELP response': { help: { response: null } },
  'the STOP response': { stop: { response: null } },
  'the confirmation': { optIn: { confirmation: null } },
  'every reply': { help: { response: null }, stop: { response: null }, optIn: { confirmation: null } },
};
const replies = ['/help/response', '/stop/response', '/optIn/confirmation'];

describe.each(types)('a %s request', (type) => {
  test.each(Object.entries(missing))(
    'without %s gets drafts that no rule objects to',
    async (_what, patch) => {
      const text = stringify(mergePatch(book.goodRequests[type], patch));
      const { file, count } = await fixText(text, ['safe', 'unsafe']);
      // STOP is answered for a toll-free number, whatever the request says.
      if (type !== 'toll-free' || !('stop' in patch)) expect(count).toBeGreaterThan(0);
      for (const profile of ['aws', 'strict']) {
        const { findings } = await lintFile(file, { profile });
        const about = findings.filter(({ pointer, severity }) => replies.includes(pointer) && severity !== 'info');
        expect(about.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
      }
    },
    60_000,
  );
});

test.each([
  [
    'es',
    'Clínica del Valle',
    'Su cita es mañana por la mañana a las nueve y media, por favor llegue con tiempo. STOP para cancelar.',
  ],
  [
    'fr',
    'Clinique du Lac',
    'Votre rendez-vous est demain matin à neuf heures et demie, merci d’arriver à temps. STOP pour arrêter.',
  ],
])('drafts are in the language of the messages: %s', async (_language, name, message) => {
  const patch = {
    ...{ brand: { name, aliases: null }, samples: [`${name}: ${message}`, `${name}: ${message}`] },
    ...{ help: { response: null }, stop: { response: null }, optIn: { confirmation: null } },
  };
  const { file } = await fixText(stringify(mergePatch(book.goodRequests['10dlc'], patch)), ['safe', 'unsafe']);
  const { help, stop, optIn } = file.documents[0]?.request ?? {};
  const drafts = [help?.response, stop?.response, optIn?.confirmation];
  for (const draft of drafts) {
    expect(draft).toContain(name);
    expect(draft).not.toMatch(/\b(?:Reply|you are|help contact)\b/);
    expect(draft?.length).toBeLessThanOrEqual(160);
  }
});

test('nothing about the company is made up', async () => {
  const bare = { brand: { supportEmail: null, supportPhone: null, website: null }, help: { response: null } };
  const { file } = await fixText(stringify(mergePatch(book.goodRequests['long-code'], bare)), ['safe', 'unsafe']);
  expect(file.documents[0]?.request?.help?.response).toBeUndefined();
  expect(file.documents[0]?.request?.brand).toEqual({
    ...(book.goodRequests['long-code'] as { brand: object }).brand,
    ...{ supportEmail: undefined, supportPhone: undefined, website: undefined },
  });
});
