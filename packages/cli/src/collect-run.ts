import { joinStretches } from './join-stretches.js';
import type { LintedFile } from './lint-content.js';
import { UsageError } from './usage-error.js';

/** How many requests, some 25 kB each, and how much text, in bytes, a report may be about that is made of a whole run. */
const mostRequests = 40_000;
const mostText = 256 * 1024 * 1024;

/** Holds all that a run made, for reports that are made of a whole run. */
export interface Collection {
  /** @throws UsageError where there is too much to be held */
  add(part: LintedFile): void;
  /** Every file, in order. */
  files(): LintedFile[];
}

/** Begins to collect; `wanting` is what needs the whole run, for messages. */
export function collectRun(wanting: string): Collection {
  const parts: LintedFile[] = [];
  let requests = 0;
  let text = 0;
  return {
    add(part) {
      parts.push(part);
      requests += part.requests.length;
      text += sizeOf(part);
      if (requests > mostRequests || text > mostText) throw tooMuch(wanting);
    },
    files: () => joinStretches(parts),
  };
}

/** Without reading what was not read yet. */
function sizeOf(part: LintedFile): number {
  const { content } = part;
  return content && 'bytes' in content ? content.bytes.length : part.text.length;
}

function tooMuch(wanting: string): UsageError {
  return new UsageError(
    `These are too many requests for ${wanting}, which takes up to ${mostRequests.toLocaleString('en-US')} requests of ${mostText / 1024 / 1024} MiB.`,
    'Take lint --format stylish, json, jsonl or sarif, which are written while a run goes on, or check fewer files at once.',
  );
}
