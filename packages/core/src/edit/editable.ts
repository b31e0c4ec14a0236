import type { IgnoreComment } from '../ignore-comments.js';
import { handwritingOf } from './handwriting.js';
import { jsonLayout } from './json-layout.js';
import { isCollection, type Collection, type Layout } from './place.js';
import { isSame } from './plain-value.js';
import { plainLayout } from './plain-layout.js';
import { readDocument, type Source } from './read-document.js';
import type { Sheet } from './sheet.js';
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
  const layout = source.syntax === 'yaml' ? yamlLayout(text) : jsonLayout(read.parsed.node, text);
  return layout && withLayout({ source, value, text, ignoreComments: read.ignoreComments }, layout);
}

/** Takes the text of a plain YAML document apart, which stands alone as it does among others, by the places of its values. */
export function plainEditable(source: Source, value: unknown, places: readonly number[]): Editable | undefined {
  const { text } = source;
  return withLayout({ source, value, text, ignoreComments: [] }, plainLayout(text, value, places));
}

function withLayout(
  document: Pick<Editable, 'source' | 'value' | 'text' | 'ignoreComments'>,
  { root, hasAliases }: Layout,
): Editable | undefined {
  if (!isCollection(root)) return undefined;
  const { source, value, text, ignoreComments } = document;
  const hand = handwritingOf(root, text, /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n');
  return { source, value, text, ignoreComments, root, hasAliases, hand };
}
