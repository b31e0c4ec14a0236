import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextWith, lintWith, type Patch } from '../testing/requests.js';
import { carrierLimitsOf, tenDlcOf } from './ten-dlc.js';

/** A 10DLC request with a vetting score and a category; null for none. */
function campaign(vettingScore: number | null, category: string | null = null, more: Patch = {}): Patch {
  return {
    number: { type: '10dlc' },
    countries: ['US'],
    samples: ['A text of one part.'],
    brand: { vettingScore },
    useCase: { category },
    ...more,
  };
}

const limitsFor = (score: number | null, category: string | null = null) => {
  const { tier, tMobileMessagesPerDay, attPartsPerMinute } = carrierLimitsOf(contextWith(campaign(score, category)));
  return [tier, tMobileMessagesPerDay, attPartsPerMinute];
};

describe('the limits of the carriers', () => {
  test.each([
    [null, null, ['unvetted', 2000, 75]],
    [0, null, ['unvetted', 2000, 75]],
    [1, null, ['standard', 10_000, 240]],
    [49, null, ['standard', 10_000, 240]],
    [50, null, ['standard', null, null]],
    [51, null, ['standard', 40_000, 2400]],
    [75, null, ['standard', 40_000, 2400]],
    [75.5, null, ['standard', null, null]],
    [76, null, ['standard', 200_000, 4500]],
    [100, 'ACCOUNT_NOTIFICATION', ['standard', 200_000, 4500]],
    [25, 'MIXED', ['mixed', null, null]],
    [26, 'Marketing', ['mixed', 10_000, 240]],
    [65, 'mixed', ['mixed', 10_000, 240]],
    [66, 'MIXED', ['mixed', 40_000, 2400]],
    [86, 'MARKETING', ['mixed', 200_000, 4500]],
    [90, 'low-volume', ['low-volume', 2000, 75]],
    [90, 'Low Volume Mixed', ['low-volume', 2000, 75]],
    [null, 'LOW_VOLUME', ['unvetted', 2000, 75]],
    [90, 'SOLE_PROPRIETOR', ['sole-proprietor', 1000, null]],
  ] as const)('for the score %s and the category %s', (score, category, expected) => {
    expect(limitsFor(score, category)).toEqual(expected);
  });

  test('for a sole proprietor by the legal form', () => {
    const context = contextWith(campaign(null, null, { brand: { legalType: 'sole-proprietor' } }));
    expect(carrierLimitsOf(context).tier).toBe('sole-proprietor');
  });

  test('never fall with a better score', () => {
    const scores = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(scores, scores, fc.constantFrom(null, 'MIXED'), (a, b, category) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((score) =>
          carrierLimitsOf(contextWith(campaign(score, category))),
        );
        const [least, most] = [low, high].map((limits) => [
          limits?.attPartsPerMinute ?? NaN,
          limits?.tMobileMessagesPerDay ?? NaN,
        ]);
        // A score that no row holds has no limits to compare.
        fc.pre(![...(least ?? []), ...(most ?? [])].some(Number.isNaN));
        expect(most?.[0]).toBeGreaterThanOrEqual(least?.[0] ?? NaN);
        expect(most?.[1]).toBeGreaterThanOrEqual(least?.[1] ?? NaN);
      }),
    );
  });
});

describe('what the traffic takes of them', () => {
  test('is nothing for other number types', () => {
    expect(tenDlcOf(contextWith({ brand: { vettingScore: 80 } }))).toBeNull();
  });

  test('is three tenths for each carrier', () => {
    const traffic = { messagesPerMonth: 90_000, peak: { messages: 2500, withinMinutes: 10 } };
    expect(tenDlcOf(contextWith(campaign(null, null, { traffic })))).toEqual({
      tier: 'unvetted',
      vettingScore: null,
      tMobileMessagesPerDay: 2000,
      attPartsPerMinute: 75,
      carrierShare: 0.3,
      tMobileLargestDay: 900,
      attPeakPerMinute: 75,
      fitsDay: true,
      fitsMinute: true,
      partsPerMinute: 250,
      arithmetic: [
        'T-Mobile: 3,000 messages on the largest day x 0.3 = 900 of 2,000 a day',
        'AT&T: 2,500 messages x 1 part / 10 min x 0.3 = 75 of 75 parts a minute',
      ],
    });
  });

  test('is unknown without traffic, or without a published limit', () => {
    expect(tenDlcOf(contextWith(campaign(60, null, { traffic: null })))).toMatchObject({
      tMobileLargestDay: null,
      attPeakPerMinute: null,
      fitsDay: null,
      fitsMinute: null,
      arithmetic: ['T-Mobile: 40,000 messages a day', 'AT&T: 2,400 message parts a minute'],
    });
    expect(tenDlcOf(contextWith(campaign(50)))).toMatchObject({
      fitsDay: null,
      fitsMinute: null,
      partsPerMinute: null,
    });
  });
});

test.each([
  ['tmobile-daily-cap-unvetted', 6666, 1440],
  ['att-tpm-unvetted', 250, 1],
])('%s agrees with the plan at its limit', async (ruleId, most, withinMinutes) => {
  for (const messages of [most, most + 1]) {
    const patch = campaign(null, null, { traffic: { peak: { messages, withinMinutes } } });
    const plan = tenDlcOf(contextWith(patch));
    const { findings } = await lintWith(patch);
    const fits = ruleId === 'att-tpm-unvetted' ? plan?.fitsMinute : plan?.fitsDay;
    expect(fits).toBe(messages === most);
    expect(findings.some((finding) => finding.ruleId === ruleId)).toBe(!fits);
  }
});
