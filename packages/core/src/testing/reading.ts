import { readRequests } from '../read-requests.js';
import type { Syntax } from '../syntax.js';

/** A request of a file, to ask where parts of its strings stand: as offsets, or as their source. */
export function reading(source: string, syntax: Syntax = 'yaml', document = 0) {
  const file = readRequests('any', source, syntax);
  const within = file.documents[document]?.locateWithin;
  if (!within) throw new Error('no request');
  const offsets = (pointer: string, start: number, end: number) => {
    const range = within(pointer, start, end);
    return range && { start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end) };
  };
  return {
    file,
    offsets,
    slice: (pointer: string, start: number, end: number) => {
      const found = offsets(pointer, start, end);
      return found && source.slice(found.start, found.end);
    },
  };
}
