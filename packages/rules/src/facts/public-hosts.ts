import { parse as parseHost } from 'tldts';
import type { Context } from './fact.js';
import { webAddressesIn } from './links.js';

/** A host at which anybody can have a page, and what it offers. */
export interface PublicHost {
  readonly kind: string;
  readonly host: string;
}

/** The host at which anybody can have a page that an address is on. */
export function publicHostOf(address: string, { data }: Pick<Context, 'data'>): PublicHost | undefined {
  const plain = address.toLowerCase().replace(/^\w+:\/\//, '');
  const { hostname } = parseHost(address);
  for (const [kind, hosts] of Object.entries(data['public-hosts'].hosts)) {
    for (const host of hosts) {
      const [name = '', ...path] = host.split('/');
      const isHost = hostname === name || hostname?.endsWith(`.${name}`);
      if (isHost && (path.length === 0 || plain.includes(host))) return { kind, host };
    }
  }
  return undefined;
}

/** The public link shorteners that a text sends people to; the bare name of one is no link. */
export function shortenersIn(text: string, { data }: Pick<Context, 'data'>): string[] {
  const hosts = webAddressesIn(text)
    .filter((address) => /^[a-z]+:\/\/|\//i.test(address))
    .map((address) => parseHost(address).hostname?.replace(/^www\./, '') ?? '');
  return [...new Set(hosts.filter((host) => data.shorteners.hosts.includes(host)))];
}

/** The hosts of a text at which anybody can have a page or a short link. */
export function publicPagesIn(text: string, context: Pick<Context, 'data'>): string[] {
  const pages = webAddressesIn(text).flatMap((address) => publicHostOf(address, context)?.host ?? []);
  return [...new Set([...pages, ...shortenersIn(text, context)])];
}
