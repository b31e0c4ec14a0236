import { readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { isInSample } from './in-sample.mjs';

const ignore = () => undefined;
const quiet = { debug: ignore, info: ignore, isDebugEnabled: () => false };
const options = { plugins: null, excludedMutations: [], ignorers: [] };

/** Where the mutants of a sample stand, as Stryker takes places: `file:line:column-line:column`, lines from 1. */
export async function placesOf(files, sample) {
  const sources = files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const { mutants } = await new Instrumenter(quiet).instrument(sources, options);
  const chosen = mutants.filter((mutant) => isInSample(mutant, sample));
  const places = chosen.map(({ fileName, location: { start, end } }) => {
    const range = `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
    return `${fileName}:${range}`;
  });
  return { places: [...new Set(places)], all: mutants.length, chosen: chosen.length };
}
