import type { SavedData } from '../../answers/saved-data.js';
import { AwsFault } from './aws-fault.js';
import type { AwsAccount } from './open-account.js';
import type { InputOf, OperationName, OutputOf } from './operations.js';

/** An operation whose answer may come in several pages. */
type PagedOperation = {
  [Name in OperationName]: OutputOf<Name> extends { NextToken?: string | undefined }
    ? InputOf<Name> extends { NextToken?: string | undefined; MaxResults?: number | undefined }
      ? Name
      : never
    : never;
}[OperationName];

/** The most that AWS puts on a page. */
const pageSize = 100;

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
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const next = token === undefined ? {} : { NextToken: token };
    const answer = await account.call(operation, { ...input, MaxResults: pageSize, ...next });
    const name = pages.length === 0 ? operation : `${operation}, page ${pages.length + 1}`;
    pages.push({ name, value: asSaved(answer) });
    token = tokenOf(answer);
    if (token !== undefined && seen.has(token)) throw endless(operation, account.region);
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return pages;
}

/** An answer as it is saved: moments are texts, and what is undefined is not there. */
function asSaved(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer)) as unknown;
}

function tokenOf(answer: object): string | undefined {
  const { NextToken } = answer as { readonly NextToken?: string | undefined };
  return NextToken === '' ? undefined : NextToken;
}

function endless(operation: OperationName, region: string): AwsFault {
  return new AwsFault(`The pages of ${operation} in ${region} never end: a page names one that was there before.`, {
    code: 'AnswerError',
    operation,
    isUndone: false,
    hint: 'Something else may answer in the place of AWS: look at AWS_ENDPOINT_URL.',
  });
}
