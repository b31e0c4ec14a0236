import { countries } from 'countries-list';
import * as z from 'zod/mini';
import inEnglish from 'zod/v4/locales/en.js';
import { numberTypeOf, numberTypeSpellings } from './number-types.js';

// Without one no issue of a schema says what was expected.
if (!z.config().localeError) z.config(inEnglish());

/** The version of the request format that this package reads. */
export const apiVersion = 'smslint/v1';

/** The ISO 3166-1 alpha-2 codes, and XK, which carriers use for Kosovo. */
export const countryCodes = Object.keys(countries).sort();

const text = (description: string) => z.string().register(z.globalRegistry, { description });
const flag = (description: string) => z.boolean().register(z.globalRegistry, { description });
/** More than any sender's traffic or money; arithmetic stays finite and exact below it. */
const most = 1e9;

const amount = (description: string) =>
  z.number().check(z.nonnegative(), z.maximum(most)).register(z.globalRegistry, { description });
const messageCount = (description: string) =>
  z.int().check(z.minimum(0), z.maximum(most)).register(z.globalRegistry, { description });
const words = (description: string) =>
  z.array(z.string()).check(z.maxLength(100)).register(z.globalRegistry, { description });
const country = z.enum(countryCodes).register(z.globalRegistry, { description: 'A country, ISO 3166-1 alpha-2' });

const address = z.strictObject({
  street: z.optional(text('Street and number')),
  city: z.optional(text('City')),
  state: z.optional(text('State, province or region')),
  postalCode: z.optional(text('Postal code, quoted')),
  country: z.optional(country),
});

const brand = z.strictObject({
  name: z
    .string()
    .check(z.regex(/\S/, { error: 'expected the name that recipients see' }))
    .register(z.globalRegistry, { description: 'The name that recipients see: the program or trade name' }),
  legalName: z.optional(text('The name in the tax record, with its suffix')),
  aliases: z.optional(words('Other names that messages may use')),
  website: z.optional(text('The site, or the store page of the app')),
  supportEmail: z.optional(text('The e-mail address for support')),
  supportPhone: z.optional(text('The phone number for support, E.164, quoted')),
  privacyPolicyUrl: z.optional(text('The address of the privacy policy')),
  termsUrl: z.optional(text('The address of the terms')),
  privacyPolicyText: z.optional(text('The text of the privacy policy, so that its clauses can be checked offline')),
  termsText: z.optional(text('The text of the terms, so that their clauses can be checked offline')),
  legalType: z.optional(
    z
      .enum(['private', 'public', 'non-profit', 'government', 'sole-proprietor'])
      .register(z.globalRegistry, { description: 'The legal form' }),
  ),
  taxId: z.optional(text('The tax number, such as an EIN, quoted')),
  taxIdCountry: z
    .optional(country)
    .register(z.globalRegistry, { description: 'The country that issued the tax number' }),
  stockSymbol: z.optional(text('The ticker symbol of a public company')),
  stockExchange: z.optional(text('The exchange of a public company')),
  address: z.optional(address.register(z.globalRegistry, { description: 'The address in the public record' })),
  vertical: z.optional(text('The industry, as the registry calls it')),
  registrationId: z.optional(text('The registration of the brand or sender, where one is complete')),
  vettingScore: z.optional(
    z
      .number()
      .check(z.minimum(0), z.maximum(100))
      .register(z.globalRegistry, { description: '10DLC: the vetting score, 0 to 100' }),
  ),
});

const number = z.strictObject({
  type: z
    .pipe(z.enum(numberTypeSpellings), z.transform(numberTypeOf))
    .register(z.globalRegistry, { description: 'The kind of origination identity' }),
  count: z
    ._default(z.int().check(z.minimum(1), z.maximum(most)), 1)
    .register(z.globalRegistry, { description: 'How many numbers; the "New quota value" of an AWS case' }),
  justification: z.optional(text('Why that many numbers; needed above one')),
  capabilities: z.optional(
    z
      .array(z.enum(['sms', 'mms', 'voice']))
      .register(z.globalRegistry, { description: 'What the number must be able to do' }),
  ),
  twoWay: z.optional(flag('Recipients can reply to people or systems beyond the keywords')),
  senderId: z.optional(text('The sender ID, for that type')),
  monthlyCostUsd: z.optional(amount('What the number itself costs a month, in USD')),
  setupCostUsd: z.optional(amount('What the number itself costs once, in USD')),
});

const useCase = z.strictObject({
  category: z.optional(text('The use case, as the registry calls it (10DLC, toll-free)')),
  subCategories: z.optional(words('The use cases within a mixed one')),
  description: text('Who sends what to whom, and why'),
  contactSource: z.optional(text("How the recipients' numbers were obtained")),
});

