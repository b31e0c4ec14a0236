import type { Span, StringStyle } from '../source-node.js';

/** A value as it stands in a text: it begins behind its anchor and tag, and ends with its content. */
export type Place = TextPlace | OtherPlace | EmptyPlace | AliasPlace | Collection;

/** A string. */
export interface TextPlace extends Span {
  readonly kind: 'text';
  readonly value: string;
  readonly style: Exclude<StringStyle, 'alias'>;
}

/** A number, a boolean, a null that is written out, or what can only be replaced as a whole. */
export interface OtherPlace extends Span {
  readonly kind: 'other';
}

/** A value that is left out: `response:`. */
export interface EmptyPlace extends Span {
  readonly kind: 'empty';
}

/** An alias, and the value that it stands for. */
export interface AliasPlace extends Span {
  readonly kind: 'alias';
  readonly target: Place;
}

/** A map or a list. All entries of a block begin in one column, counted from 0. */
export interface Collection extends Span {
  readonly kind: 'map' | 'list';
  readonly layout: 'block' | 'flow' | 'json';
  readonly entries: readonly Entry[];
}

/** A member of a map, or an element of a list. It begins with its dash, question mark, anchor or key. */
export interface Entry extends Span {
  /** The key, or the index. */
  readonly name: string;
  readonly key?: Span;
  /** Where a value may begin: behind the colon or dash, and behind the anchor and tag of the value. */
  readonly before: number;
  /** What a value needs before it: a colon, where a flow map has a key without one. */
  readonly missing: '' | ':';
  readonly value: Place;
}

/** A document as it stands in a text. */
export interface Layout {
  readonly root: Place;
  readonly hasAliases: boolean;
}

/** Whether a place holds a map or a list. */
export function isCollection(place: Place): place is Collection {
  return place.kind === 'map' || place.kind === 'list';
}
