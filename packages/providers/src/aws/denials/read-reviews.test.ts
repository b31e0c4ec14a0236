import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseVersion, standingOf } from './choose-version.js';
import { readReviews, type Review } from './read-reviews.js';
import { stageOf } from './statuses.js';
import { deniedVersion, fieldsAnswer, reasonOf, registrationsAnswer, versionsAnswer } from './testing/versions.js';

const version = (VersionNumber: number, RegistrationVersionStatus: string) => ({
  VersionNumber,
  RegistrationVersionStatus,
  RegistrationVersionStatusHistory: { DraftTimestamp: '2026-11-02T09:00:00+00:00' },
});

function reviewOf(...versions: readonly unknown[]): Review {
  const [review] = readReviews([versionsAnswer(versions)]).reviews;
  if (!review) throw new Error('There is no review.');
  return review;
}

test('answers come in any order and number of pages, in one file or several', () => {
  const pages = [
    versionsAnswer([version(1, 'DENIED')], { NextToken: 'more' }),
    versionsAnswer([version(3, 'DRAFT'), version(2, 'DENIED')]),
    fieldsAnswer([{ FieldPath: 'campaignInfo.helpMessage', TextValue: 'a' }], 1),
    fieldsAnswer([{ FieldPath: 'campaignInfo.helpMessage', TextValue: 'b' }], 2, 'more'),
    fieldsAnswer([{ FieldPath: 'campaignInfo.stopMessage', TextValue: 'c' }], 2),
    registrationsAnswer('REQUIRES_UPDATES'),
  ];
  const joined = [{ name: 'all.json', value: pages.map(({ value }) => value) }];
  for (const data of [pages, pages.toReversed(), joined]) {
    const { reviews, faults } = readReviews(data);
    expect(faults).toEqual([]);
    expect(reviews).toHaveLength(1);
    const [review] = reviews;
    expect(review?.status).toBe('REQUIRES_UPDATES');
    expect(review?.versions.map(({ VersionNumber }) => VersionNumber)).toEqual([3, 2, 1]);
    expect(review?.values.get(1)?.map(({ TextValue }) => TextValue)).toEqual(['a']);
    expect(
      review?.values
        .get(2)
        ?.map(({ TextValue }) => TextValue)
        .sort(),
    ).toEqual(['b', 'c']);
  }
});

describe('faults have their place:', () => {
  test.each([
    ['a page that is missing', versionsAnswer([version(1, 'DENIED')], { NextToken: 'more' }), '$.NextToken'],
    ['another answer', { name: 'a.json', value: { PhoneNumbers: [] } }, '$'],
    ['no JSON object', { name: 'a.json', value: 'denied' }, '$'],
    ['no status', versionsAnswer([{ VersionNumber: 1 }]), '$.RegistrationVersions[0].RegistrationVersionStatus'],
    [
      'no number',
      versionsAnswer([{ VersionNumber: 0, RegistrationVersionStatus: 'DENIED' }]),
      '$.RegistrationVersions[0].VersionNumber',
    ],
    [
      'a reason without code',
      versionsAnswer([deniedVersion([reasonOf('')])]),
      '$.RegistrationVersions[0].DeniedReasons[0].Reason',
    ],
    [
      'contradictions',
      {
        name: 'a.json',
        value: [versionsAnswer([version(1, 'DENIED')]).value, versionsAnswer([version(1, 'APPROVED')]).value],
      },
      '$[1].RegistrationVersions[0]',
    ],
    [
      'fields of no version',
      { name: 'a.json', value: { ...(fieldsAnswer([], 1).value as object), VersionNumber: undefined } },
      '$.VersionNumber',
    ],
  ])('%s', (_, data, path) => {
    expect(readReviews([data]).faults.map((fault) => fault.path)).toEqual([path]);
  });
});

