import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges } from './edit/apply-changes.js';
import { readRequest } from './read-request.js';
import { requestSchema } from './request-schema.js';
import { request } from './testing/check-value.js';
import { requestValue, reshaping, setting } from './testing/request-values.js';

it('values are read as the schema reads them, however many', () => {
  const whole = fc.tuple(requestValue, fc.array(fc.oneof(setting, reshaping), { maxLength: 2 }));
  const given = whole.map(([value, changes]) => applyChanges(request(value), changes));
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(given, fc.jsonValue()), (value) => {
      const [one, other] = [readRequest(value), requestSchema.safeParse(value)];
      if (one.success) read++;
      expect(JSON.stringify(one.data)).toBe(JSON.stringify(other.data));
      expect(one.error?.issues).toEqual(other.error?.issues);
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(100);
});
