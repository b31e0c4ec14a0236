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

/** Top-level domains that many requests name, with the suffixes under each, as in the Public Suffix List; a test holds them to it. */
const usual = new Map(
  Object.entries({
    ai: 'com net off org',
    be: 'ac',
    ca: 'ab bc gc mb nb nf nl ns nt nu on pe qc sk yk',
    co: 'com edu gov mil net nom org',
    fr: 'asso avoues cci com gouv greta huissier-justice nom prd tm',
    ie: 'gov',
    io: 'co com edu gov mil net nom org',
    me: 'ac co edu gov its net org priv',
    mx: 'com edu gob net org',
    ...{ app: '', ch: '', clinic: '', dev: '', eu: '', health: '', info: '', nl: '', online: '', shop: '', store: '' },
  }),
);

/** @public A test asks for all of them. */
export const usualDomains: readonly string[] = [...usual.keys()];

/** Notes the suffix of a host under one of them, and says whether it is. */
function lookUpUsual(hostname: string, out: Parameters<LookUp>[2]): boolean {
  const point = hostname.lastIndexOf('.');
  const top = hostname.slice(point + 1);
  const inner = usual.get(top);
  if (point < 0 || inner === undefined) return false;
  const start = hostname.lastIndexOf('.', point - 1) + 1;
  out.isIcann = true;
  out.isPrivate = false;
  out.publicSuffix = inner.split(' ').includes(hostname.slice(start, point)) ? hostname.slice(start) : top;
  return true;
}

/**
 * The host of an address under a usual suffix, as `tldts` has it, which asks no list of suffixes for .com and its like either: the
 * bundle then does not load that list. Undefined where it is under another one.
 */
export function usualHostOf(address: string): Host | undefined {
  const suffix = { isUsual: true };
  const lookUp: LookUp = (hostname, options, out) => {
    suffix.isUsual = fastPathLookup(hostname, options, out) || lookUpUsual(hostname, out);
    return false;
  };
  const host = read(address, all, lookUp, {}, getEmptyResult());
  return suffix.isUsual ? host : undefined;
}