test('any JSON is a reading or a fault, and nothing else', { timeout: 120_000 }, () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('DENIED', 'REVOKED', 'constructor', '__proto__', 'REQUIRES_OFFLINE_REVIEW'),
  );
  const reason = fc.record(
    { Reason: text, ShortDescription: text, LongDescription: text, DocumentationLink: fc.oneof(text, fc.webUrl()) },
    { requiredKeys: ['Reason', 'ShortDescription'] },
  );
  const oneVersion = fc.record(
    {
      VersionNumber: fc.integer({ min: 1, max: 5 }),
      RegistrationVersionStatus: text,
      DeniedReasons: fc.array(reason),
      Feedback: text,
    },
    { requiredKeys: ['VersionNumber', 'RegistrationVersionStatus'] },
  );
  const answer = fc.oneof(
    anything,
    fc.record({ RegistrationVersions: anything, RegistrationArn: anything, RegistrationId: anything }),
    fc.record({ RegistrationVersions: fc.array(oneVersion), RegistrationArn: text, RegistrationId: text }),
    fc.record({ Registrations: fc.array(anything) }),
  );
  fc.assert(
    fc.property(
      fc.array(answer, { maxLength: 4 }),
      fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      (values, number) => {
        const { reviews, faults } = readReviews(values.map((value, index) => ({ name: `${index}.json`, value })));
        expect(faults.every(({ path, message }) => path.startsWith('$') && message !== '')).toBe(true);
        for (const review of reviews) {
          const choice = chooseVersion(review, number);
          if ('version' in choice) expect(standingOf(review, choice.version)).toContain(review.id);
        }
      },
    ),
  );
});

describe('the version that is looked at', () => {
  test.each([
    ['the newest that was submitted', ['DENIED', 'DENIED'], 2],
    ['not a draft that mends it', ['DENIED', 'DRAFT'], 1],
    ['nor one that was given up', ['DENIED', 'DISCARDED', 'DRAFT'], 1],
    ['a later one that is in review', ['DENIED', 'REVIEWING'], 2],
    ['a later one that is approved', ['DENIED', 'APPROVED'], 2],
    ['a draft, where there is nothing else', ['DRAFT'], 1],
  ])('is %s', (_, statuses, expected) => {
    const choice = chooseVersion(reviewOf(...statuses.map((status, index) => version(index + 1, status))), undefined);
    expect('version' in choice && choice.version.VersionNumber).toBe(expected);
  });

  test('is one by its number, which has to be there', () => {
    const review = reviewOf(version(1, 'DENIED'), version(2, 'APPROVED'));
    expect(chooseVersion(review, 1)).toMatchObject({ version: { VersionNumber: 1 } });
    expect(chooseVersion(review, 7)).toMatchObject({ hint: 'They hold 2, 1.' });
  });
});

test('a status says whether the version is denied; one that AWS does not explain, by its reasons', () => {
  const stage = (status: string, reasons: readonly unknown[] = []) =>
    stageOf({ ...deniedVersion(reasons as never), RegistrationVersionStatus: status });
  expect(['DENIED', 'REVOKED'].map((one) => stage(one))).toEqual(['denied', 'denied']);
  expect(['APPROVED', 'ARCHIVED'].map((one) => stage(one))).toEqual(['passed', 'passed']);
  expect(
    ['SUBMITTED', 'REVIEWING', 'AWS_REVIEWING', 'REQUIRES_AUTHENTICATION', 'constructor'].map((one) => stage(one)),
  ).toEqual(Array.from({ length: 5 }, () => 'open'));
  expect(stage('REQUIRES_OFFLINE_REVIEW')).toBe('open');
  expect(stage('REQUIRES_OFFLINE_REVIEW', [reasonOf('X')])).toBe('denied');
});

test('how a version stands names an earlier one that was denied while it is open', () => {
  const standing = (status: string) => {
    const review = reviewOf(version(1, 'DENIED'), version(2, status));
    const choice = chooseVersion(review, undefined);
    return 'version' in choice ? standingOf(review, choice.version) : '';
  };
  expect(standing('REVIEWING')).toMatch(/version 2 is being reviewed \(REVIEWING\); --version-number 1 says why/);
  expect(standing('APPROVED')).toMatch(/version 2 is approved \(APPROVED\)$/);
});
