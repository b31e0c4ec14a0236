import { exactJson } from './json-text.js';

/** A value as JSON of several lines, as it stands within others. */
export function indented(value: unknown, depth: number): string {
  return exactJson(value).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

/** A list in JSON that is written element by element. */
export interface GrowingList {
  /** The text for more elements. */
  add(elements: readonly unknown[]): string;
  /** The text after the last. */
  end(): string;
}

/** Begins a list; `depth` is that of the value that it is. */
export function growList(depth: number, toText: (element: unknown) => string = exactJson): GrowingList {
  const [inner, outer] = [depth + 1, depth].map((levels) => `\n${'  '.repeat(levels)}`) as [string, string];
  let isEmpty = true;
  return {
    add: (elements) => {
      const texts = elements.map((element) => {
        const begin = isEmpty ? '[' : ',';
        isEmpty = false;
        return begin + inner + toText(element).replaceAll('\n', inner);
      });
      return texts.join('');
    },
    end: () => (isEmpty ? '[]' : `${outer}]`),
  };
}
