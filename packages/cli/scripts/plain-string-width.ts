import stringWidth from 'string-width';

/** Letters, marks and figures that are one column wide on every terminal, each by itself. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

/**
 * How many columns a text takes. Most texts are told without the library that tells all: it makes tables of emoji first, which
 * takes as long as Node needs to start.
 */
export default function plainStringWidth(text: string, options?: Parameters<typeof stringWidth>[1]): number {
  return typeof text === 'string' && plain.test(text) ? text.length : stringWidth(text, options);
}
