import type { IgnoreComment } from '../ignore-comments.js';
import { ceilings } from '../limits.js';
import { parseJsonLines, parseJsonValue } from '../parse-json.js';
import type { Parsed } from '../parsed.js';
import { readYaml } from '../read-yaml.js';
import type { Syntax } from '../syntax.js';

/** The text of one document, apart from the others of its file. */
export interface Source {
  readonly text: string;
  readonly syntax: Syntax;
}

/** A document that was read. */
export interface DocumentRead {
  readonly parsed: Pick<Parsed, 'value' | 'node'>;
  readonly ignoreComments: readonly IgnoreComment[];
}

/** Reads the text of one document; undefined where it is broken, or more or less than one. */
export function readDocument(source: Source): DocumentRead | undefined {
  const { requests, ignoreComments } = read(source);
  const [parsed] = requests;
  if (!parsed || requests.length !== 1 || parsed.problems.length > 0) return undefined;
  return { parsed, ignoreComments };
}

function read({ text, syntax }: Source): { requests: Parsed[]; ignoreComments: IgnoreComment[] } {
  if (syntax === 'yaml') return readYaml(text, ceilings);
  return {
    requests: syntax === 'json' ? parseJsonValue(text, ceilings) : parseJsonLines(text, ceilings),
    ignoreComments: [],
  };
}
