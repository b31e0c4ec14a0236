import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { noCommand } from '../visible.js';

/** A text beside its label, wrapped to a width, its further lines below its first. */
export function labelled(label: string, text: string, width: number): string {
  const indent = stringWidth(label);
  const [first = '', ...others] = wrap(text, width - indent);
  return [label + (label.trim() === '' ? noCommand(first) : first), ...others].join(`\n${' '.repeat(indent)}`);
}

/** The lines of a text wrapped to a width; a word that is longer stays whole, so that an address can be clicked. */
export function wrap(text: string, width: number): string[] {
  const [first = '', ...others] = wrapAnsi(text, Math.max(width, 20)).split('\n');
  return [first, ...others.map(noCommand)];
}

/** The width of the widest of some texts, in columns of the terminal. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}
