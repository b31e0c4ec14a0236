import { parse } from 'tldts';
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
export const hostOf = oncePerKey((address: string): Host => parse(address));
