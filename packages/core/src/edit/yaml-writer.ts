import { Document, isCollection, isScalar, Scalar, visit, type Node, type ToStringOptions } from 'yaml';
import type { StringStyle } from '../source-node.js';
import type { Handwriting } from './handwriting.js';

/** How a new value is to look. */
export interface Wish {
  readonly hand: Handwriting;
  /** The column in which the entry begins. */
  readonly column: number;
  /** How a string is written, if it can be; else what suits it. */
  readonly style?: StringStyle | undefined;
  /** How long a line may be; beyond it a text is folded. */
  readonly width?: number;
}

const types: Readonly<Partial<Record<StringStyle, Scalar.Type>>> = {
  plain: 'PLAIN',
  'single-quoted': 'QUOTE_SINGLE',
  'double-quoted': 'QUOTE_DOUBLE',
  json: 'QUOTE_DOUBLE',
  literal: 'BLOCK_LITERAL',
  folded: 'BLOCK_FOLDED',
};

/** How long the lines of new text are. */
const usualWidth = 120;

/** Characters that YAML lets stand only as an escape. */
const escaped = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/;

/** Lines that neither begin nor end with blanks: a block shows no others for what they are. */
const tidy = /^\S+(?:(?: +|\n+)\S+)*\n?$/;

/**
 * Writes one entry of a block map, `name: value`, or of a list, `- value`, without the indentation of its first line and
 * without the last line break.
 */
export function writeEntry(name: string | undefined, value: unknown, wish: Wish): string {
  const { hand, column, width = usualWidth } = wish;
  const document = documentOf(name === undefined ? [value] : { [name]: value });
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const wished = path.length <= 3 ? types[wish.style ?? 'alias'] : undefined;
      node.type = wished ?? typeFor(node.value, width - column - 2 * path.length - String(name ?? '').length, hand);
    },
    Seq: (_, node) => {
      if (node !== document.contents && isShort(node.items as Node[]) && hand.bracketsLists) node.flow = true;
    },
  });
  const options = { lineWidth: Math.max(40, width - column), indent: hand.step.length, indentSeq: hand.indentsLists };
  return indented(toText(document, hand, options), column);
}

/** Writes the value of an entry alone, as it stands behind the colon or the dash: ` value`, or a line break and a block. */
export function writeBehind(isMember: boolean, value: unknown, wish: Wish): string {
  return writeEntry(isMember ? 'k' : undefined, value, wish).slice(isMember ? 2 : 1);
}

/** Writes an entry of a flow map or list in one line, without its brackets. */
export function writeFlow(
  name: string | undefined,
  value: unknown,
  { hand, style }: Pick<Wish, 'hand' | 'style'>,
): string {
  const document = documentOf(name === undefined ? [value] : { [name]: value });
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const wished = path.length <= 3 ? types[style ?? 'alias'] : undefined;
      node.type = node.value.includes('\n') ? 'QUOTE_DOUBLE' : (wished ?? typeFor(node.value, Infinity, hand));
    },
  });
  return toText(document, hand, { lineWidth: 0 }).slice(1, -1);
}

function documentOf(value: unknown): Document {
  return new Document(value, { schema: 'core', compat: 'yaml-1.1', aliasDuplicateObjects: false });
}

function toText(document: Document, hand: Handwriting, options: ToStringOptions): string {
  const text = document.toString({
    singleQuote: hand.quote === "'" ? true : null,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Infinity,
    ...options,
  });
  return text.slice(0, -1).replace(/[\x7f-\x84\x86-\x9f\ufffe\uffff]/g, escapeOf);
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The type of a string: what has lines is a literal block, what is too long a folded one, the rest as short as it can be. */
function typeFor(value: string, width: number, { quote }: Handwriting): Scalar.Type {
  if (value === '') return quote === "'" ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  if (escaped.test(value)) return 'QUOTE_DOUBLE';
  if (value.includes('\n')) return tidy.test(value) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
  return value.length > width && tidy.test(value) ? 'BLOCK_FOLDED' : 'PLAIN';
}

/** Whether a list of words reads well in one line. */
function isShort(items: readonly Node[]): boolean {
  if (!items.every((item) => isScalar(item) && !isCollection(item))) return false;
  const words = items.map((item) => String((item as Scalar).value));
  return words.every((word) => word.length <= 30 && !/\s/.test(word)) && words.join(', ').length <= 80;
}

function indented(text: string, column: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`);
}
