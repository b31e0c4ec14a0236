import type { DataFault, SavedData } from '../../answers/saved-data.js';
import { keywordKey } from '../keywords/wanted-keywords.js';
import { operations, toPages, type Page } from './pages.js';
import type {
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
  const { RegistrationFieldValues, PhoneNumbers, Keywords, SpendLimits, OptOutLists } = pages;
  const answers: Answers = {
    registrations: byNames(RegistrationFieldValues, ({ RegistrationArn }) => [RegistrationArn]).map(
      ({ first, pages: own }) => ({
        arn: first.answer.RegistrationArn,
        id: first.answer.RegistrationId,
        name: first.name,
        values:
          itemsOf(
            own,
            'RegistrationFieldValues',
            (one) => one.RegistrationFieldValues,
            (one) => one.FieldPath,
            faults,
          ) ?? [],
      }),
    ),
    numbers:
      itemsOf(
        PhoneNumbers,
        'PhoneNumbers',
        (one) => one.PhoneNumbers,
        (one) => one.PhoneNumberArn,
        faults,
      ) ?? [],
    keywords: byNames(Keywords, namesOf).map(({ names, pages: own }) => ({
      names,
      keywords:
        itemsOf(
          own,
          'Keywords',
          (one) => one.Keywords,
          (one) => keywordKey(one.Keyword),
          faults,
        ) ?? [],
    })),
    spendLimits: itemsOf(
      SpendLimits,
      'SpendLimits',
      (one) => one.SpendLimits,
      (one) => one.Name,
      faults,
    ),
    optOutLists: itemsOf(
      OptOutLists,
      'OptOutLists',
      (one) => one.OptOutLists,
      (one) => one.OptOutListName,
      faults,
    ),
  };
  return { answers, faults };
}

function namesOf({ OriginationIdentity, OriginationIdentityArn }: Page<'Keywords'>['answer']): string[] {
  return [OriginationIdentity, OriginationIdentityArn].filter((one) => one !== undefined);
}

interface Group<Kind extends AnswerKind> {
  readonly names: readonly string[];
  readonly first: Page<Kind>;
  readonly pages: readonly Page<Kind>[];
}

/** The pages about each thing; one page may name it by its id and another by its ARN too. */
function byNames<Kind extends AnswerKind>(
  pages: readonly Page<Kind>[],
  namesIn: (answer: Page<Kind>['answer']) => readonly string[],
): Group<Kind>[] {
  let groups: Group<Kind>[] = [];
  for (const page of pages) {
    const own = namesIn(page.answer);
    const same = groups.filter(({ names }) => own.some((name) => names.includes(name)));
    const joined = {
      names: [...new Set([...same.flatMap(({ names }) => names), ...own])],
      first: same[0]?.first ?? page,
      pages: [...same.flatMap((one) => one.pages), page],
    };
    groups = [...groups.filter((one) => !same.includes(one)), joined];
  }
  return groups;
}

/** All that some pages list, each thing once; undefined where there are no pages. */
function itemsOf<Kind extends AnswerKind, Item>(
  pages: readonly Page<Kind>[],
  kind: Kind,
  itemsIn: (answer: Page<Kind>['answer']) => readonly Item[],
  keyOf: (item: Item) => string,
  faults: DataFault[],
): Item[] | undefined {
  const last = pages.at(-1);
  if (!last) return undefined;
  if (pages.every(({ answer }) => (answer.NextToken ?? '') !== '')) {
    const message = `promises another page, which is missing; save all pages of ${operations[kind]}`;
    faults.push({ name: last.name, path: `${last.path}.NextToken`, message });
  }
  const found = new Map<string, Item>();
  for (const { name, path, answer } of pages) {
    for (const [index, item] of itemsIn(answer).entries()) {
      const key = keyOf(item);
      const earlier = found.get(key);
      if (earlier === undefined) found.set(key, item);
      else if (JSON.stringify(earlier) !== JSON.stringify(item)) {
        const message = `${JSON.stringify(key)} is given twice, with different values; give answers of one time`;
        faults.push({ name, path: `${path}.${kind}[${index}]`, message });
      }
    }
  }
  return [...found.values()];
}
