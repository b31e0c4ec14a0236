import { firstNameOf } from '../../fields/use-case.js';
import { Draft } from '../../imports/draft.js';
import type { SavedData } from '../../answers/saved-data.js';
import { importFault, type Imported } from '../../imports/imported.js';
import { readAnswers } from '../answers/read-answers.js';
import { regionOfArn } from '../terms.js';
import { draftKeywords } from './read-keywords.js';
import { draftNumbers } from './read-numbers.js';
import { draftRegistrations, findRegistrations } from './read-registrations.js';

/**
 * Makes a request of saved answers to DescribeRegistrationFieldValues, DescribePhoneNumbers and DescribeKeywords, in any order and
 * number of pages.
 * @throws ImportFault
 */
export function importAws(data: readonly SavedData[]): Imported {
  const { answers, faults } = readAnswers(data, ['RegistrationFieldValues', 'PhoneNumbers', 'Keywords']);
  if (faults.length > 0) throw importFault(faults);
  const found = findRegistrations(answers.registrations);
  const draft = new Draft();
  draft.set('/apiVersion', 'smslint/v1');
  draft.set('/provider', 'aws');
  const arns = [...answers.registrations.map(({ arn }) => arn), ...answers.numbers.map((one) => one.PhoneNumberArn)];
  draft.set(
    '/region',
    arns.map(regionOfArn).find((region) => region !== undefined),
  );
  draftRegistrations(found, draft);
  draftNumbers(answers.numbers, found, draft);
  draftKeywords(
    answers.keywords.flatMap(({ keywords }) => keywords),
    draft,
  );
  conclude(draft);
  return draft.finish();
}

/** What follows from the answers, though none says it. */
function conclude(draft: Draft): void {
  const useCase = draft.get('/useCase/category');
  if (draft.get('/messageType') !== 'promotional' && typeof useCase === 'string' && firstNameOf(useCase) === '2FA') {
    draft.replace('/messageType', 'otp');
  }
  if (useCase !== undefined && draft.get('/messageType') === undefined) {
    const isMarketing = typeof useCase === 'string' && firstNameOf(useCase) === 'MARKETING';
    draft.set('/messageType', isMarketing ? 'promotional' : 'transactional');
    draft.note('messageType was concluded from the use case: look whether it is right.');
  }
  const company = draft.get('/brand/legalName');
  if (company !== undefined && draft.get('/brand/name') === undefined) {
    draft.set('/brand/name', company);
    draft.note('brand.name is that of the company: put in the name that recipients see, where it is another.');
  }
}
