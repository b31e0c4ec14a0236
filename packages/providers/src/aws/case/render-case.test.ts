import type { Request } from '@smslint/core';
import { expect, test } from 'vitest';
import { requestOf } from '../../testing/requests.js';
import type { CaseForm } from './case-form.js';
import { renderCase } from './render-case.js';

const lines = (request: Request, form: CaseForm): string[] => renderCase(request, form).text.split('\n');
const faultsOf = (request: Request, form: CaseForm = 'aws'): string[] =>
  renderCase(request, form).faults.map(({ pointer, kind }) => `${pointer} ${kind}`);
const long = requestOf('long-code');

test("today's form has its fields in order", () => {
  const text = lines(long, 'aws');
  expect(text.filter((line) => line.startsWith('== '))).toEqual([
    '== Create case ==',
    '== Requests ==',
    '== Case description ==',
    '== Contact options ==',
    '== Spend limit, in the Service Quotas console ==',
  ]);
  const at = text.indexOf('== Requests ==');
  expect(text.slice(at - 5, at + 5)).toEqual([
    'Create case: Account and Billing',
    'Service: Service Quotas',
    'Category: AWS End User Messaging SMS (Pinpoint)',
    'Severity: General Limits',
    '',
    '== Requests ==',
    `Region: ${long.region ?? ''}, Canada (Central)`,
    'Resource Type: Dedicated SMS Long Codes',
    'Quota: Transactional',
    'New quota value: 1',
  ]);
  expect(faultsOf(long)).toEqual([]);
});

test('the form of 2023 asks for more, and takes the spend limit in the same case', () => {
  const text = lines(long, 'aws-pinpoint-2023');
  expect(text).toContain('Create case: Service quota increase');
  expect(text).toContain('Quota type: Pinpoint SMS');
  expect(text).toContain('Which countries do you plan to send messages to: Canada (CA)');
  const second = text.indexOf('== Requests: Add another request ==');
  expect(text.slice(second + 2, second + 5)).toEqual([
    'Resource Type: General Limits',
    'Quota: Account Spend Threshold Increase',
    `New quota value: ${long.spend?.requestedMonthlyUsd ?? ''}`,
  ]);
  expect(faultsOf(long, 'aws-pinpoint-2023')).toEqual([]);
});

test('the description says what AWS asks for, in its order', () => {
  const { text } = renderCase(long, 'aws');
  const told = [
    '\nRegion: ',
    '\nContent to be sent: ',
    '\nWhere the contacts come from: ',
    '\nHow many numbers: 1',
    '\nTwo-way messaging: ',
    `\nResponse to HELP: ${long.help?.response ?? ''}`,
    `\nResponse to STOP: ${long.stop?.response ?? ''}`,
    `\nOpt-in keyword: ${long.optIn?.keyword ?? ''}`,
    `\nResponse to the opt-in keyword: ${long.optIn?.confirmation ?? ''}`,
    '\nOpt-in workflow: ',
    `\nSample message 1: ${long.samples?.[0] ?? ''}`,
  ];
  const from = text.indexOf('---');
  const places = told.map((one) => text.indexOf(one, from));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('what is missing is a fault, and leaves a gap that cannot be overlooked', () => {
  const absent = { region: undefined, contact: undefined, samples: undefined, help: undefined };
  const request = { ...long, ...absent, number: { ...long.number, count: 2 } };
  const { text, faults } = renderCase(request, 'aws');
  expect(faults.map(({ kind }) => kind)).toEqual(faults.map(() => 'missing'));
  expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
    '/contact/language',
    '/help/response',
    '/number/justification',
    '/region',
    '/samples',
  ]);
  expect(text).toContain('\nRegion: <<< FILL IN: Region >>>\n');
  expect(text).toContain('\nResponse to HELP: <<< FILL IN: Response to HELP >>>\n');
  expect(renderCase({ ...request, contact: { language: 'ja' } }, 'aws').text).toContain('<<< 要記入: リージョン >>>');
});

test('registrations are no cases; their spend limit still is', () => {
  for (const type of ['10dlc', 'toll-free'] as const) {
    const request = requestOf(type);
    const { text, faults } = renderCase(request, 'aws');
    expect(faults).toMatchObject([{ pointer: '/number/type', kind: 'refused' }]);
    expect(faults[0]?.message).toContain('aws-registration-json');
    expect(text).not.toContain('Resource Type');
    expect(text).toContain('Quota: TextMessageMonthlySpend');
    const older = renderCase(request, 'aws-pinpoint-2023').text;
    expect(older.match(/Resource Type: .+/g)).toEqual(['Resource Type: General Limits']);
    expect(renderCase({ ...request, spend: undefined }, 'aws-pinpoint-2023').text).toMatch(
      /^== No support case .*\n.*\n$/,
    );
  }
});

