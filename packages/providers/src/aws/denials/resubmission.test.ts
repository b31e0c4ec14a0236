import { expect, test } from 'vitest';
import { resubmissionOf, resubmissionText } from './resubmission.js';
import { reasonsOf } from './reasons.js';
import { awsCodes, deniedVersion, reasonOf } from './testing/versions.js';

const byCode = new Map(awsCodes.map((known) => [known.code, known]));

function answerTo(
  codes: readonly string[],
  { status, version = 'DENIED' }: { status?: string; version?: string } = {},
) {
  const denied = deniedVersion(
    codes.map((code) => reasonOf(code)),
    { RegistrationVersionStatus: version },
  );
  return resubmissionOf(status, denied, reasonsOf(denied, [], byCode));
}

test.each([
  [['HELP_MESSAGE_NON_COMPLIANT'], {}, 'yes'],
  [[], {}, 'yes'],
  [['WAIT_TO_RESUBMIT_REGISTRATION'], {}, 'yes'],
  [['CANNOT_UPDATE_REGISTRATION'], {}, 'no'],
  [['REGISTRATION_SUSPENDED_BY_MNO', 'HELP_MESSAGE_NON_COMPLIANT'], {}, 'no'],
  [['NON_COMPLIANT_USE_CASE', 'HELP_MESSAGE_NON_COMPLIANT'], {}, 'depends'],
  [['NON_COMPLIANT_USE_CASE', 'MOON_PHASE'], {}, 'unknown'],
  [['HELP_MESSAGE_NON_COMPLIANT'], { status: 'REQUIRES_UPDATES' }, 'yes'],
  [['HELP_MESSAGE_NON_COMPLIANT'], { status: 'CLOSED' }, 'no'],
  [['HELP_MESSAGE_NON_COMPLIANT'], { status: 'DELETED' }, 'no'],
  [['HELP_MESSAGE_NON_COMPLIANT'], { version: 'REVOKED' }, 'unknown'],
  [['NON_COMPLIANT_USE_CASE_GAMBLING'], { version: 'REVOKED' }, 'no'],
])('%j %j: %s', (codes, given, answer) => {
  expect(answerTo(codes, given).answer).toBe(answer);
});

test('the sentence says why', () => {
  expect(resubmissionText(answerTo([]))).toBe('It can be sent again once mended.');
  expect(resubmissionText(answerTo(['CANNOT_UPDATE_REGISTRATION']))).toBe(
    'It cannot be sent again: CANNOT_UPDATE_REGISTRATION: Make a new registration with the change.',
  );
  expect(resubmissionText(answerTo([], { status: 'CLOSED' }))).toMatch(/^It cannot be sent again: it is CLOSED: /);
});
