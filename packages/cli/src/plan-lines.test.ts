import { readRequests } from '@smslint/core';
import { book, createPlanner } from '@smslint/rules';
import { expect, test } from 'vitest';
import { planLines } from './plan-lines.js';
import { goodRequest } from './testing/requests.js';
import { parse, stringify } from 'yaml';

/** The lines of the good request with other fields, by label. */
function linesWith(fields: object): Record<string, string[]> {
  const text = stringify({ ...(parse(goodRequest()) as object), ...fields });
  const request = readRequests('a.sms.yaml', text, 'yaml').documents[0]?.request;
  if (!request) throw new Error('The request of the test cannot be read.');
  const byLabel: Record<string, string[]> = {};
  let last = '';
  for (const { label, text: line } of planLines(createPlanner(book)(request).plan)) {
    last = label === '' ? last : label;
    (byLabel[last] ??= []).push(line);
  }
  return byLabel;
}

test('what is unknown is said to be unknown', () => {
  const lines = linesWith({ traffic: undefined, spend: undefined, samples: undefined });
  expect(lines).toMatchObject({ burst: ['unknown'], 'a day': ['unknown'], 'cost a month': ['unknown'] });
  expect(lines['spend limit']).toEqual(['1 USD now, no other asked for: whether that is enough is unknown']);
  expect(lines.recommended?.[0]).toBe('no other spend limit: the need is unknown');
  expect(lines.unknown).toContain('How many parts a message has: 1 is assumed. Fill in samples.');
});

test('a 10DLC campaign is held to its carriers', () => {
  const lines = linesWith({
    number: { type: '10dlc' },
    countries: ['US'],
    traffic: { messagesPerMonth: 600_000, peak: { messages: 9000, withinMinutes: 1 } },
    brand: { name: 'Harbourlight Ferries', vettingScore: 30 },
  });
  expect(lines['10DLC']).toEqual([
    'limits: standard, vetting score 30',
    'T-Mobile: 20,000 messages on the largest day x 0.3 = 6,000 of 10,000 a day',
    'AT&T: 9,000 messages x 1 part / 1 min x 0.3 = 2,700 of 240 parts a minute',
    'the burst is too fast',
  ]);
  expect(lines.burst?.[0]).toMatch(/whether it fits is unknown$/);
  expect(lines.recommended?.[1]).toBe('1 number of the type 10dlc, as asked for, does not carry it');
});

test('several countries, forced UCS-2, and numbers with a price', () => {
  const lines = linesWith({
    number: { type: 'long-code', count: 5, justification: 'One number for each of our five piers.', monthlyCostUsd: 2 },
    countries: ['CA', 'GB'],
    samples: ['Harbourlight Ferries: “late” ' + 'x'.repeat(60), 'Harbourlight Ferries: late.'],
    traffic: { messagesByCountry: { CA: 1000, GB: 100 }, peak: { messages: 60, withinMinutes: 60 } },
    spend: { pricePerMessagePartUsd: { CA: 0.01, GB: 0.05 } },
  });
  expect(lines.message).toEqual([
    'longest sample: 2 parts; on average 3 / 2 = 1.5 parts (89 units of UCS-2)',
    'samples.0 is sent as UCS-2 because of “ ”',
  ]);
  expect(lines.numbers).toEqual(['5 numbers asked for, 1 needed; one for each place, which is a good reason']);
  expect(lines['cost a month']).toEqual([
    '1,000 messages to CA x 2 parts x 0.01 USD = 20 USD',
    '100 messages to GB x 2 parts x 0.05 USD = 10 USD',
    'together 30 USD',
    '22.50 USD with messages of mean length',
    'with the numbers 40 USD',
  ]);
});
