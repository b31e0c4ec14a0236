import { requestSchema, valueAt, type Request } from '@smslint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registrable } from '../../testing/registrable.js';
import { savedAnswers } from '../../testing/saved-answers.js';
import type { FieldValue } from '../answers/shapes.js';
import { renderRegistration } from '../registration/render-registration.js';
import { pointerFor, submittedOf } from './submitted.js';

/** The fields of each registration of a request. */
function registrationsOf(request: Request): FieldValue[][] {
  const answers = savedAnswers(renderRegistration(request).text, 'us-east-1').map(({ value }) => value);
  const byId = new Map<string, FieldValue[]>();
  for (const { RegistrationId, RegistrationFieldValues } of answers as {
    RegistrationId: string;
    RegistrationFieldValues: FieldValue[];
  }[]) {
    byId.set(RegistrationId, [...(byId.get(RegistrationId) ?? []), ...RegistrationFieldValues]);
  }
  return [...byId.values()];
}

test.each(['10dlc', 'toll-free'] as const)(
  'a %s request that was submitted as it is has not changed',
  { timeout: 120_000 },
  (type) => {
    fc.assert(
      fc.property(registrable(type), (request) => {
        for (const values of registrationsOf(request)) {
          expect(submittedOf(request, values)).toEqual({ request, changed: [] });
        }
      }),
      { numRuns: 50 },
    );
  },
);

test.each(['10dlc', 'toll-free'] as const)(
  'a text of a %s request that has changed since is as it was',
  { timeout: 120_000 },
  (type) => {
    fc.assert(
      fc.property(registrable(type), fc.nat(), fc.boolean(), (request, at, isGone) => {
        for (const values of registrationsOf(request)) {
          const place = pointerFor(request, values);
          const texts = values.filter(({ FieldPath, TextValue }) => {
            const pointer = place(FieldPath) ?? '';
            return (
              TextValue !== undefined &&
              valueAt(request, pointer) === TextValue &&
              !/^\/(samples|brand\/name$|useCase\/description)/.test(pointer)
            );
          });
          const chosen = texts[at % texts.length];
          if (!chosen) continue;
          const pointer = place(chosen.FieldPath) ?? '';
          const others = values.filter(({ FieldPath }) => place(FieldPath) !== pointer);
          const then = isGone ? others : [...others, { ...chosen, TextValue: 'As it was before.' }];
          const submitted = submittedOf(request, then);
          expect(submitted?.changed).toEqual([pointer]);
          expect(valueAt(submitted?.request, pointer)).toBe(isGone ? undefined : 'As it was before.');
        }
      }),
      { numRuns: 50 },
    );
  },
);

test('samples that were added since are taken out from the end', () => {
  const request = fc.sample(registrable('10dlc'), { numRuns: 1, seed: 3 })[0];
  if (!request) throw new Error('There is no request.');
  const samples = [
    'One sample text that is long.',
    'Another sample text, as long.',
    'A third sample text, longer.',
    'And a fourth of the samples.',
  ];
  const longer = requestSchema.parse({ ...request, samples });
  const campaign = registrationsOf(longer).at(-1) ?? [];
  const two = campaign.filter(({ FieldPath }) => !/messageSample[34]$/.test(FieldPath));
  expect(valueAt(submittedOf(longer, two)?.request, '/samples')).toEqual(samples.slice(0, 2));
  expect(
    valueAt(
      submittedOf(requestSchema.parse({ ...longer, samples: samples.slice(0, 2) }), campaign)?.request,
      '/samples',
    ),
  ).toEqual(samples);
});

test('fields of another registration say nothing of what was submitted', () => {
  const [request] = fc.sample(registrable('10dlc'), { numRuns: 1, seed: 3 });
  if (!request) throw new Error('There is no request.');
  expect(submittedOf(request, [{ FieldPath: 'letterOfAuthorization.file', TextValue: 'x' }])).toBeUndefined();
  expect(submittedOf(request, [])).toBeUndefined();
});
