import type { DataFault, SavedData } from '../../answers/saved-data.js';
import { keywordKey } from '../keywords/wanted-keywords.js';
import { byNames, itemsOf, type List } from './join-pages.js';
import { toPages } from './pages.js';
import type {
  Answer,
  AnswerKind,
  FieldValue,
  KeywordInformation,
  OptOutListInformation,
  PhoneNumberInformation,
  SpendLimit,
} from './shapes.js';

/** What answers say of an account; undefined is what no answer was about. */
export interface Answers {
  readonly registrations: readonly RegistrationValues[];
  readonly numbers: readonly PhoneNumberInformation[];
  /** The keywords of numbers and pools. */
  readonly keywords: readonly IdentityKeywords[];
  readonly spendLimits: readonly SpendLimit[] | undefined;
  readonly optOutLists: readonly OptOutListInformation[] | undefined;
}

/** The fields of a registration, and the file that has the first of them. */
export interface RegistrationValues {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  readonly values: readonly FieldValue[];
}

/** The keywords of an origination identity, by whatever names the answer gives it: number, id or ARN. */
interface IdentityKeywords {
  readonly names: readonly string[];
  readonly keywords: readonly KeywordInformation[];
}

/**
 * Reads saved answers of the AWS CLI or SDK: each an answer, a list of answers, or several answers in one object; in any order
 * and number of pages. Never throws for what they hold: a page that is missing, and answers that contradict each other are
 * faults too.
 * @param kinds the answers that are of use; any other is a fault
 */
export function readAnswers(
  data: readonly SavedData[],
  kinds: readonly AnswerKind[],
): { readonly answers: Answers; readonly faults: readonly DataFault[] } {
  const { pages, faults } = toPages(data, kinds);
  const answers: Answers = {
    registrations: byNames(pages.RegistrationFieldValues, ({ RegistrationArn }) => [RegistrationArn]).map((group) => {
      const { name, answer } = group.first;
      const values = itemsOf(group.pages, fieldValues, faults) ?? [];
      return { arn: answer.RegistrationArn, id: answer.RegistrationId, name, values };
    }),
    numbers: itemsOf(pages.PhoneNumbers, numbers, faults) ?? [],
    keywords: byNames(pages.Keywords, namesOf).map((group) => ({
      names: group.names,
      keywords: itemsOf(group.pages, keywords, faults) ?? [],
    })),
    spendLimits: itemsOf(pages.SpendLimits, spendLimits, faults),
    optOutLists: itemsOf(pages.OptOutLists, optOutLists, faults),
  };
  return { answers, faults };
}

/** The fields in a page of a registration. */
export const fieldValues: List<'RegistrationFieldValues', FieldValue> = {
  kind: 'RegistrationFieldValues',
  itemsIn: ({ RegistrationFieldValues }) => RegistrationFieldValues,
  keyOf: ({ FieldPath }) => FieldPath,
};
const numbers: List<'PhoneNumbers', PhoneNumberInformation> = {
  kind: 'PhoneNumbers',
  itemsIn: ({ PhoneNumbers }) => PhoneNumbers,
  keyOf: ({ PhoneNumberArn }) => PhoneNumberArn,
};
const keywords: List<'Keywords', KeywordInformation> = {
  kind: 'Keywords',
  itemsIn: ({ Keywords }) => Keywords,
  keyOf: ({ Keyword }) => keywordKey(Keyword),
};
const spendLimits: List<'SpendLimits', SpendLimit> = {
  kind: 'SpendLimits',
  itemsIn: ({ SpendLimits }) => SpendLimits,
  keyOf: ({ Name }) => Name,
};
const optOutLists: List<'OptOutLists', OptOutListInformation> = {
  kind: 'OptOutLists',
  itemsIn: ({ OptOutLists }) => OptOutLists,
  keyOf: ({ OptOutListName }) => OptOutListName,
};

function namesOf({ OriginationIdentity, OriginationIdentityArn }: Answer<'Keywords'>): string[] {
  return [OriginationIdentity, OriginationIdentityArn].filter((one) => one !== undefined);
}
