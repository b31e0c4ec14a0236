import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { gitEnv, makeRepository, repositoryAt, type TestRepository } from '../testing/repository.js';
import { badRequest, goodRequest } from '../testing/requests.js';

const bin = fileURLToPath(new URL('../../bundle/bin.js', import.meta.url));

/** Puts a hook in a repository that runs smslint before each commit, perhaps from a folder of it. */
function addHook({ folder, write }: TestRepository, commands: string): void {
  write({ '.git/hooks/pre-commit': `#!/bin/sh\n${commands}\n` });
  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
}

const smslint = `'${process.execPath}' '${bin}'`;

/** Commits as a person does, and says how it went. */
function commit({ folder }: TestRepository, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'x', ...args], {
    cwd: folder,
    env: gitEnv,
    encoding: 'utf8',
  });
  return { isCommitted: status === 0, said: stdout + stderr };
}

describe.skipIf(!existsSync(bin))('in a pre-commit hook (needs a build)', { timeout: 120_000 }, () => {
  test('what is staged is judged, however the commit is made', () => {
    const repository = makeRepository({ 'a.sms.yaml': goodRequest('a'), 'b.sms.yaml': goodRequest('b') });
    repository.commit();
    addHook(repository, `${smslint} lint --staged`);

    repository.write({ 'a.sms.yaml': badRequest('a') });
    // Git gives these an index of their own, by GIT_INDEX_FILE.
    expect(commit(repository, '--all')).toMatchObject({
      isCommitted: false,
      said: expect.stringMatching(/a\.sms\.yaml/) as string,
    });
    expect(commit(repository, 'a.sms.yaml').isCommitted).toBe(false);
    repository.write({ 'b.sms.yaml': goodRequest('b2') });
    const only = commit(repository, 'b.sms.yaml');
    expect(only).toMatchObject({ isCommitted: true, said: expect.not.stringContaining('a.sms.yaml') as string });

    repository.git(['add', 'a.sms.yaml']);
    repository.write({ 'a.sms.yaml': goodRequest('a') });
    expect(commit(repository).isCommitted).toBe(false);
    expect(commit(repository, '--all')).toMatchObject({
      isCommitted: false,
      said: expect.stringContaining('nothing to commit') as string,
    });
    repository.write({ 'a.sms.yaml': goodRequest('a2') });
    expect(commit(repository, '--all').isCommitted).toBe(true);
    expect(repository.git(['status', '--porcelain'])).toBe('');
  });

  test('a commit of nothing that is a request goes through, the first one too', () => {
    const repository = makeRepository({ 'x.txt': 'x', 'a.sms.yaml': badRequest('a') });
    addHook(repository, `${smslint} lint --staged`);
    repository.git(['add', 'x.txt']);
    expect(commit(repository)).toMatchObject({
      isCommitted: true,
      said: expect.stringContaining('No request is staged') as string,
    });
    repository.git(['add', 'a.sms.yaml']);
    expect(commit(repository).isCommitted).toBe(false);
  });

  test('a hook may go to a folder, in a linked working tree too', () => {
    const repository = makeRepository({ 'sub/a.sms.yaml': goodRequest('a') });
    repository.commit();
    addHook(repository, `cd sub && ${smslint} lint --staged -f stylish`);
    const linked = repositoryAt(join(makeFolder(), 'tree'));
    repository.git(['worktree', 'add', '--quiet', '-b', 'branch', linked.folder]);
    for (const one of [repository, linked]) {
      one.write({ 'sub/a.sms.yaml': badRequest('a') });
      const { isCommitted, said } = commit(one, '--all');
      expect(isCommitted).toBe(false);
      expect(said).toMatch(/^a\.sms\.yaml$/m);
      one.write({ 'sub/a.sms.yaml': goodRequest('a2') });
      expect(commit(one, '--all').isCommitted).toBe(true);
    }
  });
});
