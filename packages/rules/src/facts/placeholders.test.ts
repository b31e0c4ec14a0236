import { expect, test } from 'vitest';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { placeholdersIn } from './placeholders.js';

test.each([
  ['/optIn/workflow', 'Owners visit [Company] at <URL>.', ['[Company]', '<URL>']],
  ['/optIn/workflow', 'Texts from {{name}}, {your brand}', ['{{name}}', '{your brand}']],
  ['/optIn/workflow', 'Text JOIN to (503) XXX-XXXX', ['XXX-XXXX']],
  ['/useCase/description', 'Lorem ipsum dolor sit amet', ['Lorem ipsum', 'dolor sit amet']],
  ['/useCase/description', 'Your company name here. TBD', ['Your company name', 'TBD']],
  ['/samples/0', 'Hi [insert your text], from [Business Name]', ['[insert your text]', '[Business Name]']],
])('at %s, %j leaves open %j', (pointer, text, expected) => {
  expect(placeholdersIn(text, pointer)).toEqual(expected);
});

test.each([
  ['/samples/0', 'Hi [first name], see {link} or call [phone number] by [date]'],
  ['/optIn/confirmation', 'Hi {{first_name}}, welcome'],
  ['/optIn/workflow', 'Hours: 9 < 10 and [optional] steps. Size XXL'],
  ['/useCase/description', 'We sell shirts in sizes XXS to XXXL'],
])('at %s, nothing is left open in %j', (pointer, text) => {
  expect(placeholdersIn(text, pointer)).toEqual([]);
});

test.each(['[', '{{', '<your ', 'X', '_'])('takes linear time with many %j', (piece) => {
  const read = (text: string): unknown => placeholdersIn(text, '/samples/0');
  expect(slowdownByTenfold(read, (length) => piece.repeat(length / piece.length), 5_000)).toBeLessThan(notLinear);
});
