import { expect, test } from 'vitest';
import { requestOf } from '../../testing/requests.js';
import { renderCreateCase } from './create-case.js';

const long = requestOf('long-code');
const inputOf = (...given: Parameters<typeof renderCreateCase>): unknown => JSON.parse(renderCreateCase(...given).text);

test('the codes that no page names are gaps, until they are given', () => {
  const { faults } = renderCreateCase(long, 'aws');
  expect(faults.map(({ kind, message }) => [kind, /the (\w+) of such a case/.exec(message)?.[1]])).toEqual([
    ['missing', 'serviceCode'],
    ['missing', 'categoryCode'],
  ]);
  expect(inputOf(long, 'aws')).toMatchObject({
    serviceCode: '<<< FILL IN: serviceCode >>>',
    categoryCode: '<<< FILL IN: categoryCode >>>',
    severityCode: 'low',
    issueType: 'customer-service',
  });
  const codes = { serviceCode: 's', categoryCode: 'c', severityCode: 'normal', issueType: 'technical' };
  expect(renderCreateCase(long, 'aws', codes).faults).toEqual([]);
  expect(inputOf(long, 'aws', codes)).toMatchObject(codes);
});

test('the body begins with what the form asks under Requests', () => {
  const region = `Region: ${long.region ?? ''}, Canada (Central)`;
  const resource = 'Resource Type: Dedicated SMS Long Codes\nQuota: Transactional\nNew quota value: 1';
  expect(inputOf(long, 'aws')).toMatchObject({
    subject: `Dedicated SMS Long Codes: ${long.brand.name}, CA (${long.id})`,
    communicationBody: expect.stringMatching(
      new RegExp(`^${`${region}\n${resource}`.replace(/[()]/g, '\\$&')}\n\n`),
    ) as string,
    language: 'en',
  });
  const { subject } = inputOf(long, 'aws-pinpoint-2023') as { subject: string };
  expect(subject).toContain('Dedicated SMS Long Codes, General Limits: ');
  expect(inputOf({ ...long, contact: { language: 'Japanese' } }, 'aws')).toMatchObject({
    language: 'ja',
    communicationBody: expect.stringContaining('新しいクォータ値 (New quota value): 1\n') as string,
  });
});

test('where there is no case there is no input', () => {
  const request = requestOf('toll-free');
  expect(renderCreateCase(request, 'aws')).toMatchObject({ text: 'null\n', faults: [{ pointer: '/number/type' }] });
  expect(inputOf(request, 'aws-pinpoint-2023')).toMatchObject({
    subject: `General Limits: ${request.brand.name}, US (${request.id})`,
  });
});
