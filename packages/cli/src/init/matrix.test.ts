import { describe, expect, test } from 'vitest';
import { answersFor, desk, findingsIn } from '../testing/drafting.js';
import { composeRequest } from './compose.js';
import { jsonText } from './request-text.js';

const types = ['long-code', '10dlc', 'toll-free', 'short-code', 'sender-id'] as const;
const spread = ['US', 'CA', 'GB', 'FR', 'IN', 'CN', 'SG', 'AU', 'DE,AT'];

/** Where each type can send, as the provider's own pages have it: read from the sources of rules/data, not from the rules. */
const possible: Readonly<Record<'aws' | 'elsewhere', Record<(typeof types)[number], string>>> = {
  aws: {
    'long-code': 'CA GB SG AU DE,AT',
    '10dlc': 'US',
    'toll-free': 'US CA FR IN SG AU DE,AT',
    'short-code': 'US CA GB FR IN CN SG',
    'sender-id': 'GB FR IN SG AU DE,AT',
  },
  elsewhere: {
    'long-code': spread.join(' '),
    '10dlc': 'US',
    'toll-free': spread.join(' '),
    'short-code': 'US CA GB FR IN CN SG AU',
    'sender-id': 'GB FR IN SG AU DE,AT',
  },
};

const providers = ['aws', 'twilio', 'telnyx', 'bandwidth', 'other'] as const;
const isPossible = (provider: string, type: (typeof types)[number], country: string): boolean =>
  possible[provider === 'aws' ? 'aws' : 'elsewhere'][type].split(' ').includes(country);

describe.each(providers)('at %s', (provider) => {
  test.each(types)('what is drafted for a %s passes, or cannot be at all', { timeout: 240_000 }, async (type) => {
    for (const [index, country] of spread.entries()) {
      // The programs take turns, so that each is drafted for each type.
      const transactional = desk.drafts.programs.filter(({ messageTypes }) => messageTypes.includes('transactional'));
      const programs = [
        'sign-in-codes',
        transactional[index % transactional.length]?.id ?? '',
        ['offers', 'events'][index % 2] ?? '',
      ];
      const isRefused = !isPossible(provider, type, country);
      for (const program of isRefused ? programs.slice(0, 1) : programs) {
        const given = { provider: [provider], 'number-type': [type], country: [country], program: [program] };
        const found = await findingsIn(jsonText(composeRequest(await answersFor(given), desk)), 'json');
        const rules = [...new Set(found.map(({ ruleId }) => ruleId))];
        const where = `${type} for ${country}, ${program}`;
        if (isRefused)
          expect(
            rules.filter((rule) => rule.startsWith('country-')),
            where,
          ).not.toEqual([]);
        else
          expect(
            found.map(({ ruleId, message }) => `${ruleId}: ${message}`),
            where,
          ).toEqual([]);
      }
    }
  });
});

const ways = Object.keys(desk.drafts.texts.methods);

test.each(desk.drafts.programs)('$id passes for every way to opt in', { timeout: 120_000 }, async (program) => {
  for (const [type, country] of [
    ['10dlc', 'US'],
    ['long-code', 'CA'],
    ['short-code', 'CA'],
  ] as const) {
    const together = [ways.join(','), [...ways].reverse().join(',')];
    for (const methods of type === '10dlc' ? [...ways, ...together] : together) {
      const given = { 'number-type': [type], country: [country], program: [program.id], 'opt-in': [methods] };
      const found = await findingsIn(jsonText(composeRequest(await answersFor(given), desk)), 'json');
      // American law wants consent to advertising in writing.
      const isSpoken = type === '10dlc' && methods === 'verbal' && program.messageTypes.includes('promotional');
      const expected = isSpoken ? ['optin-marketing-written-consent'] : [];
      expect(
        found.map(({ ruleId }) => ruleId),
        `${type}, ${methods}: ${found.map(({ message }) => message).join(' ')}`,
      ).toEqual(expected);
    }
  }
});
