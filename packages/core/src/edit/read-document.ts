import type { IgnoreComment } from '../ignore-comments.js';
import { ceilings } from '../limits.js';
import { parseJsonValue, parseJsonLines } from '../parse-json.js';
import { parseYaml } from '../parse-yaml.js';
import type { Parsed } from '../parsed.js';
import type { SourceNode } from '../source-node.js';
import type { Syntax } from '../syntax.js';

/** The text of one document, apart from the others of its file. */
export interface Source {
  readonly text: string;
  readonly syntax: Syntax;
}

/** A document that was read. */
export interface DocumentRead {
  readonly value: unknown;
  readonly node: SourceNode;
  readonly ignoreComments: readonly IgnoreComment[];
}

/** Reads the text of one document; undefined where it is broken, or more or less than one. */
export function readDocument(source: Source): DocumentRead | undefined {
  const { requests, ignoreComments } = parse(source);
  const [parsed] = requests;
  if (!parsed || requests.length !== 1 || parsed.problems.length > 0) return undefined;
  return { value: parsed.value, node: parsed.node, ignoreComments };
}

function parse({ text, syntax }: Source): { requests: Parsed[]; ignoreComments: IgnoreComment[] } {
  if (syntax === 'yaml') return parseYaml(text, ceilings);
  return {
    requests: syntax === 'json' ? parseJsonValue(text, ceilings) : parseJsonLines(text, ceilings),
    ignoreComments: [],
  };
}
