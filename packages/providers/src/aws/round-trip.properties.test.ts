import { requestSchema, valueAt, type Request } from '@smslint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registrable } from '../testing/registrable.js';
import { savedAnswers } from '../testing/saved-answers.js';
import { importAws } from './import/import-aws.js';
import { registrationFields } from './registration/fields.js';
import { renderRegistration } from './registration/render-registration.js';

/** Fields whose value a form takes in other words, or in fewer. */
const reworded = [
  '/useCase/category',
  '/useCase/subCategories',
  '/optIn/methods',
  '/optIn/evidence',
  '/traffic/messagesPerMonth',
  '/messageType',
  '/number/capabilities',
];

const refusals = (request: Request): unknown[] =>
  renderRegistration(request).faults.filter(({ kind }) => kind === 'refused');

/** What the forms hold, without the files, which the provider keeps. */
const withoutFiles = (rendered: string): unknown =>
  JSON.parse(rendered, (_, value: unknown) =>
    Array.isArray(value) ? value.filter((one: unknown) => !(one instanceof Object && 'AttachmentPath' in one)) : value,
  );

describe.each(['10dlc', 'toll-free'] as const)('a %s request that is rendered, and imported again', (type) => {
  const types =
    type === 'toll-free'
      ? (['US_TOLL_FREE_REGISTRATION'] as const)
      : (['US_TEN_DLC_BRAND_REGISTRATION', 'US_TEN_DLC_CAMPAIGN_REGISTRATION'] as const);

  test('has the same values in every field of the forms', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(registrable(type), (request) => {
        expect(refusals(request)).toEqual([]);
        const { text } = renderRegistration(request);
        const { request: imported } = importAws(savedAnswers(text, request.region ?? ''));

        const direct = types
          .flatMap((one) => registrationFields[one])
          .filter(({ pointer, code }) => !code.isDerived && !reworded.includes(pointer));
        for (const { pointer } of direct) {
          if (pointer === '/brand' || valueAt(request, pointer) === undefined) continue;
          expect([pointer, valueAt(imported, pointer)]).toEqual([pointer, valueAt(request, pointer)]);
        }
        const whole = requestSchema.parse({
          ...imported,
          // A toll-free form asks for the company alone.
          brand: { name: request.brand.name, ...(imported.brand as object) },
          messageType: imported.messageType ?? request.messageType,
        });
        expect(withoutFiles(renderRegistration(whole).text)).toEqual(withoutFiles(text));
        expect(imported.region).toBe(request.region);
      }),
      { numRuns: 100 },
    );
  });

  test('fills each field of the forms in some request, and asks for what none can say', () => {
    const filled = new Set<string>();
    for (const request of fc.sample(registrable(type), { numRuns: 100, seed: 7 })) {
      const rendered = JSON.parse(renderRegistration(request).text) as { fields: { FieldPath: string }[] }[];
      for (const { fields } of rendered) for (const { FieldPath } of fields) filled.add(FieldPath);
    }
    const paths = types.flatMap((one) => registrationFields[one].map(({ path }) => path));
    expect(paths.filter((path) => !filled.has(path))).toEqual(
      type === 'toll-free'
        ? ['contactInfo.firstName', 'contactInfo.lastName']
        : ['companyInfo.stockSymbol', 'companyInfo.stockExchange', 'companyInfo.businessContactEmail'],
    );
  });
});