const optIn = z.strictObject({
  methods: z.optional(
    z
      .array(z.enum(['web-form', 'keyword', 'paper', 'verbal', 'qr-code', 'point-of-sale', 'app', 'other']))
      .register(z.globalRegistry, { description: 'The ways in which people opt in' }),
  ),
  workflow: z.optional(text('Every step of the opt-in workflow, with the consent text as recipients see it')),
  callToAction: z.optional(text('The consent text alone, verbatim')),
  url: z.optional(text('Where the opt-in form stands')),
  evidence: z.optional(words('Screenshots or scripts: paths beside the file, or URLs')),
  keyword: z.optional(text('The keyword that opts a recipient in')),
  confirmation: z.optional(text('The reply to that keyword, or the first message after opt-in')),
});

const help = z.strictObject({
  keywords: z.optional(words('The words that ask for help')),
  response: z.optional(text('The reply to HELP')),
});

const stop = z.strictObject({
  keywords: z.optional(words('The words that opt a recipient out')),
  response: z.optional(text('The reply to STOP')),
  selfManaged: z.optional(flag('You, not the provider, keep the opt-outs and answer the keywords')),
});

const attributes = z.strictObject({
  embeddedLink: z.optional(flag('Messages hold links')),
  embeddedPhone: z.optional(flag('Messages hold phone numbers other than in the HELP reply')),
  ageGated: z.optional(flag('The content is for adults and its opt-in checks the age')),
  directLending: z.optional(flag('The content is about loans')),
});

const traffic = z.strictObject({
  messagesPerMonth: z.optional(messageCount('Messages a month')),
  messagesByCountry: z.optional(
    z
      .partialRecord(country, z.int().check(z.minimum(0), z.maximum(most)))
      .register(z.globalRegistry, { description: 'Messages a month by country, where several share the traffic' }),
  ),
  peak: z.optional(
    z
      .strictObject({
        messages: messageCount('Messages in the burst'),
        withinMinutes: z
          .number()
          .check(z.minimum(0.01), z.maximum(525_600))
          .register(z.globalRegistry, { description: 'How long the burst lasts, in minutes' }),
      })
      .register(z.globalRegistry, { description: 'The busiest burst' }),
  ),
});

const spend = z.strictObject({
  currentMonthlyUsd: z.optional(amount('The spend limit that the account has now, in USD; a new account has 1')),
  requestedMonthlyUsd: z.optional(amount('The spend limit that is asked for, in USD')),
  pricePerMessagePartUsd: z.optional(
    z
      .union(
        [
          z.number().check(z.nonnegative(), z.maximum(most)),
          z.partialRecord(country, z.number().check(z.nonnegative(), z.maximum(most))),
        ],
        {
          error: 'expected a price in USD, or a map of prices by country',
        },
      )
      .register(z.globalRegistry, {
        description: 'The price of one message part in USD: one number, or a map by country',
      }),
  ),
});

/** The request file, format v1: the one source of the types, of the JSON Schema and of the checks. */
export const requestSchema = z
  .strictObject({
    apiVersion: z.literal(apiVersion).register(z.globalRegistry, { description: 'The version of this format' }),
    id: z.optional(text("Unique in a run; the request's name in reports")),
    provider: z
      ._default(z.enum(['aws', 'twilio', 'telnyx', 'bandwidth', 'other']), 'aws')
      .register(z.globalRegistry, { description: 'Who provides the number; selects the policy profile' }),
    region: z.optional(text('The AWS Region that will use the number; required for provider aws')),
    brand: brand.register(z.globalRegistry, { description: 'Who sends' }),
    number: number.register(z.globalRegistry, { description: 'The origination identity that is asked for' }),
    countries: z
      .array(country)
      .check(
        z.minLength(1),
        z.refine((codes) => new Set(codes).size === codes.length, { error: 'expected each country once' }),
      )
      .register(z.globalRegistry, { description: 'The countries of the recipients', uniqueItems: true }),
    messageType: z
      .enum(['otp', 'transactional', 'promotional'])
      .register(z.globalRegistry, { description: 'The kind of messages' }),
    useCase: useCase.register(z.globalRegistry, { description: 'What the messages are for' }),
    optIn: z.optional(optIn.register(z.globalRegistry, { description: 'How people agree to receive messages' })),
    help: z.optional(help.register(z.globalRegistry, { description: 'What HELP does' })),
    stop: z.optional(stop.register(z.globalRegistry, { description: 'What STOP does' })),
    samples: z.optional(words('Messages as they will be sent; [brackets] mark variables')),
    attributes: z.optional(attributes.register(z.globalRegistry, { description: 'What the messages hold (10DLC)' })),
    traffic: z.optional(traffic.register(z.globalRegistry, { description: 'How much is sent' })),
    spend: z.optional(spend.register(z.globalRegistry, { description: 'What may be spent' })),
    contact: z.optional(
      z
        .strictObject({ language: z.optional(text('The language of the support case: English or Japanese')) })
        .register(z.globalRegistry, { description: 'How the reviewer answers' }),
    ),
    notes: z.optional(text('Free text for reviewers; no policy rule reads it')),
  })
  .register(z.globalRegistry, {
    title: 'smslint request',
    description: 'A request for one SMS origination identity, format smslint/v1',
  });

/** A request that was read and found well formed, aliases and defaults resolved. */
export type Request = z.output<typeof requestSchema>;
