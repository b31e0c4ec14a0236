import type { Spacing } from './json-writer.js';
import { isBroken } from './lines.js';
import type { Collection } from './place.js';
import type { Sheet } from './sheet.js';

/** How the entries of a map or list in brackets are spaced; where it shows nothing, as the whole document is. */
export function spacingOf({ text, hand }: Sheet, flow: Collection): Spacing {
  return {
    colon: colonIn(flow, text) ?? hand.colon,
    comma: commaIn(flow, text) ?? hand.comma,
    step: (isLined(flow, text) ?? hand.isLined) ? hand.step : undefined,
    bracketsLists: hand.bracketsLists,
  };
}

/** The colon of a map in brackets with the blanks behind it. */
export function colonIn({ entries }: Collection, text: string): string | undefined {
  for (const { key, value } of entries) {
    const found = key && /^\s*(:[ \t]*)[^\s]/.exec(text.slice(key.end, value.start + 1))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The comma between two entries of one line with the blanks behind it. */
export function commaIn({ entries }: Collection, text: string): string | undefined {
  for (const [index, { start }] of entries.entries()) {
    const found = /^\s*(,[ \t]*)[^\s#]/.exec(text.slice(entries[index - 1]?.end ?? start, start + 1))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the entries have lines of their own; undefined where there is none. */
export function isLined({ entries: [first], start }: Collection, text: string): boolean | undefined {
  return first && isBroken(text, start, first.start);
}
