import { operations, toPages, type KeywordPage, type LiveFault, type Page } from './live-pages.js';
import type { LiveAccount } from './live-shapes.js';
import { keywordKey } from './wanted-keywords.js';

/** What was read of an account, and what was wrong with its responses. */
export interface LiveReading {
  readonly account: LiveAccount;
  readonly faults: readonly LiveFault[];
}

/**
 * Reads saved responses of the AWS CLI or SDK: JSON documents, each a response, a list of responses, or several responses in
 * one object; in any order. Never throws for what they hold.
 */
export function readLive(documents: readonly { readonly name: string; readonly text: string }[]): LiveReading {
  const faults: LiveFault[] = [];
  const responses = documents.flatMap(({ name, text }) => {
    try {
      return [{ name, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      faults.push({ name, path: '$', message: `is no JSON: ${reason}` });
      return [];
    }
  });
  const reading = readLiveResponses(responses);
  return { ...reading, faults: [...faults, ...reading.faults] };
}

/** Reads responses as a client has them, each under a name that faults give; like `readLive`. */
export function readLiveResponses(
  responses: readonly { readonly name: string; readonly value: unknown }[],
): LiveReading {
  const { pages, faults } = toPages(responses);
  const account: LiveAccount = {
    numbers: itemsOf(pages.numbers, 'PhoneNumbers', (one) => one.PhoneNumberArn, faults) ?? [],
    keywords: byIdentity(pages.keywords).map(({ names, pages: own }) => ({
      names,
      keywords: itemsOf(own, 'Keywords', (one) => keywordKey(one.Keyword), faults) ?? [],
    })),
    spendLimits: itemsOf(pages.spendLimits, 'SpendLimits', (one) => one.Name, faults),
    optOutLists: itemsOf(pages.optOutLists, 'OptOutLists', (one) => one.OptOutListName, faults),
  };
  return { account, faults };
}

interface IdentityPages {
  readonly names: string[];
  readonly pages: KeywordPage[];
}

/** The pages of each identity; one page may name it by its id and another by its ARN too. */
function byIdentity(pages: readonly KeywordPage[]): IdentityPages[] {
  const groups: IdentityPages[] = [];
  for (const page of pages) {
    const same = groups.filter(({ names }) => page.names.some((name) => names.includes(name)));
    const names = [...new Set([...same.flatMap((one) => one.names), ...page.names])];
    const joined = { names, pages: [...same.flatMap((one) => one.pages), page] };
    groups.splice(0, groups.length, ...groups.filter((one) => !same.includes(one)), joined);
  }
  return groups;
}

/** All that some pages list, each thing once; undefined where there are no pages. */
function itemsOf<Item>(
  pages: readonly Page<Item>[],
  kind: keyof typeof operations,
  keyOf: (item: Item) => string,
  faults: LiveFault[],
): Item[] | undefined {
  const last = pages.at(-1);
  if (!last) return undefined;
  if (pages.every(({ goesOn }) => goesOn)) {
    const message = `promises another page, which is missing; save all pages of ${operations[kind]}`;
    faults.push({ name: last.name, path: '$.NextToken', message });
  }
  const found = new Map<string, Item>();
  for (const { name, items } of pages) {
    for (const [index, item] of items.entries()) {
      const key = keyOf(item);
      const earlier = found.get(key);
      if (earlier === undefined) found.set(key, item);
      else if (JSON.stringify(earlier) !== JSON.stringify(item)) {
        const message = `${JSON.stringify(key)} is given twice, with different values; give responses of one time`;
        faults.push({ name, path: `$.${kind}[${index}]`, message });
      }
    }
  }
  return [...found.values()];
}
