import { decodeUtf8, tooLarge } from './decode.js';
import { limits as standard, type Limits } from './limits.js';
import { parseJsonValue } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import type { Pointer } from './pointer.js';
import { indexLines, type Range } from './position.js';
import type { Problem } from './problem.js';
import { locate, locateKey, type SourceNode, type Span } from './source-node.js';

/** A file that holds one value and is no request, such as a configuration or a rule. */
export interface DataFile {
  readonly text: string;
  /** The value; undefined where it could not be read. */
  readonly value: unknown;
  /** Why it could not be read; empty where it could. */
  readonly problems: readonly { readonly message: string; readonly fix?: string; readonly range: Range }[];
  /** The range to point at: the value, the key where the value is empty, the nearest parent where the key is missing. */
  readonly locate: (pointer: Pointer) => Range;
  /** The range of the key at a pointer, or of what `locate` gives where it has no key of its own. */
  readonly locateKey: (pointer: Pointer) => Range;
}

/**
 * Reads a file of one value with the places of all that is in it. Never throws for what the file holds, and holds it to the
 * limits of a request.
 */
export function readData(content: Uint8Array | string, syntax: 'yaml' | 'json', limits: Limits = standard): DataFile {
  const { text, problem } =
    typeof content === 'string' ? { text: content.replace(/^\uFEFF/, ''), problem: undefined } : decodeUtf8(content);
  const lines = indexLines(text);
  const toRange = ({ start, end }: Span): Range => lines.rangeBetween(start, end);
  const refused = problem ?? tooLarge(content.length, 0, limits);
  const found = refused ? [] : syntax === 'json' ? parseJsonValue(text, limits) : parseYaml(text, limits).requests;
  const [first, second] = found;
  const root: SourceNode = first?.node ?? { start: 0, end: 0 };
  const problems = [
    ...(refused ? [refused] : []),
    ...(!refused && !first ? [whole('The file is empty.')] : []),
    ...found.flatMap((one) => one.problems),
    ...(second ? [whole('The file holds more than one document.', second.node)] : []),
  ];
  return {
    text,
    value: problems.length === 0 ? first?.value : undefined,
    problems: problems.map(({ ruleId, message, fix, start, end }) => ({
      message,
      // No option speaks of such a file.
      ...(fix !== undefined && ruleId !== 'file-limit' && { fix }),
      range: toRange({ start, end }),
    })),
    locate: (pointer) => toRange(locate(root, pointer)),
    locateKey: (pointer) => toRange(locateKey(root, pointer)),
  };
}

function whole(message: string, { start, end }: Span = { start: 0, end: 0 }): Problem {
  return { ruleId: 'syntax-error', message, pointer: '', start, end };
}
