import type { SavedData } from '../../answers/saved-data.js';
import type { AwsAccount } from './open-account.js';
import type { InputOf } from './operations.js';
import { pagesOf, type PagedOperation } from './pages-of.js';

/**
 * Asks for all pages of an answer, and gives them as if they had been saved in files, each named by its operation.
 * @throws AwsFault
 */
export async function fetchAnswers<Name extends PagedOperation>(
  account: AwsAccount,
  operation: Name,
  input: InputOf<Name>,
): Promise<SavedData[]> {
  const pages: SavedData[] = [];
  for await (const answer of pagesOf(account, operation, input)) {
    const name = pages.length === 0 ? operation : `${operation}, page ${pages.length + 1}`;
    pages.push({ name, value: asSaved(answer) });
  }
  return pages;
}

/** An answer as it is saved: moments are texts, and what is undefined is not there. */
function asSaved(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer)) as unknown;
}
