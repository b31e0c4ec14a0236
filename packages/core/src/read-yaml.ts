import { mayHoldIgnoreComments, type IgnoreComment } from './ignore-comments.js';
import { parseYaml } from './parse-yaml.js';
import { placedLater, type Parsed } from './parsed.js';
import { glanceAtYaml } from './plain-yaml/glance-at-yaml.js';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.js';

/** Reads what `parseYaml` reads; of plain text the values alone, and the rest when it is first asked for. */
export function readYaml(text: string): { requests: Parsed[]; readonly ignoreComments: IgnoreComment[] } {
  const documents = readPlainYaml(text);
  if (!documents) return parseYaml(text);
  let parsed: ReturnType<typeof parseYaml> | undefined;
  const inFull = (): ReturnType<typeof parseYaml> => (parsed ??= parseYaml(text));
  return {
    requests: documents.map((document, index) =>
      placedLater(document.value, () => inFull().requests[index], glanceAtYaml(text, document)),
    ),
    get ignoreComments() {
      return mayHoldIgnoreComments(text) ? inFull().ignoreComments : [];
    },
  };
}
