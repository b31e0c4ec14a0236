/* Runs `npm test`, then the checks of the house, and ends with the real counts of both. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

function check(name, command) {
  console.log(`\n== ${name}: ${command}`);
  if (succeeds(command)) passed++;
  else failures.push(name);
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
// What hooks, CI and browsers do is the same on every Node, and so are laws that hold of texts; both take long.
test(
  'tests on the newest LTS of Node, and coverage',
  "npx -y -p node@26 node node_modules/vitest/vitest.mjs run --config .config/vitest.config.ts --coverage --exclude 'packages/integrations/**' --exclude '**/*properties.test.ts'",
);
check('lint', `${pnpm} run lint`);
check('format', `${pnpm} run format:check`);
check('boundaries', `${pnpm} run boundaries`);
check('unused', `${pnpm} run unused`);
check('documents', `${pnpm} run docs:check`);
check('regular expressions', 'npm run regexes');
check('licences', 'npm run licences');
check('bill of materials', 'npm run sbom');
check('packages', `${pnpm} run pack:check`);
check('changeset', `${pnpm} exec changeset status`);
check('speed', 'npm run check-ratio');
check('npm start', 'npm start');

rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
