import type { Pointer } from '../pointer.js';
import type { Span } from '../source-node.js';

const firstKey = /^[ \t\r\n]*\{[ \t\r\n]*("[^"\\]*(?:\\.[^"\\]*)*")/;

const idValue = /"id"[ \t\r\n]*:[ \t\r\n]*("[^"\\]*(?:\\.[^"\\]*)*")/y;

/**
 * Finds the first key of a JSON object, and its id where nothing else in the text may be one: what is asked of every request.
 * @param start the offset at which the text stands in its file
 */
export function glanceAtJson(text: string, value: object, start: number): (pointer: Pointer) => Span | undefined {
  return (pointer) => {
    const { id } = value as { id?: unknown };
    const found =
      pointer === '' || (pointer === '/id' && id === undefined)
        ? firstKeyOf(text)
        : pointer === '/id'
          ? idOf(text)
          : undefined;
    return found && { start: start + found.start, end: start + found.end };
  };
}

function firstKeyOf(text: string): Span | undefined {
  const found = firstKey.exec(text);
  return found?.[1] === undefined ? undefined : { start: found[0].length - found[1].length, end: found[0].length };
}

function idOf(text: string): Span | undefined {
  const at = text.indexOf('"id"');
  const isOnly = at >= 0 && !text.includes('"id"', at + 1) && text.charAt(at - 1) !== '\\';
  // Letters of a key may be written as escapes.
  if (!isOnly || text.includes('\\u006')) return undefined;
  idValue.lastIndex = at;
  const found = idValue.exec(text);
  return found?.[1] === undefined ? undefined : { start: idValue.lastIndex - found[1].length, end: idValue.lastIndex };
}
