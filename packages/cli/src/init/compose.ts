import { apiVersion } from '@smslint/core';
import type { Answers } from './answers.js';
import { composeOptIn } from './compose-opt-in.js';
import { composeReplies, composeSamples } from './compose-messages.js';
import type { Desk } from './desk.js';
import { extrasFor } from './extras.js';
import { fill, type DraftValues } from './fill.js';
import { withNeeds } from './need.js';
import { present } from './present.js';
import { signatureFrom } from './sender-id.js';

/** A request as it is written: plain JSON, its keys in the order of the file. */
export type DraftedRequest = Readonly<Record<string, unknown>>;

/** Drafts a request from answers: facts as they were given, texts by the wording of the drafts. */
export function composeRequest(answers: Answers, desk: Desk): DraftedRequest {
  const values = valuesOf(answers, desk);
  const { provider, region, countries, messageType, numberType, program } = answers;
  const isSenderId = numberType === 'sender-id';
  const isCampaign = numberType === '10dlc' || numberType === 'toll-free';
  const samples = composeSamples(answers, values, desk);
  const replies = composeReplies(answers, values, desk);
  return withNeeds(
    present({
      apiVersion,
      id: idOf(answers),
      provider,
      region,
      brand: brandOf(answers),
      number: present({
        type: numberType,
        count: 1,
        capabilities: ['sms'],
        twoWay: false,
        senderId: answers.senderId,
      }),
      countries,
      messageType,
      useCase: present({
        category: isCampaign || numberType === 'short-code' ? program.useCase : undefined,
        description: descriptionOf(answers, values, desk),
        contactSource: fill(desk.drafts.texts.contactSource, values),
      }),
      optIn: present({
        ...composeOptIn(answers, values, desk),
        keyword: answers.keyword,
        confirmation: replies.confirmation,
      }),
      help: isSenderId ? undefined : { keywords: replies.helpKeywords, response: replies.help },
      stop: isSenderId ? undefined : { keywords: replies.stopKeywords, response: replies.stop, selfManaged: false },
      samples,
      attributes: { embeddedLink: false, embeddedPhone: false, ageGated: false, directLending: false },
      traffic: { messagesPerMonth: answers.messagesPerMonth, peak: answers.peak },
      spend:
        answers.pricePerMessagePartUsd === undefined
          ? undefined
          : present({
              currentMonthlyUsd: provider === 'aws' ? desk.book.data.planning.newAccountLimitUsd : undefined,
              pricePerMessagePartUsd: answers.pricePerMessagePartUsd,
            }),
      contact: provider === 'aws' ? { language: 'English' } : undefined,
    }),
    desk,
  );
}

/** What the names in drafts stand for. */
function valuesOf(answers: Answers, { drafts: { texts } }: Desk): DraftValues {
  const most = answers.mostAMonth === undefined ? undefined : String(answers.mostAMonth);
  const frequency = (text: string) => (most === undefined ? answers.program.frequency : fill(text, { most }));
  return {
    brand: answers.brand,
    website: answers.website,
    email: answers.supportEmail,
    phone: answers.supportPhone,
    optInUrl: answers.optInUrl ?? answers.website,
    privacyUrl: answers.privacyUrl,
    termsUrl: answers.termsUrl,
    keyword: answers.keyword,
    recipients: answers.recipients,
    content: answers.content,
    reason: answers.reason,
    messages: answers.program.messages,
    frequency: frequency(texts.frequency.full),
    shortFrequency: frequency(texts.frequency.short),
    registrationId: answers.registrationId,
    templateId: answers.templateId,
    signature: signatureFrom(answers.brand),
  };
}

function brandOf(answers: Answers): DraftedRequest {
  const { street, city, state, postalCode, brandCountry } = answers;
  const address = present({ street, city, state, postalCode, country: brandCountry });
  return present({
    name: answers.brand,
    legalName: answers.legalName,
    website: answers.website,
    supportEmail: answers.supportEmail,
    supportPhone: answers.supportPhone,
    privacyPolicyUrl: answers.privacyUrl,
    termsUrl: answers.termsUrl,
    legalType: answers.legalType,
    taxId: answers.taxId,
    taxIdCountry: answers.taxId === undefined ? undefined : brandCountry,
    stockSymbol: answers.stockSymbol,
    stockExchange: answers.stockExchange,
    address: Object.keys(address).length === 0 ? undefined : address,
    registrationId: answers.registrationId,
  });
}

function descriptionOf(answers: Answers, values: DraftValues, { drafts: { texts } }: Desk): string {
  const besides = extrasFor(answers, texts).map(({ description }) => description ?? '');
  const whole = [texts.description, ...besides].map((text) => fill(text, values) ?? '');
  return whole.filter((text) => text !== '').join(' ');
}

/** The name of the request: brand, countries and program, in plain letters. */
function idOf({ brand, countries, program }: Answers): string {
  const plain = brand
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const where = countries.length > 3 ? [] : countries.map((code) => code.toLowerCase());
  return [plain === '' ? 'request' : plain, ...where, program.id].join('-');
}
