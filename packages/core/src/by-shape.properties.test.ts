import fc from 'fast-check';
import { expect, it } from 'vitest';
import { misshapen, readByShape } from './by-shape.js';
import { applyChanges } from './edit/apply-changes.js';
import { requestSchema } from './request-schema.js';
import { requestShape } from './request-shape.js';
import type { Shape } from './shape.js';
import { request } from './testing/check-value.js';
import { requestValue, reshaping, setting } from './testing/request-values.js';

/** What the schema makes of a value, as text: its order counts too. */
function bySchema(value: unknown): string | undefined {
  const { success, data } = requestSchema.safeParse(value);
  return success ? JSON.stringify(data) : undefined;
}

function byShape(value: unknown): string | undefined {
  const read = readByShape(requestShape, value);
  return read === misshapen ? undefined : JSON.stringify(read);
}

/** Values that a shape allows, and some at its bounds or beside it. */
function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return fc.oneof(fc.string(), fc.constantFrom(' ', 'text', 5));
    case 'flag':
      return fc.constantFrom(true, false, true, false, 'true', 0);
    case 'number': {
      const { least, most } = shape;
      const bounds = fc.constantFrom(least, most, least - 0.005, most + 1, 0, -0, 1.5, NaN, Infinity, 2 ** 53, '1');
      const from = Math.ceil(Math.max(0, least));
      return fc.oneof(fc.integer({ min: from, max: Math.max(from, Math.min(most, 1e4)) }), bounds);
    }
    case 'word':
      return fc.oneof(
        { arbitrary: fc.constantFrom(...shape.words), weight: 9 },
        fc.constantFrom('', 'us', '__proto__', 'constructor', null),
      );
    case 'list': {
      const { least, most, of } = shape;
      const lengths = { minLength: Math.min(least, 1), maxLength: Math.min(most + 1, 3) };
      const long = fc.array(fc.constantFrom('US', 'a', 'sms'), { minLength: 99, maxLength: 101 });
      return fc.oneof({ arbitrary: fc.array(valuesOf(of), lengths), weight: 9 }, long, fc.constant([]));
    }
    case 'map':
      return fc.dictionary(valuesOf(shape.by) as fc.Arbitrary<string>, valuesOf(shape.of), { maxKeys: 3 });
    case 'either':
      return fc.oneof(...shape.of.map(valuesOf));
    case 'fields': {
      const fields = shape.fields.map(({ key, shape: of }) => [key, valuesOf(of)] as const);
      const requiredKeys = shape.fields.flatMap(({ key, isOptional }) => (isOptional ? [] : [key]));
      const some = fc.record(Object.fromEntries(fields), { requiredKeys });
      const more = fc.constantFrom({}, {}, {}, {}, {}, {}, {}, {}, { other: 1 }, { name: undefined });
      return fc.tuple(some, more).map(([one, other]) => ({ ...one, ...other }));
    }
  }
}

it('a value is read by the shape as by the schema, and not where that finds a fault', () => {
  const whole = fc.tuple(requestValue, fc.array(fc.oneof(setting, reshaping), { maxLength: 2 }));
  const changed = whole.map(([value, changes]) => applyChanges(request(value), changes));
  // Parts of their own: a request of all at once would have a fault somewhere.
  const partsOf = requestShape.kind === 'fields' ? requestShape.fields : [];
  const withPart = fc
    .constantFrom(...partsOf)
    .chain(({ key, shape }) => valuesOf(shape).map((part) => request({ [key]: part })));
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(changed, { arbitrary: withPart, weight: 4 }, fc.jsonValue()), (value) => {
      const [one, other] = [byShape(value), bySchema(value)];
      if (one === undefined) refused++;
      else read++;
      // The schema drops such a key of a map, and has the last word.
      if (one !== undefined || !JSON.stringify([value]).includes('__proto__')) expect(one).toBe(other);
    }),
    { numRuns: 4000 },
  );
  expect(read).toBeGreaterThan(800);
  expect(refused).toBeGreaterThan(800);
});
