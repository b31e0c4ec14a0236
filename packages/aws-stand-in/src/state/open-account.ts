import { brandForm } from '../forms/brand.js';
import { campaignForm } from '../forms/campaign.js';
import { tollFreeForm } from '../forms/toll-free.js';
import { arnOf, type Account, type Keyword, type PhoneNumber } from './account.js';
import type { Seed } from './seed.js';

/** 2026-01-01, in seconds. */
const beginning = 1_767_225_600;

const helpAndStop: readonly Keyword[] = [
  { Keyword: 'HELP', KeywordMessage: 'Reply STOP to end messages.', KeywordAction: 'AUTOMATIC_RESPONSE' },
  { Keyword: 'STOP', KeywordMessage: 'You are opted out of messages from this number.', KeywordAction: 'OPT_OUT' },
];

/** Makes an account that holds what a test wants. */
export function openAccount(seed: Seed = {}): Account {
  const region = seed.region ?? 'us-east-1';
  let ticks = 0;
  let ids = 0;
  const now = (): number => beginning + ticks++;
  const newId = (kind: string): string => `${kind}-${(++ids).toString(16).padStart(32, '0')}`;
  const forms = [brandForm, campaignForm, tollFreeForm, ...(seed.forms ?? [])];
  const account: Account = {
    region,
    pageSize: seed.pageSize ?? 100,
    keepsValues: seed.keepsValues ?? true,
    hasSupportApi: seed.hasSupportApi ?? true,
    forms: new Map(forms.map((form) => [form.RegistrationType ?? '', form])),
    numbers: new Map(),
    keywords: new Map(),
    spendLimits: [...(seed.spendLimits ?? newSpendLimits())],
    optOutLists: ['Default', ...(seed.optOutLists ?? [])].map((name) => ({
      OptOutListArn: arnOf({ region }, 'opt-out-list', name),
      OptOutListName: name,
      CreatedTimestamp: beginning,
    })),
    registrations: new Map(),
    attachments: new Map(),
    supportServices: seed.supportServices ?? [
      {
        code: 'service-quotas',
        name: 'Service Quotas',
        categories: [{ code: 'end-user-messaging-sms', name: 'AWS End User Messaging SMS (Pinpoint)' }],
      },
    ],
    cases: new Map(),
    attachmentSets: new Map(),
    now,
    newId,
  };
  for (const number of seed.numbers ?? []) addNumber(account, number);
  for (const [identity, keywords] of Object.entries(seed.keywords ?? {}))
    account.keywords.set(identity, byWord([...(account.keywords.get(identity)?.values() ?? helpAndStop), ...keywords]));
  return account;
}

/** Adds a number with the keywords that every number has. */
export function addNumber(
  account: Account,
  { PhoneNumberId, ...number }: Partial<PhoneNumber> & Pick<PhoneNumber, 'PhoneNumberId'>,
): PhoneNumber {
  const place = account.numbers.size;
  const added: PhoneNumber = {
    PhoneNumberArn: arnOf(account, 'phone-number', PhoneNumberId),
    PhoneNumberId,
    PhoneNumber: `+12505550${(100 + place).toString()}`,
    Status: 'ACTIVE',
    IsoCountryCode: 'CA',
    MessageType: 'TRANSACTIONAL',
    NumberCapabilities: ['SMS'],
    NumberType: 'LONG_CODE',
    MonthlyLeasingPrice: '1.00',
    TwoWayEnabled: false,
    SelfManagedOptOutsEnabled: false,
    OptOutListName: 'Default',
    InternationalSendingEnabled: false,
    DeletionProtectionEnabled: false,
    CreatedTimestamp: account.now(),
    ...number,
  };
  account.numbers.set(PhoneNumberId, added);
  account.keywords.set(PhoneNumberId, byWord(helpAndStop));
  return added;
}

function byWord(keywords: readonly Keyword[]): Map<string, Keyword> {
  return new Map(keywords.map((keyword) => [(keyword.Keyword ?? '').toUpperCase(), { ...keyword }]));
}

function newSpendLimits(): Account['spendLimits'] {
  const limit = { EnforcedLimit: 1, MaxLimit: 1, Overridden: false };
  return [
    { Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT', ...limit },
    { Name: 'VOICE_MESSAGE_MONTHLY_SPEND_LIMIT', ...limit },
    { Name: 'MEDIA_MESSAGE_MONTHLY_SPEND_LIMIT', ...limit },
  ];
}
