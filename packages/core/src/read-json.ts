import { jsonLinesOf, parseJson, parseJsonLine } from './parse-json.js';
import { limits } from './limits.js';
import { placedLater, type Parsed } from './parsed.js';
import { glanceAtJson } from './plain-json/glance-at-json.js';
import { isWithinLimits, readPlainJson } from './plain-json/read-plain-json.js';

/** Reads what `parseJson` reads; of plain text the values alone, and their places when they are first asked for. */
export function readJson(text: string): Parsed[] {
  const plain = readPlainJson(text);
  if (!plain) return parseJson(text);
  const { value } = plain;
  let parsed: Parsed[] | undefined;
  const inFull = (index: number): Parsed | undefined => (parsed ??= parseJson(text))[index];
  if (!Array.isArray(value))
    return isWithinLimits(value)
      ? [placedLater(value, () => inFull(0), glanceAtJson(text, value, 0))]
      : parseJson(text);
  if (!value.every(isWithinLimits)) return parseJson(text);
  return value.map((item, index) => placedLater(item, () => inFull(index)));
}

/** Reads what `parseJsonLines` reads, in the same way. */
export function readJsonLines(text: string): Parsed[] {
  return jsonLinesOf(text).map(({ line, start }) => {
    const plain = line.length <= limits.bytes ? readPlainJson(line) : undefined;
    if (!plain || !isWithinLimits(plain.value)) return parseJsonLine(line, start);
    return placedLater(plain.value, () => parseJsonLine(line, start), glanceAtJson(line, plain.value, start));
  });
}
