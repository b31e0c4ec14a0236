import { LinkifyIt, REBuilder, type Match } from 'linkify-it';
import { tlds } from '../generated/tlds.js';

/** Finds the web and e-mail addresses in a text. */
export type Linkifier = (text: string) => readonly Match[];

/**
 * Makes a finder of web and e-mail addresses. The engine takes longer to make the expressions for all addresses that there are than to
 * read the texts of a request; so those for the rarest are made when a text comes that may hold one: addresses of IPv6, and top-level
 * domains that no text has named yet. Texts that name many have them all made, once.
 */
export function createLinkifier(): Linkifier {
  const named = new Set(usual);
  let plain: LinkifyIt | undefined;
  let whole: LinkifyIt | undefined;
  return (text) => {
    if (named.size <= mostNamed) {
      for (const domain of domainsAfterPoints(text)) {
        if (named.has(domain)) continue;
        named.add(domain);
        plain = undefined;
      }
    }
    if (named.size > mostNamed || mayNeedMore.test(text))
      return (whole ??= new LinkifyIt({ fuzzyLink: true, tlds })).match(text) ?? [];
    plain ??= new LinkifyIt({ fuzzyLink: true, tlds: [...named], rebuilder: new WithoutIpv6() });
    return plain.match(text) ?? [];
  };
}

/** What most texts name; that a text names one more costs as much as making the expressions anew. */
const usual = ['com', 'org', 'net', 'us', 'io', 'co'];

/** With more, making them anew again and again would cost more than making them all. */
const mostNamed = 30;

/** A bracket that may begin an address of IPv6, or a point with letters beyond ASCII behind it: a domain in another script. */
const mayNeedMore = /\[(?:ipv6:|[\da-f]{0,4}:)|\.[a-z\d-]*[^\0-\x7f\p{P}\p{S}\p{Z}]/iu;

class WithoutIpv6 extends REBuilder {
  override get_ipv6_addr(): RegExp {
    return /(?!)/;
  }
}

const known = new Set(tlds);
const longest = Math.max(...tlds.map(({ length }) => length));

/** The top-level domains with which what stands behind a point begins: no other can be part of an address. */
function domainsAfterPoints(text: string): string[] {
  return [...text.matchAll(/\.([a-z\d-]+)/gi)].flatMap(([, run = '']) => {
    const lower = run.toLowerCase();
    return Array.from({ length: Math.min(lower.length, longest) }, (_, at) => lower.slice(0, at + 1)).filter((start) =>
      known.has(start),
    );
  });
}
