/*
 * Puts mutants of core and rules to their tests by Stryker, and tells how many the tests see: of a share of the mutants,
 * since all take days. `--share 0.02 --seed 2 --only packages/rules/src/facts`. Fails below the score that is wanted.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { placesOf } from './mutants/places.mjs';
import { scoresOf } from './mutants/score.mjs';

const WANTED = 0.8;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({
  options: {
    share: { type: 'string', default: '0.02' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: ['packages/core/src', 'packages/rules/src'] },
  },
});
const sample = { share: Number(values.share), seed: values.seed };
if (!(sample.share > 0 && sample.share <= 1))
  throw new RangeError(`--share is above 0 and at most 1, as 0.02 for one mutant in fifty, not ${values.share}.`);

const tracked = execFileSync('git', ['ls-files', '--', ...values.only], { encoding: 'utf8' }).split('\n');
const sources = tracked.filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|\/(testing|generated)\//.test(path));
const { places, chosen, all } = await placesOf(sources, sample);
console.log(`${chosen} of ${all} mutants, in ${sources.length} files`);
if (chosen === 0) throw new RangeError('No mutant is in the sample: take a greater --share, or other files by --only.');

const report = 'reports/mutation/report.json';
rmSync(report, { force: true });
const tools = '.config/node_modules/.bin';
const plugins = '@stryker-mutator/vitest-runner,./.ci/mutants/in-sample.mjs';
const { status } = spawnSync(
  `${tools}/stryker`,
  ['run', '.config/stryker.config.json', '--plugins', plugins, '--checkers', 'in-sample', '--mutate', places.join(',')],
  { env: { ...process.env, MUTATE_SHARE: values.share, MUTATE_SEED: values.seed }, stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

const scores = scoresOf(JSON.parse(readFileSync(report, 'utf8')), sample);
const percent = (part) => `${(100 * part).toFixed(1)} %`;
for (const { name, score, spread, seen, unseen, unreached } of scores)
  console.log(
    `${name}: ${percent(score)} ± ${percent(spread)}; ${seen} seen, ${unseen} unseen, ${unreached} that no test reaches`,
  );
process.exit(scores.at(-1).score < WANTED ? 1 : 0);
