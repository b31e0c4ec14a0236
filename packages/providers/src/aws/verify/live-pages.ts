import type { z } from 'zod';
import {
  pageShapes,
  type KeywordInformation,
  type OptOutListInformation,
  type PhoneNumberInformation,
  type SpendLimit,
} from './live-shapes.js';

/** Why a response cannot be used: the file, the JSON path in it, and what was expected. */
export interface LiveFault {
  readonly name: string;
  /** Such as `$.PhoneNumbers[0].TwoWayEnabled`. */
  readonly path: string;
  readonly message: string;
}

/** A page of a response. */
export interface Page<Item> {
  readonly name: string;
  /** Whether another page follows. */
  readonly goesOn: boolean;
  readonly items: readonly Item[];
}

/** A page of the keywords of an identity, with the names that the response gives it. */
export interface KeywordPage extends Page<KeywordInformation> {
  readonly names: readonly string[];
}

/** The pages of all responses, in the order in which they were given. */
export interface Pages {
  readonly numbers: Page<PhoneNumberInformation>[];
  readonly keywords: KeywordPage[];
  readonly spendLimits: Page<SpendLimit>[];
  readonly optOutLists: Page<OptOutListInformation>[];
}

type Kind = keyof typeof pageShapes;

/** The operation that gives a list. */
export const operations: Readonly<Record<Kind, string>> = {
  PhoneNumbers: 'DescribePhoneNumbers',
  Keywords: 'DescribeKeywords',
  SpendLimits: 'DescribeSpendLimits',
  OptOutLists: 'DescribeOptOutLists',
};

const kinds = Object.keys(pageShapes) as Kind[];

/** Sorts responses into pages by what they hold; what is wrong with them is in `faults`. */
export function toPages(responses: readonly { readonly name: string; readonly value: unknown }[]): {
  readonly pages: Pages;
  readonly faults: LiveFault[];
} {
  const pages: Pages = { numbers: [], keywords: [], spendLimits: [], optOutLists: [] };
  const faults = responses.flatMap(({ name, value }) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((one: unknown, index) => addResponse(one, { name, path: `$[${index}]` }, pages))
      : addResponse(value, { name, path: '$' }, pages),
  );
  return { pages, faults };
}

interface Place {
  readonly name: string;
  readonly path: string;
}

function addResponse(value: unknown, place: Place, pages: Pages): LiveFault[] {
  const held = typeof value === 'object' && value !== null ? kinds.filter((kind) => Object.hasOwn(value, kind)) : [];
  if (held.length === 0) {
    const known = kinds.map((kind) => `${kind} (${operations[kind]})`).join(', ');
    return [{ ...place, message: `is no response that verify knows; expected an object with one of ${known}` }];
  }
  return held.flatMap((kind) => adders[kind](value, place, pages));
}

type Adder = (value: unknown, place: Place, pages: Pages) => LiveFault[];

const adders: Readonly<Record<Kind, Adder>> = {
  PhoneNumbers: (value, place, pages) =>
    parse(pageShapes.PhoneNumbers, value, place, (page) => {
      pages.numbers.push(toPage(place, page, page.PhoneNumbers));
      return [];
    }),
  Keywords: (value, place, pages) =>
    parse(pageShapes.Keywords, value, place, (page) => {
      const { OriginationIdentity, OriginationIdentityArn } = page;
      const names = [OriginationIdentity, OriginationIdentityArn].flatMap((one) => (one === undefined ? [] : [one]));
      if (names.length === 0) {
        return [{ ...place, message: 'has Keywords without the OriginationIdentity to which they belong' }];
      }
      pages.keywords.push({ ...toPage(place, page, page.Keywords), names });
      return [];
    }),
  SpendLimits: (value, place, pages) =>
    parse(pageShapes.SpendLimits, value, place, (page) => {
      pages.spendLimits.push(toPage(place, page, page.SpendLimits));
      return [];
    }),
  OptOutLists: (value, place, pages) =>
    parse(pageShapes.OptOutLists, value, place, (page) => {
      pages.optOutLists.push(toPage(place, page, page.OptOutLists));
      return [];
    }),
};

function toPage<Item>(
  { name }: Place,
  { NextToken }: { readonly NextToken?: string | null | undefined },
  items: readonly Item[],
): Page<Item> {
  return { name, goesOn: (NextToken ?? '') !== '', items };
}

function parse<T>(
  shape: z.ZodType<T>,
  value: unknown,
  { name, path }: Place,
  add: (page: T) => LiveFault[],
): LiveFault[] {
  const parsed = shape.safeParse(value);
  if (parsed.success) return add(parsed.data);
  return parsed.error.issues.map((issue) => ({
    name,
    path: path + issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join(''),
    message: issue.message.replace(/^Invalid input: /, '').replace('received undefined', 'found nothing'),
  }));
}
