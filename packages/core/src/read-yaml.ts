import { mayHoldIgnoreComments, type IgnoreComment } from './ignore-comments.js';
import { parseYaml } from './parse-yaml.js';
import { PlacedLater, type Parsed } from './parsed.js';
import { glanceAtYaml } from './plain-yaml/glance-at-yaml.js';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.js';

/** Reads what `parseYaml` reads; of plain text the values alone, and their places when they are first asked for. */
export function readYaml(text: string): { requests: Parsed[]; ignoreComments: IgnoreComment[] } {
  const documents = mayHoldIgnoreComments(text) ? undefined : readPlainYaml(text);
  if (!documents) return parseYaml(text);
  let parsed: readonly Parsed[] | undefined;
  const requests = documents.map((document, index) => {
    const glance = glanceAtYaml(text, document);
    const parse = (): Parsed | undefined => (parsed ??= parseYaml(text).requests)[index];
    return new PlacedLater(document.value, glance('')?.start ?? document.start, glance, parse);
  });
  return { requests, ignoreComments: [] };
}
