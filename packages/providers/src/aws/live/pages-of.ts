import { AwsFault } from './aws-fault.js';
import type { AwsAccount } from './open-account.js';
import type { InputOf, OperationName, OutputOf } from './operations.js';

/** An operation whose answer may come in several pages. */
export type PagedOperation = {
  [Name in OperationName]: OutputOf<Name> extends { NextToken?: string | undefined }
    ? InputOf<Name> extends { NextToken?: string | undefined; MaxResults?: number | undefined }
      ? Name
      : never
    : never;
}[OperationName];

/** The most that AWS puts on a page. */
const pageSize = 100;

/**
 * Asks for the pages of an answer, each when it is wanted.
 * @throws AwsFault, also where the pages never end
 */
export async function* pagesOf<Name extends PagedOperation>(
  account: AwsAccount,
  operation: Name,
  input: InputOf<Name>,
): AsyncGenerator<OutputOf<Name>, void, undefined> {
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const next = token === undefined ? {} : { NextToken: token };
    const answer = await account.call(operation, { ...input, MaxResults: pageSize, ...next });
    yield answer;
    token = tokenOf(answer);
    if (token !== undefined && seen.has(token)) throw endless(operation, account.region);
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
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
