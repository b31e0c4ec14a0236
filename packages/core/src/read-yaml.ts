import { mayHoldIgnoreComments, type IgnoreComment } from './ignore-comments.js';
import { limits as standard, type Limits } from './limits.js';
import { parseYaml } from './parse-yaml.js';
import { PlacedLater, placesBy, refused, type Parsed, type Places } from './parsed.js';
import { glanceAtYaml } from './plain-yaml/glance-at-yaml.js';
import { plainNode } from './plain-yaml/plain-node.js';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.js';
import { passedByMarks } from './yaml-marks.js';

/** Reads what `parseYaml` reads; of plain text the values alone, and their places when they are first asked for. */
export function readYaml(
  text: string,
  limits: Limits = standard,
): { requests: Parsed[]; ignoreComments: IgnoreComment[] } {
  const passed = passedByMarks(text, limits);
  if (passed) return { requests: [refused(passed)], ignoreComments: [] };
  const documents = mayHoldIgnoreComments(text) ? undefined : readPlainYaml(text, limits);
  if (!documents) return parseYaml(text, limits);
  let parsed: readonly Parsed[] | undefined;
  const requests = documents.map((document, index) => {
    const glance = glanceAtYaml(text, document);
    const { value, start, end, places } = document;
    const noted: Places = places
      ? {
          node: () => plainNode(text, value, places),
          extent: () => ({ start, end: Math.min(end, text.length) }),
        }
      : placesBy(() => (parsed ??= parseYaml(text, limits).requests)[index], start);
    return new PlacedLater(value, glance('')?.start ?? start, end - start, glance, noted, places);
  });
  return { requests, ignoreComments: [] };
}
