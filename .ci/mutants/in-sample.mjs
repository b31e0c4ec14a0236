/*
 * A checker of Stryker that lets a share of the mutants through, chosen by a hash of each and a seed: the same share and
 * seed choose the same mutants, and a share of them tells the score of all in minutes. The rest count as invalid.
 */
import { createHash } from 'node:crypto';

const share = Number(process.env.MUTATE_SHARE ?? 1);
const seed = process.env.MUTATE_SEED ?? '1';

/** Where in [0, 1) a mutant falls, by what it changes and where. */
function placeOf({ fileName, location, mutatorName, replacement }) {
  const file = fileName.slice(fileName.lastIndexOf('/packages/'));
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, file, location, mutatorName, replacement]))
    .digest();
  return digest.readUInt32BE() / 2 ** 32;
}

const resultOf = (mutant) =>
  placeOf(mutant) < share ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' };

const check = async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, resultOf(mutant)]));

export const strykerPlugins = [
  {
    kind: 'Checker',
    name: 'in-sample',
    factory: () => ({ init: async () => undefined, check, group: async (mutants) => [mutants.map(({ id }) => id)] }),
  },
];
