/*
 * Which mutants are in the sample: chosen by a hash of each and a seed, the same share and seed choose the same ones. It is
 * a checker of Stryker too, since it makes all mutants within a place that it is given: the others count as invalid.
 */
import { createHash } from 'node:crypto';

const share = Number(process.env.MUTATE_SHARE ?? 1);
const seed = process.env.MUTATE_SEED ?? '1';

/** Whether a mutant is in the sample: of a file, named from its package on, with lines and columns from 0. */
export function isInSample({ fileName, location, mutatorName, replacement }, { share, seed }) {
  const file = fileName.slice(fileName.indexOf('packages/'));
  const { start, end } = location;
  const place = [start.line, start.column, end.line, end.column];
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, file, place, mutatorName, replacement]))
    .digest();
  return digest.readUInt32BE() / 2 ** 32 < share;
}

const resultOf = (mutant) =>
  isInSample(mutant, { share, seed }) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' };

const check = async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, resultOf(mutant)]));

export const strykerPlugins = [
  {
    kind: 'Checker',
    name: 'in-sample',
    factory: () => ({ init: async () => undefined, check, group: async (mutants) => [mutants.map(({ id }) => id)] }),
  },
];
