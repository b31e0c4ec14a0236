import { isWestern } from '@smslint/core/unseen';
import { LinkifyIt, REBuilder } from 'linkify-it';
import { tlds } from '../generated/tlds.js';
import { once } from '../once-per.js';

/** A web or e-mail address in a text. */
export interface Link {
  /** What it begins with, such as "https:"; "mailto:" for every e-mail address, and "" for an address without one. */
  readonly schema: string;
  readonly index: number;
  /** As written. */
  readonly raw: string;
}

/** Finds the web and e-mail addresses in a text. */
export type Linkifier = (text: string) => readonly Link[];

/**
 * The engine takes longer to make the expressions for all addresses that there are than to read the texts of a request; so those for
 * the rarest are made when a text comes that may hold one: addresses of IPv6, with signs beyond the Western ones, and top-level
 * domains that no text has named yet. Texts that name many have them all made, once.
 */
export function createAddressEngine(): Linkifier {
  const named = new Set(usual);
  let western: LinkifyIt | undefined;
  let plain: LinkifyIt | undefined;
  let whole: LinkifyIt | undefined;
  return (text) => {
    if (named.size <= mostNamed) {
      for (const domain of domainsAfterPoints(text)) {
        if (named.has(domain)) continue;
        named.add(domain);
        western = plain = undefined;
      }
    }
    if (named.size > mostNamed || mayNeedMore(text))
      return (whole ??= new LinkifyIt({ fuzzyLink: true, tlds })).match(text) ?? [];
    const withBuilder = (rebuilder: REBuilder): LinkifyIt =>
      new LinkifyIt({ fuzzyLink: true, tlds: [...named], rebuilder });
    const engine = isWestern(text)
      ? (western ??= withBuilder(new ForWestern()))
      : (plain ??= withBuilder(new WithoutIpv6()));
    return engine.match(text) ?? [];
  };
}

/** What most texts name; that a text names one more costs as much as making the expressions anew. */
const usual = ['com', 'org', 'net', 'us', 'io', 'co'];

/** With more, making them anew again and again would cost more than making them all. */
const mostNamed = 30;

/** A bracket that may begin an address of IPv6, or a point with letters beyond ASCII behind it: a domain in another script. */
function mayNeedMore(text: string): boolean {
  const beyond = isWestern(text) ? letterOrFigure() : notOfPrint();
  return /\[(?:ipv6:|[\da-f]{0,4}:)/i.test(text) || beyond.test(text);
}

const letterOrFigure = once(() => /\.[a-z\d-]*[\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\xff]/i);
const notOfPrint = once(() => /\.[a-z\d-]*[^\0-\x7f\p{P}\p{S}\p{Z}]/iu);

class WithoutIpv6 extends REBuilder {
  override get_ipv6_addr(): RegExp {
    return /(?!)/;
  }
}

/** Classes of characters that hold the same of Western texts as those of the library, which name all of Unicode many times over. */
class ForWestern extends WithoutIpv6 {
  override src_Any = String.raw`[^\ud800-\udfff]`;
  override src_Z = String.raw`[ \xa0]`;
  override src_P = String.raw`[!-#%-*,-/:;?@[-\]_{}\xa1\xa7\xab\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e]`;
  override src_ZPCc = [this.src_Z, this.src_P, this.src_Cc].join('|');
  override src_ZCc = [this.src_Z, this.src_Cc].join('|');
}

const known = new Set(tlds);

/** The top-level domains that stand behind a point: nothing that goes on behind one with a letter or figure is part of an address. */
function domainsAfterPoints(text: string): string[] {
  return [...text.matchAll(/\.([a-z\d]+)/gi)].map(([, run = '']) => run.toLowerCase()).filter((run) => known.has(run));
}
