import type { IgnoreComment } from '../ignore-comments.js';
import { handwritingOf } from './handwriting.js';
import { jsonLayout } from './json-layout.js';
import { isCollection, type Collection, type Layout } from './place.js';
import { isSame } from './plain-value.js';
import { plainLayout } from './plain-layout.js';
import { readDocument, type DocumentRead, type Source } from './read-document.js';
import type { Sheet } from './sheet.js';
import type { Syntax } from '../syntax.js';
import { yamlLayout } from './yaml-layout.js';

/** A document that can be edited: what its text says, and how it stands there. */
export interface Editable extends Omit<Sheet, 'keepsAlias'> {
  readonly source: Source;
  readonly value: unknown;
  readonly root: Collection;
  readonly ignoreComments: readonly IgnoreComment[];
}

/** Takes the text of a document apart; undefined where it is broken, or does not read as the value when it stands alone. */
export function toEditable(source: Source, value: unknown): Editable | undefined {
  const read = readDocument(source);
  if (!read || !isSame(read.parsed.value, value)) return undefined;
  // A lone CR ends a line in YAML, but not for the parser.
  const text = source.text.replace(/\r(?!\n)/g, '\n');
  const layout = layoutOf(read.parsed, text, source.syntax);
  if (!layout || !isCollection(layout.root)) return undefined;
  const hand = handwritingOf(layout, text, /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n');
  const { root, hasAliases } = layout;
  return { source, value, text, hand, root, hasAliases, ignoreComments: read.ignoreComments };
}

/** How the values of a document stand in its text; undefined where that is odd. */
function layoutOf(parsed: DocumentRead['parsed'], text: string, syntax: Syntax): Layout | undefined {
  if (syntax !== 'yaml') return jsonLayout(parsed.node, text);
  return parsed.plainPlaces ? plainLayout(text, parsed.value, parsed.plainPlaces) : yamlLayout(text);
}
