import { exitCodes } from '../exit-code.js';
import { commands } from '../grammar/index.js';
import type { Io } from '../io.js';
import { oneLine } from '../visible.js';
import { complete } from './complete.js';

/** Writes the words that can stand where the cursor is for the scripts of the shells, one a line, a tab before its meaning. */
export async function writeCandidates(words: readonly string[], { stdout }: Io): Promise<number> {
  const candidates = await complete(words, commands);
  for (const { word, meaning } of uniqueWords(candidates)) stdout.write(`${word}\t${oneLine(meaning)}\n`);
  return exitCodes.clean;
}

/** Two authorities may use one code. */
function uniqueWords<T extends { readonly word: string }>(candidates: readonly T[]): T[] {
  return [...new Map(candidates.map((candidate) => [candidate.word, candidate])).values()];
}
