/* Runs `npm test`, then the checks of the house, and ends with the real counts of both. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const pnpm = 'npx -y pnpm@10.34.9';
const folder = mkdtempSync(join(tmpdir(), 'smslint-ci-'));
const failures = [];
let passed = 0;

/** Runs a command and says whether it succeeded. */
function succeeds(command, env = {}) {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

function count(name, ok) {
  if (ok) passed++;
  else failures.push(name);
}

function check(name, command) {
  console.log(`\n== ${name}: ${command}`);
  count(name, succeeds(command));
}

/** Runs a command, and gives whether it succeeded, with all that it said. */
function heard(command) {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, said: `${error}\n` }));
    child.on('close', (status) => resolve({ ok: status === 0, said: Buffer.concat(said) }));
  });
}

/** Runs checks that do not touch each other's files, as many at once as there are cores, and prints what each said in their order. */
async function checkAtOnce(checks) {
  const left = Object.entries(checks).map(([name, command]) => {
    const one = { name, command };
    one.outcome = new Promise((resolve) => (one.end = resolve));
    return one;
  });
  const all = [...left];
  const work = async () => {
    for (let one = left.shift(); one; one = left.shift()) one.end(await heard(one.command));
  };
  for (let worker = 0; worker < availableParallelism(); worker++) void work();
  for (const { name, command, outcome } of all) {
    const { ok, said } = await outcome;
    console.log(`\n== ${name}: ${command}`);
    process.stdout.write(said);
    count(name, ok);
  }
}

/** Runs the tests and counts them from vitest's own report. A skipped test is a failure here: everything is installed. */
function test(name, command) {
  const report = join(folder, `${name.replace(/\W+/g, '-')}.json`);
  console.log(`\n== ${name}: ${command}`);
  const ok = succeeds(command, { SMSLINT_TEST_REPORT: report });
  if (!existsSync(report)) return void failures.push(`${name} (no report)`);
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const others = testResults.flatMap((file) => file.assertionResults).filter(({ status }) => status !== 'passed');
  passed += numPassedTests;
  failures.push(...others.map(({ fullName, status }) => `${name}: ${fullName} (${status})`));
  if (!ok && others.length === 0) failures.push(name);
}

// Without them tests are skipped, and fail here.
for (const [found, name] of [
  ['pre-commit --version', 'pre-commit'],
  ['chromium --version || google-chrome --version', 'chromium'],
  ['aws --version', 'awscli'],
  ['parallel --version', 'parallel'],
])
  if (!succeeds(found)) succeeds(`apt-get install --yes ${name} || sudo apt-get install --yes ${name}`);

test('npm test', 'npm test');
// What hooks, CI and browsers do is the same on every Node, and so are laws of texts and of requests; they take long.
const sameOnEveryNode = [
  'packages/{bench,integrations}/**',
  '**/*properties.test.ts',
  'packages/cli/src/{imports,no-network,terminal-output}.test.ts',
  'packages/cli/src/commands/denials.test.ts',
  'packages/cli/src/reporters/hostile.test.ts',
  'packages/providers/src/aws/submit/submit.test.ts',
  'packages/rules/src/fixes/book-fixes.test.ts',
  'packages/rules/src/growth.test.ts',
];
const excluded = sameOnEveryNode.map((glob) => `--exclude '${glob}'`).join(' ');
const onNewest = 'npx -y -p node@26 node node_modules/vitest/vitest.mjs run --config .config/vitest.config.ts';
// Coverage is asked of these alone; to measure it in all would take a fifth longer.
const measured = ['core', 'rules'];
test('tests on the newest LTS of Node', `${onNewest} ${excluded} --exclude 'packages/{${measured}}/**'`);
test(
  'tests on the newest LTS of Node, and coverage',
  `${onNewest} ${excluded} --coverage ${measured.map((name) => `packages/${name}/`).join(' ')}`,
);
await checkAtOnce({
  lint: `${pnpm} run lint`,
  packages: `${pnpm} run pack:check`,
  documents: `${pnpm} run docs:check`,
  'regular expressions': 'npm run regexes',
  boundaries: `${pnpm} run boundaries`,
  unused: `${pnpm} run unused`,
  'bill of materials': 'npm run sbom',
});
// It compares times, and builds anew what others read.
check('speed', 'npm run check-ratio');
await checkAtOnce({
  'npm start': 'npm start',
  format: `${pnpm} run format:check`,
  licences: 'npm run licences',
  changeset: `${pnpm} exec changeset status`,
});

rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
