import { expect, test } from 'vitest';
import { requestWith } from '../testing/requests.js';
import { unrelatedDomainsIn } from './message-uses.js';

test.each([
  ['within a line', 'We sell teas. Seats are booked at teaseats.com.'],
  ['at the beginning of a line', 'We sell teas. Seats are booked at\nteaseats.com, as the form says.'],
  ['with a scheme at the beginning of a line', 'We sell teas. Seats are booked at\nhttps://teaseats.com/book.'],
  ['in quotation marks', 'We sell teas. Seats are booked at "teaseats.com".'],
])('a domain that the request names %s is none that it does not know', (_where, description) => {
  const sample = 'Harbourlight: seats at https://teaseats.com/t/1 and https://leafreviews.io/tw';
  expect(unrelatedDomainsIn(sample, requestWith({ useCase: { description } }))).toEqual(['leafreviews.io']);
});
