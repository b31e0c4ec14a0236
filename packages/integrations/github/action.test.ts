import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runStep } from '../testing/action.js';
import { badRequest, goodRequest, makeFolder } from '../testing/house.js';
import { succeed } from '../testing/process.js';
import { gitEnvironment, makeRepository, writeFiles } from '../testing/repository.js';
import { installTarballs, packTarballs } from '../testing/tarballs.js';

const minutes = 60_000;
const installed = { version: 'installed' };

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
}

describe.skipIf(process.platform === 'win32')('the step of the action', { timeout: 10 * minutes }, () => {
  let folder: string;
  let tarballs: readonly string[];
  let count = 0;

  beforeAll(async () => {
    folder = makeFolder();
    tarballs = await packTarballs();
    await installTarballs(folder);
  }, 10 * minutes);

  /** A workspace below the folder in which smslint is installed. */
  function workspaceWith(files: Readonly<Record<string, string>>): string {
    const workspace = join(folder, `job-${++count}`, 'workspace');
    mkdirSync(workspace, { recursive: true });
    writeFiles(workspace, files);
    return workspace;
  }

  test('fails for a bad request, and says so in every way', () => {
    const workspace = workspaceWith({ 'requests/vet.sms.yaml': badRequest, 'requests/ferry.sms.yaml': goodRequest });
    const { status, stdout, outputs, summary, commands } = runStep(workspace, installed);
    expect(status).toBe(1);
    expect(stdout).toContain('The HELP response names no phone number');
    expect(commands).toEqual([
      expect.stringMatching(
        /^::error title=help-missing-contact,file=requests\/vet\.sms\.yaml,line=52,.*::The HELP response/,
      ),
    ]);
    expect(summary).toContain('help-missing-contact');
    expect(outputs).toMatchObject({ verdict: 'fail', score: '79', requests: '2', errors: '1', warnings: '0' });
    const sarif = JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8')) as Sarif;
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['help-missing-contact']);
    expect(JSON.parse(readFileSync(outputs['json-file'] ?? '', 'utf8'))).toMatchObject({ version: 1 });
    expect(readFileSync(outputs['markdown-file'] ?? '', 'utf8')).toContain('help-missing-contact');
  });

  test('passes for a good one', () => {
    const workspace = workspaceWith({ 'ferry.sms.yaml': goodRequest });
    const { status, outputs, commands } = runStep(workspace, installed);
    expect({ status, commands }).toEqual({ status: 0, commands: [] });
    expect(outputs).toMatchObject({ verdict: 'pass', score: '100', requests: '1', errors: '0', warnings: '0' });
  });

  test('heeds its inputs', () => {
    const workspace = workspaceWith({
      'here/vet.sms.yaml': badRequest,
      'there is/one [more].sms.yaml': goodRequest,
      'elsewhere/broken.sms.yaml': '{',
    });
    const inputs = { ...installed, paths: 'here\nthere is/one [more].sms.yaml\n', 'fail-on': 'none' };
    const lenient = runStep(workspace, {
      ...inputs,
      annotations: 'false',
      summary: 'false',
      'sarif-file': 'out/a.sarif',
    });
    expect(lenient).toMatchObject({
      status: 0,
      commands: [],
      summary: '',
      outputs: { verdict: 'fail', requests: '2' },
    });
    expect(lenient.outputs['sarif-file']).toBe(join(workspace, 'out/a.sarif'));
    expect(existsSync(join(workspace, 'out/a.sarif'))).toBe(true);
    expect(runStep(workspace, { ...inputs, 'min-score': '80' }).status).toBe(1);
    expect(runStep(workspace, { ...inputs, profile: 'strict', args: '--min-score\n80\n--quiet' }).status).toBe(1);
    const moved = runStep(workspace, { ...installed, 'working-directory': 'there is' });
    expect(moved).toMatchObject({ status: 0, outputs: { requests: '1', verdict: 'pass' } });
  });

  test.each([
    [{ 'changed-only': 'yes' }, 'The input changed-only is "yes"; true or false was expected.'],
    [{ 'upload-sarif': '1' }, 'The input upload-sarif is "1"; true or false was expected.'],
    [{ 'working-directory': 'nowhere' }, 'which is not there.'],
    [{ version: '99.99.99-none' }, 'Cannot install smslint@99.99.99-none: '],
    [{ 'fail-on': 'eror' }, 'smslint could not check the requests; the log says why.'],
    [{ paths: 'nothing-here' }, 'smslint could not check the requests; the log says why.'],
    [{ profile: 'aws; touch pwned' }, 'smslint could not check the requests; the log says why.'],
    [{ args: '--no-such-option' }, 'smslint could not check the requests; the log says why.'],
  ])('says what is wrong with %j', (inputs, message) => {
    const workspace = workspaceWith({ 'ferry.sms.yaml': goodRequest });
    const { status, commands, outputs } = runStep(workspace, { ...installed, ...inputs });
    expect({ status, outputs }).toEqual({ status: 2, outputs: {} });
    expect(commands).toEqual([expect.stringContaining(message)]);
    expect(readdirSync(workspace)).toEqual(['ferry.sms.yaml']);
  });

  test('heeds the configuration, but for code in it', () => {
    const workspace = workspaceWith({
      'vet.sms.yaml': badRequest,
      'smslint.config.yaml': 'rules: { help-missing-contact: warning }\n',
      'settings/strict.yaml': 'failOn: warning\nrules: { help-missing-contact: warning }\n',
      'settings/code.yaml': 'plugins: [./plugin.mjs]\n',
      'settings/plugin.mjs': "import { writeFileSync } from 'node:fs';\nwriteFileSync('pwned', '');\n",
    });
    expect(runStep(workspace, installed)).toMatchObject({ status: 0, outputs: { errors: '0', warnings: '1' } });
    expect(runStep(workspace, { ...installed, config: 'settings/strict.yaml' }).status).toBe(1);
    const refused = runStep(workspace, { ...installed, config: 'settings/code.yaml' });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--allow-plugins');
    expect(existsSync(join(workspace, 'pwned'))).toBe(false);
  });

  test('leaves what was set aside out of what it uploads', () => {
    const accepted = '  # smslint: ignore[help-missing-contact] -- the form has the contact\n  response: >-';
    const workspace = workspaceWith({ 'vet.sms.yaml': badRequest.replace(/^ {2}response: >-$/m, accepted) });
    const uploaded = (given: Readonly<Record<string, string>>): unknown => {
      const { status, outputs } = runStep(workspace, { ...installed, ...given });
      expect(status).toBe(0);
      return (JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8')) as Sarif).runs[0]?.results;
    };
    expect(uploaded({})).toHaveLength(1);
    expect(uploaded({ 'upload-sarif': 'true' })).toEqual([]);
  });

  test('checks what a pull request changes, or a push, or says what is missing', () => {
    const origin = makeRepository(join(folder, `origin-${++count}`));
    origin.write({ 'old.sms.yaml': badRequest });
    origin.commit('Begin');
    const begun = origin.succeed('git', 'rev-parse', 'HEAD').stdout.trim();
    origin.succeed('git', 'switch', '--quiet', '--create', 'ferry');
    origin.write({ 'ferry.sms.yaml': goodRequest });
    origin.commit('Ask for a number for the ferry');
    origin.succeed('git', 'switch', '--quiet', 'main');
    const checkOut = (...args: string[]): string => {
      const workspace = join(folder, `job-${++count}`, 'workspace');
      const clone = ['clone', '--quiet', '--branch', 'ferry', ...args, `file://${origin.folder}`, workspace];
      succeed('git', clone, { cwd: folder, env: gitEnvironment });
      return workspace;
    };
    const changed = { ...installed, 'changed-only': 'true' };
    const ofPullRequest = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main' };

    const pullRequest = runStep(checkOut(), changed, ofPullRequest);
    expect(pullRequest).toMatchObject({ status: 0, outputs: { verdict: 'pass', requests: '1' } });

    const workspace = checkOut();
    const event = join(workspace, '..', 'event.json');
    const ofPush = { GITHUB_EVENT_NAME: 'push', GITHUB_BASE_REF: '', GITHUB_EVENT_PATH: event };
    for (const before of [begun, '0'.repeat(40)]) {
      writeFileSync(event, JSON.stringify({ before }));
      expect(runStep(workspace, changed, ofPush)).toMatchObject({ status: 0, outputs: { requests: '1' } });
    }
    const nothing = runStep(workspace, { ...changed, since: 'ferry' }, ofPush);
    expect(nothing).toMatchObject({ status: 0, outputs: { verdict: 'pass', score: '', requests: '0' } });
    expect(runStep(workspace, installed, ofPush)).toMatchObject({ status: 1, outputs: { requests: '2' } });

    const shallow = runStep(checkOut('--depth', '1', '--no-single-branch'), changed, ofPullRequest);
    expect(shallow.status).toBe(2);
    expect(shallow.stderr).toContain('fetch-depth: 0');
  });

  test('takes what files and inputs say for text', () => {
    const names = [
      '::error::one.sms.yaml',
      '::set-output name=verdict::pass\n::add-mask::two.sms.yaml',
      '$(touch pwned) `touch pwned`; touch pwned.sms.yaml',
      '-f.sms.yaml',
      'a%0A::warning::b.sms.yaml',
    ];
    const workspace = workspaceWith(Object.fromEntries(names.map((name) => [name, badRequest])));
    const paths = ['.', '$(touch pwned) `touch pwned`; touch pwned.sms.yaml', '-f.sms.yaml'].join('\n');
    const { status, commands, outputs } = runStep(workspace, { ...installed, paths });
    expect({ status, verdict: outputs.verdict, requests: outputs.requests }).toEqual({
      status: 1,
      verdict: 'fail',
      requests: String(names.length),
    });
    for (const command of commands) expect(command).toMatch(/^::(error|notice) title=[\w-]+,file=[^,:\n]+,line=\d+,/);
    expect(readdirSync(workspace).sort()).toEqual([...names].sort());
  });

  test('installs packages that it is given, and heeds no settings for npm in the repository', () => {
    const workspace = workspaceWith({
      'ferry.sms.yaml': goodRequest,
      '.npmrc': 'registry=http://127.0.0.1:9/\n',
    });
    const quick = { npm_config_prefer_offline: 'true' };
    const { status, outputs, said } = runStep(workspace, { version: tarballs.join('\n') }, quick);
    expect(status, said).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', requests: '1' });
    expect(readdirSync(workspace).sort()).toEqual(['.npmrc', 'ferry.sms.yaml']);
  });
});
