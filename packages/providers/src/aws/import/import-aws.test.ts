import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportFault } from '../../imports/imported.js';
import { importTwilio } from '../../twilio/import-twilio.js';
import { registrable } from '../../testing/registrable.js';
import { savedAnswers } from '../../testing/saved-answers.js';
import { renderRegistration } from '../registration/render-registration.js';
import { importAws } from './import-aws.js';

const [tenDlc] = fc.sample(registrable('10dlc'), { numRuns: 1, seed: 11 });
if (!tenDlc) throw new Error('no sample');
const registrations = savedAnswers(renderRegistration(tenDlc).text, 'us-east-1');
const campaign = registrations[2]?.value as { RegistrationId: string };

const phone = {
  PhoneNumberArn: 'arn:aws:sms-voice:ca-central-1:123456789012:phone-number/phone-1',
  PhoneNumber: '+12065550100',
  Status: 'ACTIVE',
  IsoCountryCode: 'CA',
  MessageType: 'TRANSACTIONAL',
  NumberCapabilities: ['SMS', 'VOICE'],
  NumberType: 'LONG_CODE',
  MonthlyLeasingPrice: '1.00',
  TwoWayEnabled: true,
  SelfManagedOptOutsEnabled: false,
  OptOutListName: 'Default',
  CreatedTimestamp: '2026-11-28T00:00:00Z',
};
const another = { ...phone, PhoneNumberArn: `${phone.PhoneNumberArn}2`, PhoneNumber: '+12065550101' };
const keyword = (Keyword: string, KeywordMessage: string, KeywordAction: string) => ({
  Keyword,
  KeywordMessage,
  KeywordAction,
});
const keywords = {
  name: 'keywords.json',
  value: {
    OriginationIdentity: 'phone-1',
    Keywords: [
      keyword('HELP', 'Acme: write to help@acme.example.', 'AUTOMATIC_RESPONSE'),
      keyword('HOURS', 'Nine to five.', 'AUTOMATIC_RESPONSE'),
      keyword('STOP', 'Acme: no more messages.', 'OPT_OUT'),
      keyword('END', 'Acme: the end.', 'OPT_OUT'),
      keyword('JOIN', 'Acme: welcome.', 'OPT_IN'),
    ],
  },
};
const numbers = (...PhoneNumbers: unknown[]) => ({ name: 'numbers.json', value: { PhoneNumbers } });

test('a number and its keywords make what can be known of a request', () => {
  const { request, toFill, notes } = importAws([keywords, numbers(phone, another, phone)]);
  expect(request).toEqual({
    apiVersion: 'smslint/v1',
    provider: 'aws',
    region: 'ca-central-1',
    number: { type: 'long-code', count: 2, capabilities: ['sms', 'voice'], twoWay: true, monthlyCostUsd: 1 },
    countries: ['CA'],
    messageType: 'transactional',
    optIn: { keyword: 'JOIN', confirmation: 'Acme: welcome.' },
    help: { keywords: ['HELP'], response: 'Acme: write to help@acme.example.' },
    stop: { keywords: ['STOP', 'END'], response: 'Acme: no more messages.', selfManaged: false },
  });
  expect(Object.keys(request)).toEqual([
    'apiVersion',
    'provider',
    'region',
    'number',
    'countries',
    'messageType',
    'optIn',
    'help',
    'stop',
  ]);
  expect(toFill).toContain('/brand/name');
  expect(toFill).toContain('/useCase/contactSource');
  expect(notes).toEqual([
    'Left out: END is answered otherwise than STOP, and a request has one reply to both.',
    'Left out, since the request format has no place for it: the keyword HOURS.',
  ]);
});

test('pages are read together, in a list and in any order', () => {
  const whole = importAws(registrations);
  expect(importAws([...registrations].reverse()).request.brand).toEqual(whole.request.brand);
  expect(importAws([{ name: 'all.json', value: registrations.map(({ value }) => value) }])).toEqual(whole);
});

test('numbers of a registration are told from others by its id', () => {
  const mine = { ...phone, NumberType: 'TEN_DLC', IsoCountryCode: 'US', RegistrationId: campaign.RegistrationId };
  const { request, notes } = importAws([
    ...registrations,
    numbers(
      phone,
      { ...mine, PhoneNumberArn: 'mine' },
      { ...mine, PhoneNumberArn: 'x', RegistrationId: 'registration-x' },
    ),
  ]);
  expect(request.number).toMatchObject({ type: '10dlc', count: 1, twoWay: true });
  expect(notes).toContain('Left out 2 phone numbers of another registration or type.');
});

test('what the number answers otherwise than registered is said', () => {
  const { request, notes } = importAws([...registrations, keywords]);
  expect(request.help).toMatchObject({ response: tenDlc.help?.response });
  expect(notes.join('\n')).toContain('that of the registration was taken');
});

