import { parse } from 'tldts';
import { fastPathLookup, getEmptyResult, parseImpl } from 'tldts-core';
import { oncePerKey } from '../once-per.js';

/** The host of an address, with the domain that its owner registered; null where there is none. */
export interface Host {
  readonly hostname: string | null;
  readonly domain: string | null;
  readonly domainWithoutSuffix: string | null;
  readonly isIcann: boolean | null;
  readonly isPrivate: boolean | null;
}

/** The host of an address or of a domain. A request has the same few of them over and over. */
export const hostOf = oncePerKey((address: string): Host => usualHostOf(address) ?? parse(address));

type LookUp = Parameters<typeof parseImpl>[2];

/** The library counts what is to be known of a host by an enum that only its own compiler sees. */
const read = parseImpl as (url: string, step: number, lookUp: LookUp, options: object, result: object) => Host;
const all = 5;

/**
 * The host of an address under a suffix such as .com, as `tldts` has it, which asks no list of suffixes for it: the bundle then does
 * not load that list. Undefined where it is under another one.
 */
export function usualHostOf(address: string): Host | undefined {
  const suffix = { isUsual: true };
  const lookUp: LookUp = (hostname, options, out) => {
    suffix.isUsual = fastPathLookup(hostname, options, out);
    return false;
  };
  const host = read(address, all, lookUp, {}, getEmptyResult());
  return suffix.isUsual ? host : undefined;
}
