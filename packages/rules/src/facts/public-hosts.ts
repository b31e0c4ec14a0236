import type { BookData } from '../book/data-schema.js';
import { oncePer } from '../once-per.js';
import type { Context } from './fact.js';
import { hostOf } from './host-of.js';
import { webAddressesIn } from './links.js';

/** A host at which anybody can have a page, and what it offers. */
export interface PublicHost {
  readonly kind: string;
  readonly host: string;
}

/** Each host with its name, which some have a path behind, and with what the names under it end in. */
const hostsOf = oncePer(({ hosts }: BookData['public-hosts']) =>
  Object.entries(hosts).flatMap(([kind, all]) =>
    all.map((host) => {
      const [name = ''] = host.split('/');
      return { kind, host, name, under: `.${name}` };
    }),
  ),
);

/** The host at which anybody can have a page that an address is on. */
export function publicHostOf(address: string, { data }: Pick<Context, 'data'>): PublicHost | undefined {
  const plain = address.toLowerCase().replace(/^\w+:\/\//, '');
  const hostname = hostOf(address).hostname ?? '';
  return hostsOf(data['public-hosts']).find(
    ({ host, name, under }) =>
      (hostname === name || hostname.endsWith(under)) && (host === name || plain.includes(host)),
  );
}

/** The public link shorteners that a text sends people to; the bare name of one is no link. */
export function shortenersIn(text: string, { data }: Pick<Context, 'data'>): string[] {
  const hosts = webAddressesIn(text)
    .filter((address) => /^[a-z]+:\/\/|\//i.test(address))
    .map((address) => hostOf(address).hostname?.replace(/^www\./, '') ?? '');
  return [...new Set(hosts.filter((host) => data.shorteners.hosts.includes(host)))];
}

/** The hosts of a text at which anybody can have a page or a short link. */
export function publicPagesIn(text: string, context: Pick<Context, 'data'>): string[] {
  const pages = webAddressesIn(text).flatMap((address) => publicHostOf(address, context)?.host ?? []);
  return [...new Set([...pages, ...shortenersIn(text, context)])];
}
