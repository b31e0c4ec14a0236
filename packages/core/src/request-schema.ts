import { countries } from 'countries-list';
import * as z from 'zod';

/** The version of the request format that this package reads. */
export const apiVersion = 'smslint/v1';

const numberTypeNames = ['long-code', '10dlc', 'toll-free', 'short-code', 'sender-id'] as const;

/** The kinds of origination identity. */
export type NumberType = (typeof numberTypeNames)[number];

/** Other spellings of the number types that people write. */
const numberTypeAliases: Readonly<Record<string, NumberType>> = {
  longcode: 'long-code',
  'ten-dlc': '10dlc',
  tendlc: '10dlc',
  '10-dlc': '10dlc',
  '10DLC': '10dlc',
  tollfree: 'toll-free',
  tfn: 'toll-free',
  TFN: 'toll-free',
  shortcode: 'short-code',
  senderid: 'sender-id',
  alphanumeric: 'sender-id',
};

/** The number type that a spelling means. */
export function numberTypeOf(name: string): NumberType {
  return numberTypeAliases[name] ?? (name as NumberType);
}

/** The ISO 3166-1 alpha-2 codes, and XK, which carriers use for Kosovo. */
export const countryCodes = Object.keys(countries).sort();

const text = (description: string) => z.string().register(z.globalRegistry, { description });
const flag = (description: string) => z.boolean().register(z.globalRegistry, { description });
/** More than any sender's traffic or money; arithmetic stays finite and exact below it. */
const most = 1e9;

const amount = (description: string) => z.number().nonnegative().max(most).register(z.globalRegistry, { description });
const messageCount = (description: string) => z.int().min(0).max(most).register(z.globalRegistry, { description });
const words = (description: string) => z.array(z.string()).max(100).register(z.globalRegistry, { description });
const country = z.enum(countryCodes).register(z.globalRegistry, { description: 'A country, ISO 3166-1 alpha-2' });

const address = z.strictObject({
  street: text('Street and number').optional(),
  city: text('City').optional(),
  state: text('State, province or region').optional(),
  postalCode: text('Postal code, quoted').optional(),
  country: country.optional(),
});

const brand = z.strictObject({
  name: z
    .string()
    .regex(/\S/, { error: 'expected the name that recipients see' })
    .register(z.globalRegistry, { description: 'The name that recipients see: the program or trade name' }),
  legalName: text('The name in the tax record, with its suffix').optional(),
  aliases: words('Other names that messages may use').optional(),
  website: text('The site, or the store page of the app').optional(),
  supportEmail: text('The e-mail address for support').optional(),
  supportPhone: text('The phone number for support, E.164, quoted').optional(),
  privacyPolicyUrl: text('The address of the privacy policy').optional(),
  termsUrl: text('The address of the terms').optional(),
  privacyPolicyText: text('The text of the privacy policy, so that its clauses can be checked offline').optional(),
  termsText: text('The text of the terms, so that their clauses can be checked offline').optional(),
  legalType: z
    .enum(['private', 'public', 'non-profit', 'government', 'sole-proprietor'])
    .register(z.globalRegistry, { description: 'The legal form' })
    .optional(),
  taxId: text('The tax number, such as an EIN, quoted').optional(),
  taxIdCountry: country.meta({ description: 'The country that issued the tax number' }).optional(),
  stockSymbol: text('The ticker symbol of a public company').optional(),
  stockExchange: text('The exchange of a public company').optional(),
  address: address.meta({ description: 'The address in the public record' }).optional(),
  vertical: text('The industry, as the registry calls it').optional(),
  registrationId: text('The registration of the brand or sender, where one is complete').optional(),
  vettingScore: z
    .number()
    .min(0)
    .max(100)
    .register(z.globalRegistry, { description: '10DLC: the vetting score, 0 to 100' })
    .optional(),
});

const number = z.strictObject({
  type: z
    .enum([...numberTypeNames, ...Object.keys(numberTypeAliases)])
    .transform(numberTypeOf)
    .register(z.globalRegistry, { description: 'The kind of origination identity' }),
  count: z
    .int()
    .min(1)
    .max(most)
    .default(1)
    .register(z.globalRegistry, { description: 'How many numbers; the "New quota value" of an AWS case' }),
  justification: text('Why that many numbers; needed above one').optional(),
  capabilities: z
    .array(z.enum(['sms', 'mms', 'voice']))
    .register(z.globalRegistry, { description: 'What the number must be able to do' })
    .optional(),
  twoWay: flag('Recipients can reply to people or systems beyond the keywords').optional(),
  senderId: text('The sender ID, for that type').optional(),
  monthlyCostUsd: amount('What the number itself costs a month, in USD').optional(),
  setupCostUsd: amount('What the number itself costs once, in USD').optional(),
});

const useCase = z.strictObject({
  category: text('The use case, as the registry calls it (10DLC, toll-free)').optional(),
  subCategories: words('The use cases within a mixed one').optional(),
  description: text('Who sends what to whom, and why'),
  contactSource: text("How the recipients' numbers were obtained").optional(),
});