test('sender IDs had a case in 2023, and are asked for in the console today', () => {
  const request = requestOf('sender-id');
  expect(faultsOf(request)).toEqual(['/number/type refused']);
  const { text } = renderCase(request, 'aws-pinpoint-2023');
  expect(text).toContain('\nResource Type: Sender ID Registration\n');
  expect(text).toContain(`\nSender ID: ${request.number.senderId ?? ''}\n`);
  expect(text).not.toContain('Response to HELP');
  expect(faultsOf(request, 'aws-pinpoint-2023')).toEqual(['/brand/address missing', '/traffic missing']);
});

test('short codes: their own words, one country, and no need of a keyword', () => {
  const request = requestOf('short-code', { messageType: 'otp' });
  const { text, faults } = renderCase(request, 'aws');
  expect(faults).toEqual([]);
  expect(text).toContain('\nQuota: One Time Password/Two-Factor Authentication\n');
  expect(text).toContain('\nFirst message after opt-in: ');
  expect(text).toContain('protected health information');
  expect(renderCase(request, 'aws-pinpoint-2023').text).toContain('\nQuota: One Time Password\n');
  expect(faultsOf({ ...request, countries: ['US', 'PR'] })).toEqual([]);
  expect(faultsOf({ ...request, countries: ['US', 'CA'] })).toEqual(['/countries/1 refused']);
});

test('what AWS would not take is said', () => {
  expect(faultsOf({ ...long, countries: ['CA', 'US'] })).toEqual(['/countries/1 refused']);
  expect(faultsOf({ ...long, countries: ['CA', 'US'] }, 'aws-pinpoint-2023')).toEqual([]);
  expect(faultsOf({ ...long, provider: 'twilio' })).toEqual(['/provider refused']);
  expect(faultsOf({ ...long, contact: { language: 'French' } })).toEqual(['/contact/language refused']);
  expect(faultsOf({ ...long, notes: 'a\u001B[2Jb' })).toEqual(['/notes refused']);
  expect(renderCase({ ...long, notes: 'a\u001B[2Jb' }, 'aws').text).toContain('\nNotes: a[2Jb\n');
});

test('a country whose numbers the console gives is told, with the registration that comes first', () => {
  const { text } = renderCase({ ...long, countries: ['CA', 'DE', 'BE'] }, 'aws');
  expect(text).toContain('without a case: Canada (CA), Germany (DE).');
  expect(text).toContain('There a registration comes first: Germany (DE).');
  expect(renderCase({ ...long, countries: ['BE'] }, 'aws').text).not.toContain('without a case');
  const voice = { ...long, number: { ...long.number, capabilities: ['voice' as const] } };
  expect(renderCase(voice, 'aws').text).toContain('Category: AWS End User Messaging Voice (Pinpoint)');
});

test('a spend limit that is not raised is not asked for', () => {
  for (const spend of [undefined, { requestedMonthlyUsd: 1 }, { currentMonthlyUsd: 50, requestedMonthlyUsd: 50 }]) {
    for (const form of ['aws', 'aws-pinpoint-2023'] as const)
      expect(renderCase({ ...long, spend }, form).text).not.toMatch(/MonthlySpend|Spend limit|Threshold/);
  }
});

test('a large spend limit has to be explained in the form of 2023', () => {
  const request = { ...long, traffic: undefined, spend: { requestedMonthlyUsd: 20_000 } };
  expect(faultsOf(request, 'aws-pinpoint-2023')).toEqual(['/traffic/peak missing']);
  expect(faultsOf(request)).toEqual([]);
  expect(renderCase(request, 'aws-pinpoint-2023').text).toMatch(/\nAverage message size: \d+ characters\n/);
});

test('a description that is too long is said with what to shorten, and not cut', () => {
  const workflow = 'w'.repeat(6000);
  const contactSource = 'c'.repeat(3000);
  const request = { ...long, optIn: { ...long.optIn, workflow }, useCase: { ...long.useCase, contactSource } };
  const { text, faults } = renderCase(request, 'aws');
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ pointer: '/optIn/workflow', kind: 'refused' });
  expect(faults[0]?.message).toMatch(
    / more than AWS takes: shorten \/optIn\/workflow \(6,000\), \/useCase\/contactSource \(3,000\), /,
  );
  expect(text).toContain(workflow);
  expect(text).toContain(contactSource);
});

test('the frame is Japanese where the case is, and the texts stay', () => {
  const { text } = renderCase({ ...long, contact: { language: 'Japanese' } }, 'aws');
  expect(text).toContain('\nリソースタイプ (Resource Type): Dedicated SMS Long Codes\n');
  expect(text).toContain(`\nHELP への応答: ${long.help?.response ?? ''}\n`);
  expect(text).toContain('\n希望する連絡言語 (Preferred contact language): Japanese\n');
});
