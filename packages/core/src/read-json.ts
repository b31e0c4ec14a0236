import { limits as standard, type Limits } from './limits.js';
import { jsonLinesOf, parseJson, parseJsonLine } from './parse-json.js';
import { PlacedLater, placesBy, type Parsed } from './parsed.js';
import { glanceAtJson } from './plain-json/glance-at-json.js';
import { readPlainJson } from './plain-json/read-plain-json.js';

/** Reads what `parseJson` reads; of one plain object the values alone, and their places when they are first asked for. */
export function readJson(text: string, limits: Limits = standard): Parsed[] {
  const plain = readOne(text, 0, limits, () => parseJson(text, limits)[0]);
  return plain ? [plain] : parseJson(text, limits);
}

/** Reads what `parseJsonLines` reads, each line in the same way. */
export function readJsonLines(text: string, limits: Limits = standard): Parsed[] {
  return jsonLinesOf(text, limits).map(({ line, start }) => {
    const parse = (): Parsed => parseJsonLine(line, start, limits);
    const plain = line.length <= limits.bytes ? readOne(line, start, limits, parse) : undefined;
    return plain ?? parse();
  });
}

function readOne(text: string, start: number, limits: Limits, parse: () => Parsed | undefined): Parsed | undefined {
  const value = readPlainJson(text, limits);
  if (!value) return undefined;
  const begins = start + text.indexOf('{');
  return new PlacedLater(value, begins, text.length, glanceAtJson(text, value, start), placesBy(parse, begins));
}
