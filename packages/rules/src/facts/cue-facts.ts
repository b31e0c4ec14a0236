import { cuesByName } from '../reading/cue-index.js';
import { isEnough, read, type Match } from '../reading/reading.js';
import type { Context, CueFact, FactValue, Text } from './fact.js';

/** What texts say, by the cues of the book. Null where no text is there. */
export const cueFacts = {
  says: ofCue('Whether the texts at the place, or at the places taken together, say what the cue stands for', says),
  allSay: ofCue('Whether each of the texts says it', (context, texts, cue) =>
    texts.every((text) => says(context, [text], cue)),
  ),
  countSaying: ofCue(
    'How many of the texts say it',
    (context, texts, cue) => texts.filter((text) => says(context, [text], cue)).length,
  ),
} as const satisfies Record<string, CueFact>;

function ofCue(
  describes: string,
  observe: (context: Context, texts: readonly Text[], cue: string) => FactValue,
): CueFact {
  return {
    about: 'cue',
    describes,
    reads: [],
    observe: (context, texts, cue) => (texts.length === 0 ? null : observe(context, texts, cue)),
  };
}

function says(context: Context, texts: readonly Text[], id: string): boolean {
  const cue = cuesByName(context.cues).get(id);
  if (!cue) return false;
  const [first] = texts;
  if (first && texts.length === 1) return read(first.text, context.cues).says(id);
  let matches: readonly Match[] = [];
  for (const { text } of texts) {
    const found = matchesIn(text, id, context);
    // Most texts hold nothing of a cue: no list is made of nothing.
    if (found.length > 0) matches = matches.length === 0 ? found : [...matches, ...found];
  }
  return isEnough(matches, cue);
}

/** The words of a text that speak for a cue. */
export function matchesIn(text: string, cue: string, { cues }: Pick<Context, 'cues'>): readonly Match[] {
  return read(text, cues).matches(cue);
}
