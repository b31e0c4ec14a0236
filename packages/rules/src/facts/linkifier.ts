import { expressionOf } from '../expression.js';
import { oncePerKey } from '../once-per.js';
import { createAddressEngine, type Link, type Linkifier } from './address-engine.js';

/**
 * Makes a finder of web and e-mail addresses. No address holds a space, and the same ones stand in many texts of a request: so only
 * the pieces between spaces that may hold one are read, each once, and by the engine where they are more than a plain address.
 */
export function createLinkifier(): Linkifier {
  let engine: Linkifier | undefined;
  const linksIn = oncePerKey((piece: string) => plainLinkIn(piece) ?? (engine ??= createAddressEngine())(piece));
  return (text) => {
    const links: Link[] = [];
    const mark = markFor(text);
    for (let from = 0; from < text.length;) {
      mark.lastIndex = from;
      if (!mark.test(text)) break;
      const start = text.lastIndexOf(' ', mark.lastIndex - 1) + 1;
      const space = text.indexOf(' ', mark.lastIndex);
      const end = space < 0 ? text.length : space;
      for (const { schema, index, raw } of linksIn(text.slice(start, end)))
        links.push({ schema, index: start + index, raw });
      from = end;
    }
    return links;
  };
}

/** What no address is without: a point before a letter, an at sign, or two slashes. */
const markFor = expressionOf(String.raw`\.[\p{L}]|@|\/\/`, 'g');

/*
 * Addresses as most are written, of which the engine finds the same: alone, in brackets or quotes, or at the end of a part of a
 * sentence. No part of a host may have more than 63 letters.
 */
const label = '[a-z\\d]{1,20}(?:-[a-z\\d]{1,20}){0,2}';
const host = `(?:${label}\\.){1,4}[a-z\\d]{1,20}`;
const path = '(?:/[a-z\\d]+(?:[-._][a-z\\d]+)*)*/?';
const plainAddress = new RegExp(
  `^(\\(?)((https?:)//${host}${path}|[a-z\\d]{1,60}@${host})(?:[)"]+[.,;]?|[.,;])?$`,
  'i',
);

/** The link that a piece of a text is, where it is a plain one. */
function plainLinkIn(piece: string): readonly Link[] | undefined {
  const found = plainAddress.exec(piece);
  if (!found) return undefined;
  const [, before = '', raw = '', schema = 'mailto:'] = found;
  return [{ schema: schema.toLowerCase(), index: before.length, raw }];
}
