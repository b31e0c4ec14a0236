import { expressionOf } from '../expression.js';

/** The three forms of a UEN: businesses, local companies, other entities. */
const uen = String.raw`\d{8}[A-Z]|(?:19|20)\d{7}[A-Z]|[RST]\d{2}[A-Z]{2}\d{4}[A-Z]`;

const wholeUen = new RegExp(`^(?:${uen})$`);
const anyUen = expressionOf(String.raw`(?<![\p{L}\d])(?:${uen})(?![\p{L}\d])`, 'g');

/** Whether a text is the number of a Singapore entity. */
export function isUen(text: string): boolean {
  return wholeUen.test(text.trim());
}

/** The numbers of Singapore entities in a text. */
export function uensIn(text: string): string[] {
  return text.match(anyUen(text)) ?? [];
}
