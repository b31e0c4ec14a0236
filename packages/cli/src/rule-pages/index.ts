import { builtInRules, type Book, type BuiltInRule } from '@smslint/rules';
import { builtInPage } from './built-in-page.js';
import { indexOf } from './index-page.js';
import { indexPage, pageOf, pagesFolder } from './places.js';
import { rulePage } from './rule-page.js';

export { pageChanges, type PageChange } from './page-changes.js';
export { pagesFolder };

/** Every page about the rules of a policy book, by its file within the folder of the pages. */
export async function rulePages(book: Book): Promise<Map<string, string>> {
  const builtIn: readonly BuiltInRule[] = Object.values(builtInRules);
  const pages = new Map([[indexPage, indexOf(book, builtIn)]]);
  for (const rule of book.rules) pages.set(pageOf(rule.id), await rulePage(rule, book));
  for (const rule of builtIn) pages.set(pageOf(rule.id), builtInPage(rule));
  return pages;
}
