import { describe, expect, test } from 'vitest';
import { factIn } from '../testing/requests.js';

describe('a text that repeats another', () => {
  const description = 'Harbourlight Ferries texts passengers when a sailing is late.';

  test('is found whatever its case and marks, and with a few words more', () => {
    const reused = (workflow: string): unknown =>
      factIn('textsReused', { useCase: { description }, optIn: { workflow } });
    expect(reused(description)).toEqual(['/optIn/workflow']);
    expect(reused(description.toUpperCase().replace('.', '!'))).toEqual(['/optIn/workflow']);
    expect(reused(`${description} They opt in.`)).toEqual(['/optIn/workflow']);
    expect(reused(`${description} They type their number into the booking form and tick a box.`)).toEqual([]);
  });

  test('is every further sample that is the same, but none that is short', () => {
    const sample = 'Harbourlight Ferries: the 7:40 leaves late. STOP to end.';
    expect(factIn('textsReused', { samples: [sample, sample, sample] })).toEqual(['/samples/1', '/samples/2']);
    expect(factIn('textsReused', { samples: ['Code: 1234', 'Code: 1234'] })).toEqual([]);
  });

  test('may be any of the fields, the first of which is no repetition', () => {
    const repeated = { useCase: { description }, optIn: { workflow: null, confirmation: description } };
    expect(factIn('textsReused', { ...repeated, samples: ['Late again.', description] })).toEqual([
      '/optIn/confirmation',
      '/samples/1',
    ]);
    expect(factIn('textsReused', { useCase: { description }, optIn: null, samples: null })).toEqual([]);
    expect(factIn('textsReused', { useCase: { description }, optIn: null, samples: [description] })).toEqual([
      '/samples/0',
    ]);
  });
});

test('flags that are not said are named one by one, or together where none is', () => {
  expect(factIn('unstatedAttributes', { attributes: null })).toEqual(['/attributes']);
  const attributes = { embeddedLink: false, ageGated: false, directLending: true };
  expect(factIn('unstatedAttributes', { attributes })).toEqual(['/attributes/embeddedPhone']);
});

test.each([
  ['form for 219-09-9998 received', ['219-09-9998']],
  ['order 2019-09-9998 received', []],
  ['form for 000-12-3456', []],
  ['card 4111 1111 1111 1111', ['4111 1111 1111 1111']],
  ['card 4111 1111 1111 1112', []],
  ['Jane, born 4/12/1981', ['born 4/12/1981']],
  ['enter your date of birth', []],
])('personal data in "%s": %j', (text, found) => {
  expect(factIn('personalData', {}, text)).toEqual(found);
});
