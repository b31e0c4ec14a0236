import { createHash } from 'node:crypto';
import { invalid } from '../aws-error.js';
import type { Filter } from '../model/shapes.js';
import type { Account } from './account.js';

interface PageAsked {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** The page that a call asks for; a token is good for the same call with the same input alone. @throws AwsError */
export function pageOf<Member>(
  { pageSize }: Account,
  { NextToken, MaxResults = pageSize, ...asked }: PageAsked & object,
  members: readonly Member[],
): { page: Member[]; rest: { NextToken?: string } } {
  const seal = createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 16);
  const from = NextToken === undefined ? 0 : startOf(NextToken, seal);
  const to = from + Math.min(MaxResults, pageSize);
  return { page: members.slice(from, to), rest: to < members.length ? { NextToken: `${to}.${seal}` } : {} };
}

function startOf(token: string, seal: string): number {
  const [start, ...rest] = token.split('.');
  if (rest.join('.') === seal && /^\d+$/.test(start ?? '')) return Number(start);
  throw invalid('INVALID_NEXT_TOKEN', 'The token is not of a call with this input', [
    { Name: 'NextToken', Message: 'Invalid token' },
  ]);
}

/** Those members that match every filter: one of its values is one of the member's. */
export function filtered<Member>(
  members: readonly Member[],
  filters: readonly Filter<string>[] | undefined,
  valuesOf: (member: Member, name: string) => unknown,
): Member[] {
  return members.filter((member) =>
    (filters ?? []).every(({ Name, Values }) =>
      [valuesOf(member, Name)].flat().some((value) => Values.includes(String(value))),
    ),
  );
}

/** The members with these ids, or all of them where none is asked for. @throws AwsError where one is not there */
export function chosen<Member>(
  members: ReadonlyMap<string, Member>,
  ids: readonly string[] | undefined,
  find: (id: string) => Member,
): Member[] {
  return ids === undefined || ids.length === 0 ? [...members.values()] : ids.map(find);
}
