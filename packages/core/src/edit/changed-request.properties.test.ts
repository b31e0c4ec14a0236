import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requestSchema } from '../request-schema.js';
import { request } from '../testing/check-value.js';
import { oddText, requestValue, reshaping, setting } from '../testing/request-values.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';
import { changedRequest } from './changed-request.js';

const ofAnyPart: fc.Arbitrary<Change> = fc.record({
  pointer: fc.constantFrom(
    ...['', '/apiVersion', '/provider', '/brand/name', '/brand/aliases', '/number', '/number/type', '/number/count'],
    ...[
      '/countries/0',
      '/countries/-',
      '/messageType',
      '/useCase',
      '/useCase/description',
      '/optIn/methods',
      '/__proto__',
    ],
    ...['/traffic/messagesByCountry/CA', '/spend/pricePerMessagePartUsd', '/notes'],
  ),
  value: fc.oneof(
    fc.constantFrom(undefined, 'US', 'CA', 'aws', 'otp', 'tfn', 0, 2, -1, true, ' '),
    fc.constantFrom(['web-form'], ['CA', 'CA'], { type: 'tollfree' }, { name: 'Harbour' }, request()),
    oddText,
  ),
});

it('a changed request is what reading all of it anew gives', () => {
  const given = requestValue.map(({ id, help, stop, samples }) => request({ id, help, stop, samples }));
  const changes = fc.array(fc.oneof(setting, reshaping, { arbitrary: ofAnyPart, weight: 2 }), { maxLength: 3 });
  let kept = 0;
  fc.assert(
    fc.property(given, changes, (value, made) => {
      const before = requestSchema.safeParse(value).data;
      fc.pre(before !== undefined);
      const anew = requestSchema.safeParse(applyChanges(before, made)).data;
      const changed = changedRequest(before, made);
      if (anew) kept++;
      expect(changed).toEqual(anew);
      // In the same order, too.
      expect(JSON.stringify(changed)).toBe(JSON.stringify(anew));
    }),
    { numRuns: 2000 },
  );
  expect(kept).toBeGreaterThan(500);
});
