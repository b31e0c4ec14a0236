import type { CueIndex } from '../reading/cue-index.js';
import { read } from '../reading/reading.js';

const partsOfDescription = {
  'who sends': ['description-sender'],
  'to whom': ['description-recipient'],
  'what is sent': ['description-content', 'description-detail'],
  'why or when': ['description-occasion'],
} as const;

/** What a use case description leaves out of: who sends, to whom, what is sent, why or when. */
export function missingFromDescription(text: string, namesBrand: boolean, cues: CueIndex): string[] {
  return Object.entries(partsOfDescription)
    .filter(
      ([part, speaking]) =>
        !speaking.some((cue) => read(text, cues).says(cue)) && !(part === 'who sends' && namesBrand),
    )
    .map(([part]) => part);
}

/** What follows a place in a text, as far as a list of words to reply with may go. */
function following(text: string, at: number): string {
  return text.slice(at, at + 200);
}

/** The words that a text asks recipients to reply with, such as YES or 1; keywords are for the caller to leave out. */
export function repliesAskedFor(text: string): string[] {
  const asks =
    /\b(?:reply|respond|answer|text(?:\s+back)?)\s+(?:with\s+)?["'“]?(?:an?\s+(?!(?:to|or|if|for)\b))?([A-Z]{1,12}\b|\d{1,2}\b|yes\b|no\b)["'”]?/gi;
  const alternatives =
    /^[^.!?]{0,40}?((?:\s*(?:,(?:\s*or\b)?|\bor\b|\/)\s*["'“]?(?:[A-Z]{1,12}|\d{1,2})\b["'”]?)+)\s+(?:to|for|if)\b/;
  const words: string[] = [];
  for (const match of text.matchAll(asks)) {
    const word = match[1] ?? '';
    // "reply to this message" asks for no word: a word is written in capitals, or is a digit, yes or no.
    if (word !== word.toUpperCase() && !/^(?:yes|no)$/i.test(word)) continue;
    words.push(word.toUpperCase());
    const more = alternatives.exec(following(text, match.index + match[0].length))?.[1] ?? '';
    words.push(...(more.match(/\b(?:[A-Z]+|\d+)\b/g) ?? []));
  }
  return [...new Set(words)];
}
