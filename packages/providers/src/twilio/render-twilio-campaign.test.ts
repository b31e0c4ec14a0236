import { valueAt } from '@smslint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registrable } from '../testing/registrable.js';
import { campaignFields } from './fields.js';
import { importTwilio, isTwilioCampaign } from './import-twilio.js';
import { renderTwilioCampaign } from './render-twilio-campaign.js';

const tenDlc = registrable('10dlc').map((request) => ({
  ...request,
  brand: { ...request.brand, registrationId: 'BN1' },
  stop: { ...request.stop, keywords: ['STOP', 'END'] },
}));
const [sample] = fc.sample(tenDlc, { numRuns: 1, seed: 5 });
const [tollFree] = fc.sample(registrable('toll-free'), { numRuns: 1, seed: 5 });
if (!sample || !tollFree) throw new Error('no sample');

const snakeCase = (json: string): unknown =>
  Object.fromEntries(
    Object.entries(JSON.parse(json) as object).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value as unknown,
    ]),
  );

test('a campaign that is rendered and imported again has the same values, from the SDK and from REST', () => {
  fc.assert(
    fc.property(tenDlc, fc.boolean(), (request, isRest) => {
      const { text, faults } = renderTwilioCampaign(request);
      expect(faults).toEqual([]);
      const value: unknown = isRest
        ? { ...(snakeCase(text) as object), sid: 'QE1', campaign_status: 'VERIFIED' }
        : (JSON.parse(text) as unknown);
      expect(isTwilioCampaign(value)).toBe(true);
      const { request: imported } = importTwilio({ name: 'a.json', value });
      for (const { pointer, path } of campaignFields) {
        if (pointer === '/useCase/category') continue;
        expect([path, valueAt(imported, pointer)]).toEqual([path, valueAt(request, pointer)]);
      }
      const again = renderTwilioCampaign({ ...request, ...imported, brand: { ...request.brand } });
      expect(again.text).toBe(text);
    }),
    { numRuns: 200 },
  );
});

describe('the limits of Twilio', () => {
  test.each([
    [{ samples: ['One sample that is long enough.'] }, '/samples', 'refused'],
    [{ useCase: { ...sample.useCase, description: 'short' } }, '/useCase/description', 'refused'],
    [{ useCase: { ...sample.useCase, category: 'KNITTING' } }, '/useCase/category', 'refused'],
    [{ help: { response: 'x'.repeat(321) } }, '/help/response', 'refused'],
    [{ stop: { ...sample.stop, keywords: ['OPT-OUT'] } }, '/stop/keywords', 'refused'],
    [{ optIn: { ...sample.optIn, workflow: undefined } }, '/optIn/workflow', 'missing'],
    [{ attributes: {} }, '/attributes/embeddedLink', 'missing'],
    [{ number: { type: 'sender-id', count: 1 } }, '/number/type', 'refused'],
  ])('%j is a fault at %s', (change, pointer, kind) => {
    const { faults, text } = renderTwilioCampaign({ ...sample, ...change } as typeof sample);
    expect(faults).toContainEqual(expect.objectContaining({ pointer, kind }));
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  test('a reply of 320 characters is taken', () => {
    expect(renderTwilioCampaign({ ...sample, help: { response: 'x'.repeat(320) } }).faults).toEqual([]);
  });
});

test('a toll-free number is verified; what no request says is asked for', () => {
  const request = {
    ...tollFree,
    traffic: { messagesPerMonth: 20_000 },
    optIn: { ...tollFree.optIn, methods: ['qr-code' as const], evidence: ['./a.png', 'https://a.example/a.png'] },
    useCase: { ...tollFree.useCase, category: '2FA' },
  };
  const { text, faults } = renderTwilioCampaign(request);
  expect(JSON.parse(text)).toMatchObject({
    messageVolume: '100,000',
    optInType: 'MOBILE_QR_CODE',
    optInImageUrls: ['https://a.example/a.png'],
    useCaseCategories: ['TWO_FACTOR_AUTHENTICATION'],
  });
  expect(faults.map(({ pointer, kind }) => [pointer, kind])).toEqual([['/number', 'missing']]);
});
