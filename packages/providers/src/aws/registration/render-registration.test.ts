import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registrable } from '../../testing/registrable.js';
import { registrationFields, type RegistrationType } from './fields.js';
import { renderRegistration } from './render-registration.js';

const [tenDlc] = fc.sample(registrable('10dlc'), { numRuns: 1, seed: 9 });
const [tollFree] = fc.sample(registrable('toll-free'), { numRuns: 1, seed: 9 });
if (!tenDlc || !tollFree) throw new Error('no sample');

const types = Object.keys(registrationFields) as RegistrationType[];
const valuesIn = (text: string): Record<string, unknown> =>
  Object.fromEntries(
    (JSON.parse(text) as { fields: Record<string, string>[] }[]).flatMap(({ fields }) =>
      fields.map(({ FieldPath = '', ...value }) => [FieldPath, Object.values(value)[0]]),
    ),
  );

describe.each(types)('the fields of %s', (type) => {
  test('stand there once, with paths and lengths that the API takes', () => {
    const paths = registrationFields[type].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path, length, kind } of registrationFields[type]) {
      expect(path).toMatch(/^[A-Za-z0-9_.]{1,100}$/);
      if (length) expect([length[0] >= 1, length[1] <= 2048, kind]).toEqual([true, true, 'TEXT']);
    }
  });
});

test.each([
  [{ help: { response: 'too short' } }, '/help/response', 'refused', 'takes 20 to 255 characters, found 9'],
  [{ stop: { response: 'x'.repeat(256) } }, '/stop/response', 'refused', 'takes 20 to 255 characters, found 256'],
  [{ useCase: { ...tenDlc.useCase, description: 'x'.repeat(2049) } }, '/useCase/description', 'refused', '40 to 2048'],
  [{ useCase: { ...tenDlc.useCase, category: 'SWEEPSTAKE' } }, '/useCase/category', 'refused', 'SWEEPSTAKE'],
  [
    { useCase: { ...tenDlc.useCase, category: 'MIXED', subCategories: [] } },
    '/useCase/subCategories',
    'missing',
    'subUseCases',
  ],
  [{ brand: { ...tenDlc.brand, legalType: 'sole-proprietor' } }, '/brand/legalType', 'refused', 'sole-proprietor'],
  [{ brand: { ...tenDlc.brand, legalType: 'public' } }, '/brand/stockSymbol', 'missing', 'stockSymbol'],
  [{ brand: { ...tenDlc.brand, supportPhone: '425 555 0100' } }, '/brand/supportPhone', 'refused', 'E.164'],
  [{ brand: { ...tenDlc.brand, vertical: 'KNITTING' } }, '/brand/vertical', 'refused', 'AGRICULTURE'],
  [{ brand: { name: 'A' } }, '/brand/legalName', 'missing', 'companyName'],
  [{ samples: undefined }, '/samples/0', 'missing', 'messageSample1'],
  [
    { samples: Array.from({ length: 6 }, (_, index) => `Acme: your order ${index} has come.`) },
    '/samples/5',
    'refused',
    '5 samples',
  ],
  [{ number: { type: 'long-code', count: 1 } }, '/number/type', 'refused', '--as aws-case'],
  [{ number: { type: 'short-code', count: 1 } }, '/number/type', 'refused', '--as aws-case'],
  [{ number: { type: 'sender-id', count: 1 } }, '/number/type', 'refused', 'console'],
] as const)('%j is a fault at %s: %s', (change, pointer, kind, words) => {
  const { faults, text } = renderRegistration({ ...tenDlc, ...change } as typeof tenDlc);
  expect(faults).toContainEqual({ pointer, kind, message: expect.stringContaining(words) as string });
  expect(() => valuesIn(text)).not.toThrow();
});

test('use cases are given by the name that the form has', () => {
  const useCase = { category: 'two-factor authentication', description: tenDlc.useCase.description };
  expect(valuesIn(renderRegistration({ ...tenDlc, useCase }).text)['campaignUseCase.useCase']).toEqual([
    'TWO_FACTOR_AUTHENTICATION',
  ]);
});

test('a brand that is registered is not registered again', () => {
  const { text } = renderRegistration({ ...tenDlc, brand: { ...tenDlc.brand, registrationId: 'registration-1' } });
  expect((JSON.parse(text) as { registrationType: string }[]).map(({ registrationType }) => registrationType)).toEqual([
    'US_TEN_DLC_CAMPAIGN_REGISTRATION',
  ]);
});

test.each([
  [0, '10'],
  [10, '10'],
  [11, '100'],
  [20_000, '100,000'],
  [5_000_001, '10,000,000+'],
  [90_000_000, '10,000,000+'],
])('%i messages a month are the choice %s', (messagesPerMonth, choice) => {
  const { text } = renderRegistration({ ...tollFree, traffic: { messagesPerMonth } });
  expect(valuesIn(text)['messagingUseCase.monthlyMessageVolume']).toEqual([choice]);
});
