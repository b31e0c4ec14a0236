import type { BlockStyle } from '../block-scalar.js';
import type { FlowStyle } from '../flow-scalar.js';

const styles: Readonly<Record<string, BlockStyle | FlowStyle>> = {
  '"': 'double-quoted',
  "'": 'single-quoted',
  '|': 'literal',
  '>': 'folded',
};

/** Goes through the places of a plain document, in the order in which the reader noted them: see `Cursor`. */
export class PlaceReader {
  private at = 0;
  private readonly text: string;
  private readonly places: readonly number[];

  constructor(text: string, places: readonly number[]) {
    this.text = text;
    this.places = places;
  }

  next(): number {
    return this.places[this.at++] ?? 0;
  }

  /** How the string is written that begins at an offset. */
  styleAt(start: number): BlockStyle | FlowStyle {
    return styles[this.text.charAt(start)] ?? 'plain';
  }

  /** Whether the map or list that begins at an offset stands in brackets. */
  isFlow(start: number): boolean {
    const bracket = this.text.charAt(start);
    return bracket === '[' || bracket === '{';
  }
}
