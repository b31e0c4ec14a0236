/*
 * Puts mutants of core and rules to their tests by Stryker and tells the score, of all mutants or, since all take hours, of
 * a share of them: `node .ci/mutate.mjs --share 0.05 --seed 2`. Other options go to Stryker. Fails below the score wanted.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scoresOf } from './mutants/score.mjs';

const WANTED = 0.8;
const options = { share: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } };

/** Splits our options from Stryker's. */
function readArguments(args) {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const values = Object.fromEntries(Object.entries(options).map(([name, { default: value }]) => [name, value]));
  const ours = new Set();
  for (const token of tokens) {
    if (token.kind !== 'option' || !(token.name in options)) continue;
    values[token.name] = token.value ?? '';
    ours.add(token.index);
    if (!token.inlineValue) ours.add(token.index + 1);
  }
  return { ...values, rest: args.filter((_, index) => !ours.has(index)) };
}

const { share, seed, rest } = readArguments(process.argv.slice(2));
if (!(Number(share) > 0 && Number(share) <= 1)) {
  console.error(
    `--share takes a number above 0 and up to 1, not ${JSON.stringify(share)}; 0.05 is one mutant in twenty`,
  );
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const stryker = `${root}.config/node_modules/.bin/stryker`;
const file = `${root}reports/mutation/report.json`;
rmSync(file, { force: true });
const { status } = spawnSync(stryker, ['run', '.config/stryker.config.json', ...rest], {
  cwd: root,
  env: { ...process.env, MUTATE_SHARE: share, MUTATE_SEED: seed },
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const percent = (part) => (part === undefined ? '-' : `${(100 * part).toFixed(1)} %`);
const rows = scoresOf(JSON.parse(readFileSync(file, 'utf8')));
for (const { name, score, spread, seen, tried, reached, unreached } of rows)
  console.log(
    `${name}: score ${percent(score)} (± ${percent(spread)}); ${seen} of ${tried} tried were seen, ` +
      `of ${reached} that tests reach; ${unreached} no test reaches`,
  );
process.exit((rows.at(-1).score ?? 0) < WANTED ? 1 : 0);
