import { requestSchema, type Request } from '@smslint/core';
import fc from 'fast-check';

/** Any text of some length, with what shells, JSON and YAML take for something else. */
export const anyText = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: least, maxLength: Math.min(most, 300) }),
      fc.string({
        unit: fc.constantFrom("'", '"', '$', '`', '\\', '\n', '\r', '\t', ' ', '!', '*', '-', '#', 'é', '😀', '\0'),
        minLength: least,
        maxLength: Math.min(most, 300),
      }),
      fc
        .constantFrom('https://example.com/', 'file:///etc/hosts', '--help', "'; exit 1; '", '$(exit 1)')
        .map((text) => text.repeat(20).slice(0, Math.max(least, 15))),
    )
    .map((text) => text.slice(0, most))
    .filter((text) => text.length >= least);

const country = fc.constantFrom('US', 'CA', 'GB');

const brand = fc.record({
  name: anyText(1, 100).filter((name) => /\S/.test(name)),
  legalName: anyText(1, 100),
  website: anyText(1, 100),
  supportEmail: anyText(1, 100),
  supportPhone: fc.integer({ min: 1_000_000, max: 999_999_999 }).map((digits) => `+1${digits}`),
  privacyPolicyUrl: anyText(1, 255),
  termsUrl: anyText(1, 255),
  legalType: fc.constantFrom('private', 'non-profit', 'government'),
  taxId: anyText(1, 21),
  taxIdCountry: fc.constant('US'),
  vertical: fc.constantFrom('RETAIL', 'HEALTHCARE', 'REAL_ESTATE'),
  address: fc.record({
    street: anyText(1, 100),
    city: anyText(1, 100),
    state: anyText(1, 50),
    postalCode: anyText(1, 20),
    country,
  }),
});

const useCase = fc.oneof(
  fc.record({
    category: fc.constantFrom(
      'TWO_FACTOR_AUTHENTICATION',
      '2FA',
      'customer care',
      'MARKETING',
      'DELIVERY_NOTIFICATION',
    ),
    description: anyText(40, 400),
  }),
  fc.record({
    category: fc.constantFrom('MIXED', 'LOW_VOLUME'),
    subCategories: fc.subarray(['MARKETING', 'CUSTOMER_CARE', '2FA', 'CHARITY'], { minLength: 2 }),
    description: anyText(40, 400),
  }),
);

/** A request that the forms of a number type take, as far as a request can say what they want. */
export function registrable(type: '10dlc' | 'toll-free'): fc.Arbitrary<Request> {
  const isTollFree = type === 'toll-free';
  return fc
    .record({
      apiVersion: fc.constant('smslint/v1'),
      region: fc.constantFrom('us-east-1', 'us-west-2'),
      brand,
      number: fc.record({
        type: fc.constant(type),
        count: fc.integer({ min: 1, max: 3 }),
        capabilities: fc.subarray(['mms', 'voice']).map((more) => ['sms', ...more]),
      }),
      countries: fc.constant(['US']),
      messageType: fc.constantFrom('otp', 'transactional', 'promotional'),
      useCase: isTollFree
        ? fc.record({
            category: fc.constantFrom('2FA', 'ONE_TIME_PASSWORDS', 'CUSTOMER_CARE', 'MARKETING', 'HIGHER_EDUCATION'),
            description: anyText(1, 500),
          })
        : useCase,
      optIn: fc.record({
        methods: fc.constantFrom(['web-form'], ['verbal', 'paper'], ['keyword'], ['app']),
        workflow: anyText(40, 400),
        keyword: fc.constantFrom('JOIN', 'YES'),
        confirmation: anyText(20, 255).filter((text) => text.trim() !== ''),
        evidence: fc.constantFrom(
          ['./opt-in.png'],
          ["it's here.png"],
          ['s3://bucket/opt-in.png'],
          ['https://a.example/x.png', 'b $.png'.replace('$', '€')],
        ),
      }),
      help: fc.record({
        keywords: fc.constantFrom(['HELP'], ['HELP', 'INFO']),
        response: anyText(20, 255).filter((text) => text.trim() !== ''),
      }),
      stop: fc.record({ response: anyText(20, 255).filter((text) => text.trim() !== '') }),
      samples: fc.array(anyText(20, 300), { minLength: 2, maxLength: isTollFree ? 3 : 5 }),
      attributes: fc.record({
        embeddedLink: fc.boolean(),
        embeddedPhone: fc.boolean(),
        ageGated: fc.boolean(),
        directLending: fc.boolean(),
      }),
      traffic: fc.record({ messagesPerMonth: fc.integer({ min: 0, max: 20_000_000 }) }),
      spend: fc.record({ requestedMonthlyUsd: fc.integer({ min: 1, max: 10_000 }) }),
    })
    .map((value) => requestSchema.parse(value));
}