test('what AWS adds to its lists later is left out, and said', () => {
  const { request, notes } = importAws([
    { name: 'keywords.json', value: { ...keywords.value, Keywords: [keyword('SING', 'La.', 'PLAY')] } },
    numbers({ ...phone, MessageType: 'OTP' }, { ...another, NumberType: 'PAGER' }),
  ]);
  expect(request.number).toMatchObject({ type: 'long-code', count: 1 });
  expect(request).not.toHaveProperty('messageType');
  expect(notes).toEqual([
    'Left out 1 phone number of another registration or type.',
    'Left out, since the request format has no place for it: the keyword SING.',
  ]);
});

test('nothing of the account is written', () => {
  expect(JSON.stringify(importAws([...registrations, numbers(phone)]))).not.toMatch(/123456789012|\+1206|phone-1|arn:/);
});

describe('what cannot be imported is a fault with its file and place', () => {
  test.each([
    [[{ name: 'a.json', value: {} }], 'a.json: $: expected an object with one of RegistrationFieldValues (Describe'],
    [[{ name: 'a.json', value: [{ Keywords: 3 }] }], 'a.json: $[0].Keywords: expected array, received number.'],
    [[numbers({ ...phone, NumberType: 3 })], 'numbers.json: $.PhoneNumbers[0].NumberType: expected string'],
    [[{ name: 'a.json', value: { ...keywords.value, NextToken: 'x' } }], 'a.json: $.NextToken: promises another page'],
    [[numbers(phone), numbers({ ...phone, TwoWayEnabled: false })], 'is given twice, with different values'],
    [[numbers(phone, { ...another, IsoCountryCode: 'GB' })], 'a request is about numbers of one kind'],
    [
      [numbers({ ...phone, IsoCountryCode: 'Canada' })],
      'numbers.json: $.PhoneNumbers[0].IsoCountryCode: expected a country',
    ],
    [
      [
        ...registrations,
        ...registrations.map(({ name, value }) => ({
          name,
          value: { ...(value as object), RegistrationArn: `b${name.slice(0, -6)}` },
        })),
      ],
      'is a second US_TEN_DLC_',
    ],
    [
      [
        {
          name: 'a.json',
          value: { RegistrationArn: 'a', RegistrationId: 'r', RegistrationFieldValues: [{ FieldPath: 'x.y' }] },
        },
      ],
      'a.json: r has no field of',
    ],
  ])('%#', (data, message) => {
    expect(() => importAws(data)).toThrow(ImportFault);
    expect(() => importAws(data)).toThrow(message);
  });
});

test('hostile JSON is a fault or a request, and nothing else', { timeout: 120_000 }, () => {
  const anything = fc.jsonValue({ maxDepth: 4 });
  const key = fc.constantFrom(
    '__proto__',
    'constructor',
    'companyInfo.companyName',
    'campaignUseCase.useCase',
    'messageSamples.messageSample1',
    'x',
  );
  const field = fc.record(
    { FieldPath: key, TextValue: fc.string(), SelectChoices: fc.array(fc.string()) },
    { requiredKeys: ['FieldPath'] },
  );
  const answer = fc.oneof(
    anything,
    fc.record({ RegistrationFieldValues: anything, RegistrationArn: anything, RegistrationId: anything }),
    fc.record({ RegistrationFieldValues: fc.array(field), RegistrationArn: fc.string(), RegistrationId: fc.string() }),
    fc.record({
      PhoneNumbers: fc.array(
        fc.oneof(
          anything,
          fc.record({
            ...Object.fromEntries(
              Object.entries(phone).map(([name, value]) => [
                name,
                fc.oneof({ weight: 9, arbitrary: fc.constant(value as unknown) }, { weight: 1, arbitrary: anything }),
              ]),
            ),
          }),
        ),
      ),
    }),
    fc.record({
      Keywords: fc.array(
        fc.record({
          Keyword: fc.string(),
          KeywordMessage: fc.string(),
          KeywordAction: fc.constantFrom('OPT_IN', 'OPT_OUT', 'AUTOMATIC_RESPONSE'),
        }),
      ),
    }),
    fc.record({ usAppToPersonUsecase: anything, messageSamples: anything }),
    fc.record({
      us_app_to_person_usecase: fc.string(),
      message_samples: fc.array(fc.string()),
      opt_in_keywords: fc.array(fc.string()),
    }),
  );
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  let requests = 0;
  const attempt = (read: () => { request: unknown }): void => {
    try {
      expect(read().request).toMatchObject({ apiVersion: 'smslint/v1' });
      requests++;
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error;
      expect(error.message).toMatch(/^[\w.[\]:]+/);
    }
  };
  attempt(() => importAws([{ name: 'deep.json', value: JSON.parse(deep) as unknown }]));
  attempt(() => importTwilio({ name: 'deep.json', value: JSON.parse(deep) as unknown }));
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 3 }), (values) => {
      const data = values.map((value, index) => ({
        name: `${index}.json`,
        value: JSON.parse(JSON.stringify(value)) as unknown,
      }));
      attempt(() => importAws(data));
      for (const one of data) attempt(() => importTwilio(one));
    }),
    { numRuns: 1000 },
  );
  expect(requests).toBeGreaterThan(20);
  expect(Object.prototype).not.toHaveProperty('apiVersion');
});