const optIn = z.strictObject({
  methods: z
    .array(z.enum(['web-form', 'keyword', 'paper', 'verbal', 'qr-code', 'point-of-sale', 'app', 'other']))
    .register(z.globalRegistry, { description: 'The ways in which people opt in' })
    .optional(),
  workflow: text('Every step of the opt-in workflow, with the consent text as recipients see it').optional(),
  callToAction: text('The consent text alone, verbatim').optional(),
  url: text('Where the opt-in form stands').optional(),
  evidence: words('Screenshots or scripts: paths beside the file, or URLs').optional(),
  keyword: text('The keyword that opts a recipient in').optional(),
  confirmation: text('The reply to that keyword, or the first message after opt-in').optional(),
});

const help = z.strictObject({
  keywords: words('The words that ask for help').optional(),
  response: text('The reply to HELP').optional(),
});

const stop = z.strictObject({
  keywords: words('The words that opt a recipient out').optional(),
  response: text('The reply to STOP').optional(),
  selfManaged: flag('You, not the provider, keep the opt-outs and answer the keywords').optional(),
});

const attributes = z.strictObject({
  embeddedLink: flag('Messages hold links').optional(),
  embeddedPhone: flag('Messages hold phone numbers other than in the HELP reply').optional(),
  ageGated: flag('The content is for adults and its opt-in checks the age').optional(),
  directLending: flag('The content is about loans').optional(),
});

const traffic = z.strictObject({
  messagesPerMonth: messageCount('Messages a month').optional(),
  messagesByCountry: z
    .partialRecord(country, z.int().min(0).max(most))
    .register(z.globalRegistry, { description: 'Messages a month by country, where several share the traffic' })
    .optional(),
  peak: z
    .strictObject({
      messages: messageCount('Messages in the burst'),
      withinMinutes: z
        .number()
        .min(0.01)
        .max(525_600)
        .register(z.globalRegistry, { description: 'How long the burst lasts, in minutes' }),
    })
    .register(z.globalRegistry, { description: 'The busiest burst' })
    .optional(),
});

const spend = z.strictObject({
  currentMonthlyUsd: amount('The spend limit that the account has now, in USD; a new account has 1').optional(),
  requestedMonthlyUsd: amount('The spend limit that is asked for, in USD').optional(),
  pricePerMessagePartUsd: z
    .union([z.number().nonnegative().max(most), z.partialRecord(country, z.number().nonnegative().max(most))], {
      error: 'expected a price in USD, or a map of prices by country',
    })
    .register(z.globalRegistry, {
      description: 'The price of one message part in USD: one number, or a map by country',
    })
    .optional(),
});

/** The request file, format v1: the one source of the types, of the JSON Schema and of the checks. */
export const requestSchema = z
  .strictObject({
    apiVersion: z.literal(apiVersion).register(z.globalRegistry, { description: 'The version of this format' }),
    id: text("Unique in a run; the request's name in reports").optional(),
    provider: z
      .enum(['aws', 'twilio', 'telnyx', 'bandwidth', 'other'])
      .default('aws')
      .register(z.globalRegistry, { description: 'Who provides the number; selects the policy profile' }),
    region: text('The AWS Region that will use the number; required for provider aws').optional(),
    brand: brand.register(z.globalRegistry, { description: 'Who sends' }),
    number: number.register(z.globalRegistry, { description: 'The origination identity that is asked for' }),
    countries: z
      .array(country)
      .min(1)
      .refine((codes) => new Set(codes).size === codes.length, { error: 'expected each country once' })
      .register(z.globalRegistry, { description: 'The countries of the recipients', uniqueItems: true }),
    messageType: z
      .enum(['otp', 'transactional', 'promotional'])
      .register(z.globalRegistry, { description: 'The kind of messages' }),
    useCase: useCase.register(z.globalRegistry, { description: 'What the messages are for' }),
    optIn: optIn.register(z.globalRegistry, { description: 'How people agree to receive messages' }).optional(),
    help: help.register(z.globalRegistry, { description: 'What HELP does' }).optional(),
    stop: stop.register(z.globalRegistry, { description: 'What STOP does' }).optional(),
    samples: words('Messages as they will be sent; [brackets] mark variables').optional(),
    attributes: attributes.register(z.globalRegistry, { description: 'What the messages hold (10DLC)' }).optional(),
    traffic: traffic.register(z.globalRegistry, { description: 'How much is sent' }).optional(),
    spend: spend.register(z.globalRegistry, { description: 'What may be spent' }).optional(),
    contact: z
      .strictObject({ language: text('The language of the support case: English or Japanese').optional() })
      .register(z.globalRegistry, { description: 'How the reviewer answers' })
      .optional(),
    notes: text('Free text for reviewers; no policy rule reads it').optional(),
  })
  .register(z.globalRegistry, {
    title: 'smslint request',
    description: 'A request for one SMS origination identity, format smslint/v1',
  });

/** A request that was read and found well formed, aliases and defaults resolved. */
export type Request = z.output<typeof requestSchema>;
