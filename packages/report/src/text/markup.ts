import { oneLine } from './visible.js';

/** Text of unknown origin for a Markdown comment: no markup, link, mention or reference, be it in a line, a table or HTML. */
export function plain(text: string): string {
  // Hosts make links of what is left when all markup is resolved; a zero-width space keeps them from it.
  const unlinked = oneLine(text)
    .replace(/@(?=\S)/g, '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/:(?=\/\/)/g, ':\u200B')
    .replace(/\b(www|mailto|xmpp|GH)(?=[.:-])/gi, '$1\u200B');
  // Neither Markdown nor HTML sees structure in a character reference.
  return unlinked.replace(/[&<>"'`*_~[\]()|\\$\u200B]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text of unknown origin as code. */
export function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

/** A link with a title; the title alone where the address is none of the web. */
export function link(title: string, url: string): string {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) return plain(title);
  const escaped = address.href
    .replace(/[\\()[\]|`]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
  return `[${plain(title)}](${escaped})`;
}
