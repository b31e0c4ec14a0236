import type { DataFault } from '../../answers/saved-data.js';
import { operations, type Page } from './pages.js';
import type { Answer, AnswerKind } from './shapes.js';

interface Group<Kind extends AnswerKind> {
  readonly names: readonly string[];
  readonly first: Page<Kind>;
  readonly pages: readonly Page<Kind>[];
}

/** The pages about each thing; one page may name it by its id and another by its ARN too. */
export function byNames<Kind extends AnswerKind>(
  pages: readonly Page<Kind>[],
  namesIn: (answer: Answer<Kind>) => readonly string[],
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

/** What the pages of an answer list. */
export interface List<Kind extends AnswerKind, Item> {
  readonly kind: Kind;
  readonly itemsIn: (answer: Answer<Kind>) => readonly Item[];
  /** By what a thing is the same in another page. */
  readonly keyOf: (item: Item) => string;
}

/**
 * All that some pages list, each thing once; undefined where there are no pages.
 * @param faults gets a page that is missing, and things that are given twice with different values
 */
export function itemsOf<Kind extends AnswerKind, Item>(
  pages: readonly Page<Kind>[],
  { kind, itemsIn, keyOf }: List<Kind, Item>,
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
