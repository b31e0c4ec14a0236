import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { badRequest, fileOfHouse, goodRequest, makeFolder } from '../testing/house.js';
import { run, type Outcome } from '../testing/process.js';
import { makeRepository, type Repository } from '../testing/repository.js';
import { installTarballs } from '../testing/tarballs.js';

type Variables = Readonly<Record<string, string>>;

const minutes = 60_000;
const { smslint: job } = parse(fileOfHouse('packages/integrations/gitlab/smslint.yml')) as {
  smslint: {
    variables: Variables;
    rules: [mergeRequest: { variables: Variables }, defaultBranch: { variables?: Variables }];
    script: string[];
    artifacts: { reports: { codequality: string; junit: string } };
  };
};
const { codequality, junit } = job.artifacts.reports;

describe.skipIf(process.platform === 'win32')('the job for GitLab', { timeout: 10 * minutes }, () => {
  let repository: Repository;

  beforeAll(async () => {
    const folder = join(makeFolder(), 'requests');
    await installTarballs(folder);
    repository = makeRepository(folder);
    repository.write({ '.gitignore': `node_modules\n${codequality}\n${junit}\n`, 'old.sms.yaml': badRequest });
    repository.commit('Begin');
  }, 10 * minutes);

  /** Runs the script as a runner does: in one shell, up to the first line that fails. */
  function runJob(variables: Variables, predefined: Variables = {}): Outcome {
    const expanded = Object.entries(variables).map(([name, value]) => [
      name,
      value.replace(/\$(\w+)/g, (_whole, other: string) => predefined[other] ?? ''),
    ]);
    const given = { ...job.variables, ...(Object.fromEntries(expanded) as Variables), SMSLINT_VERSION: '0.0.0' };
    const script = ['set -eo pipefail', ...job.script].join('\n');
    return run('bash', ['-c', script], {
      cwd: repository.folder,
      env: { ...repository.env, CI: 'true', GITLAB_CI: 'true', ...predefined, ...given },
    });
  }

  const reported = (): string[] => {
    const text = readFileSync(join(repository.folder, codequality), 'utf8');
    return (JSON.parse(text) as { location: { path: string } }[]).map(({ location }) => location.path);
  };

  test('fails on the default branch for every bad request', () => {
    const { status, said } = runJob(job.rules[1].variables ?? {});
    expect(status, said).toBe(1);
    expect(said).toContain('old.sms.yaml');
    expect(reported()).toEqual(['old.sms.yaml']);
    expect(readFileSync(join(repository.folder, junit), 'utf8')).toContain('<testsuites');
  });

  test('fails in a merge request for those that it changes, and reports all', () => {
    const base = repository.succeed('git', 'rev-parse', 'HEAD').stdout.trim();
    const mergeRequest = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    repository.succeed('git', 'switch', '--create', 'ferry');
    repository.write({ 'ferry.sms.yaml': goodRequest });
    repository.commit('Ask for a number for the ferry');
    const passed = runJob(job.rules[0].variables, mergeRequest);
    expect(passed.status, passed.said).toBe(0);
    expect(reported()).toEqual(['old.sms.yaml']);

    repository.write({ 'vet.sms.yaml': badRequest.replace(/^id: .*$/m, 'id: vet') });
    repository.commit('Ask for a number for the vet');
    const failed = runJob(job.rules[0].variables, mergeRequest);
    expect(failed.status, failed.said).toBe(1);
    expect(failed.said).toContain('1 error, 0 warnings in 2 requests of 2 files');
    expect(reported()).toEqual(['old.sms.yaml', 'vet.sms.yaml']);
  });

  test('fails with 2 where it cannot do its work', () => {
    const { status, said } = runJob({ SMSLINT_ARGS: '--fail-on=eror .' });
    expect(status, said).toBe(2);
    expect(said).toContain('eror');
  });
});
