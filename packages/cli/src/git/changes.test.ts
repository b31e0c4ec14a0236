import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { gitEnv, makeRepository, repositoryAt, type TestRepository } from '../testing/repository.js';
import { changesSince, stagedChanges, type Changes } from './changes.js';
import { findRepository } from './repository.js';

const at = async (folder: string, env: NodeJS.ProcessEnv = {}) =>
  findRepository({ cwd: folder, env: { ...gitEnv, ...env } });

const staged = async ({ folder }: TestRepository) => stagedChanges(await at(folder));
const changed = async ({ folder }: TestRepository, since?: string) => changesSince(since, await at(folder));

/** What has changed, with paths relative to the repository. */
function shown({ files, gone, oldNames }: Changes, { folder }: TestRepository) {
  const short = (path: string): string => path.slice(folder.length + 1);
  return {
    files: files.map(short).sort(),
    gone: gone.map(short).sort(),
    renamed: [...oldNames].map(([now, before]) => `${short(before)} -> ${short(now)}`),
  };
}

async function contentsOf(repository: TestRepository): Promise<Record<string, string>> {
  const { files, read } = await staged(repository);
  const contents = await read(files);
  return Object.fromEntries(
    files.map((file) => [file.slice(repository.folder.length + 1), String(contents.get(file))]),
  );
}

/** Text long enough for git to see that a file is the same under another name. */
const long = (word: string): string => Array.from({ length: 30 }, (_, line) => `${word}${line}\n`).join('');

const hostileNames = [
  'with space.sms.yaml',
  'with\nnewline.sms.yaml',
  'with"quotes\'.sms.yaml',
  '-dash.sms.yaml',
  'ünï-漢.sms.yaml',
  ':(top)magic.sms.yaml',
  'star*?[x].sms.yaml',
  'back\\slash.sms.yaml',
  'deep/a b/c.sms.json',
];

describe('what is staged', { timeout: 60_000 }, () => {
  test('is what the index holds, not what the working tree does', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'one', 'b.sms.yaml': 'two' });
    repository.commit();
    repository.write({ 'a.sms.yaml': 'staged', 'b.sms.yaml': 'not staged', 'c.sms.yaml': 'untracked' });
    repository.git(['add', 'a.sms.yaml']);
    repository.write({ 'a.sms.yaml': 'later' });
    expect(await contentsOf(repository)).toEqual({ 'a.sms.yaml': 'staged' });
    rmSync(join(repository.folder, 'a.sms.yaml'));
    expect(await contentsOf(repository)).toEqual({ 'a.sms.yaml': 'staged' });
  });

  test('is everything before the first commit', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'one', 'x.txt': 'two' });
    expect(await contentsOf(repository)).toEqual({});
    repository.git(['add', '.']);
    expect(await contentsOf(repository)).toEqual({ 'a.sms.yaml': 'one' });
  });

  test('is read byte by byte, two files of one content and an empty one too', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'same\r\n\n', 'b.sms.yaml': 'same\r\n\n', 'c.sms.yaml': '' });
    repository.git(['add', '.']);
    expect(await contentsOf(repository)).toEqual({
      'a.sms.yaml': 'same\r\n\n',
      'b.sms.yaml': 'same\r\n\n',
      'c.sms.yaml': '',
    });
  });

  test('knows renamed files by both names, and leaves out what is deleted', async () => {
    const repository = makeRepository({
      'old.sms.yaml': long('a'),
      'gone.sms.yaml': long('b'),
      'kept.sms.yaml': long('c'),
    });
    repository.commit();
    repository.git(['mv', 'old.sms.yaml', 'new.sms.yaml']);
    repository.write({ 'new.sms.yaml': `${long('a')}more\n` });
    repository.git(['add', 'new.sms.yaml']);
    repository.git(['rm', '--quiet', 'gone.sms.yaml']);
    expect(shown(await staged(repository), repository)).toEqual({
      files: ['new.sms.yaml'],
      gone: ['gone.sms.yaml', 'old.sms.yaml'],
      renamed: ['old.sms.yaml -> new.sms.yaml'],
    });
    expect(await contentsOf(repository)).toEqual({ 'new.sms.yaml': `${long('a')}more\n` });
  });

  test('may have any name, under any configuration of names and diffs', async () => {
    const repository = makeRepository(Object.fromEntries(hostileNames.map((name) => [name, name])));
    for (const [key, value] of [
      ['core.quotePath', 'true'],
      ['diff.relative', 'true'],
      ['diff.renames', 'false'],
      ['diff.noprefix', 'true'],
      ['diff.external', 'false'],
      ['color.ui', 'always'],
    ] as const)
      repository.git(['config', key, value]);
    repository.git(['add', '.']);
    expect(await contentsOf(repository)).toEqual(Object.fromEntries(hostileNames.map((name) => [name, name])));
    const { files } = await stagedChanges(await at(join(repository.folder, 'deep'), { GIT_LITERAL_PATHSPECS: '1' }));
    expect(files).toHaveLength(hostileNames.length);
  });

  test('holds no links and no submodules, and what is not merged is said to be so', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'one' });
    repository.commit();
    symlinkSync('a.sms.yaml', join(repository.folder, 'link.sms.yaml'));
    const head = repository.git(['rev-parse', 'HEAD']).trim();
    repository.git(['update-index', '--add', '--cacheinfo', `160000,${head},module.sms.yaml`]);
    repository.git(['add', 'link.sms.yaml']);
    expect(shown(await staged(repository), repository).files).toEqual([]);

    repository.commit();
    repository.git(['checkout', '--quiet', '-b', 'other']);
    repository.write({ 'a.sms.yaml': 'theirs' });
    repository.git(['commit', '--quiet', '--all', '--message', 'theirs']);
    repository.git(['checkout', '--quiet', 'main']);
    repository.write({ 'a.sms.yaml': 'ours' });
    repository.git(['commit', '--quiet', '--all', '--message', 'ours']);
    expect(() => repository.git(['merge', 'other'])).toThrow();
    await expect(staged(repository)).rejects.toThrow('a.sms.yaml is not merged yet.');
  });
});

describe('what has changed', { timeout: 60_000 }, () => {
  test('is what a branch committed, what it did not yet, and what is untracked but not ignored', async () => {
    const repository = makeRepository({
      '.gitignore': 'ignored/\n',
      'same.sms.yaml': 's',
      'x.sms.yaml': 'x',
      'moved.sms.yaml': long('m'),
      'gone.sms.yaml': long('g'),
    });
    repository.commit();
    repository.git(['checkout', '--quiet', '-b', 'branch']);
    repository.write({ 'committed.sms.yaml': 'c' });
    repository.git(['mv', 'moved.sms.yaml', 'to.sms.yaml']);
    repository.commit();
    repository.git(['checkout', '--quiet', 'main']);
    repository.write({ 'on-main.sms.yaml': 'later, and not of the branch' });
    repository.commit();
    repository.git(['checkout', '--quiet', 'branch']);
    repository.write({
      'staged.sms.yaml': 's',
      'x.sms.yaml': 'not staged',
      'new.sms.yaml': 'n',
      'ignored/i.sms.yaml': 'i',
    });
    repository.git(['add', 'staged.sms.yaml']);
    rmSync(join(repository.folder, 'gone.sms.yaml'));
    const expected = {
      files: ['committed.sms.yaml', 'new.sms.yaml', 'staged.sms.yaml', 'to.sms.yaml', 'x.sms.yaml'],
      gone: ['gone.sms.yaml', 'moved.sms.yaml'],
      renamed: ['moved.sms.yaml -> to.sms.yaml'],
    };
    expect(shown(await changed(repository), repository)).toEqual(expected);
    expect(shown(await changed(repository, 'main'), repository)).toEqual(expected);
    mkdirSync(join(repository.folder, 'sub'));
    const fromBelow = await changesSince('main', await at(join(repository.folder, 'sub')));
    expect(shown(fromBelow, repository)).toEqual(expected);
    const uncommitted = ['new.sms.yaml', 'staged.sms.yaml', 'x.sms.yaml'];
    expect(shown(await changed(repository, 'HEAD'), repository).files).toEqual(uncommitted);
  });

  test('may have any name', async () => {
    const repository = makeRepository({ 'a.txt': '' });
    repository.commit();
    repository.write(Object.fromEntries(hostileNames.map((name) => [name, name])));
    expect(shown(await changed(repository), repository).files).toEqual([...hostileNames].sort());
    repository.git(['checkout', '--quiet', '-b', 'branch']);
    repository.commit();
    expect(shown(await changed(repository), repository).files).toEqual([...hostileNames].sort());
  });

  test('is not what was only touched, nor what was taken back', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'one', 'b.sms.yaml': 'two' });
    repository.commit();
    repository.write({ 'a.sms.yaml': 'one', 'b.sms.yaml': 'other' });
    repository.git(['add', 'b.sms.yaml']);
    repository.write({ 'b.sms.yaml': 'two' });
    expect(shown(await changed(repository), repository).files).toEqual([]);
  });

  test('is everything before the first commit', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'one', 'b.sms.yaml': 'two' });
    repository.git(['add', 'a.sms.yaml']);
    expect(shown(await changed(repository), repository).files).toEqual(['a.sms.yaml', 'b.sms.yaml']);
  });

  test('is counted from the default branch of origin, whatever its name', async () => {
    const origin = makeRepository({ 'a.sms.yaml': 'one' });
    origin.git(['checkout', '--quiet', '-b', 'trunk']);
    origin.commit();
    const inner = repositoryAt(makeFolder(), ['clone', '--quiet', origin.folder, '.']);
    inner.git(['checkout', '--quiet', '-b', 'branch']);
    inner.write({ 'b.sms.yaml': 'two' });
    inner.commit();
    expect(shown(await changed(inner), inner).files).toEqual(['b.sms.yaml']);
    inner.git(['branch', '--quiet', '--delete', '--force', 'trunk']);
    expect(shown(await changed(inner), inner).files).toEqual(['b.sms.yaml']);
    inner.git(['remote', 'set-head', 'origin', '--delete']);
    await expect(changed(inner)).rejects.toThrow('The default branch cannot be told');
  });

  test('cannot be told of a shallow clone that does not reach back', async () => {
    const origin = makeRepository({ 'a.sms.yaml': 'one' });
    origin.commit();
    origin.git(['checkout', '--quiet', '-b', 'branch']);
    for (const content of ['two', 'three']) {
      origin.write({ 'a.sms.yaml': content });
      origin.commit();
    }
    origin.git(['checkout', '--quiet', 'main']);
    const folder = makeFolder();
    const clone = repositoryAt(folder, [
      'clone',
      '--quiet',
      '--branch=branch',
      '--depth=1',
      '--no-single-branch',
      `file://${origin.folder}`,
      '.',
    ]);
    await expect(changed(clone)).rejects.toMatchObject({
      message: 'The clone is shallow: it does not reach back to where this branch left origin/main.',
      hint: expect.stringContaining('fetch-depth: 0') as string,
    });
    await expect(changed(clone, 'v1')).rejects.toMatchObject({
      message: 'git knows no commit v1.',
      hint: expect.stringContaining('fetch-depth: 0') as string,
    });
    clone.git(['fetch', '--quiet', '--unshallow']);
    expect(shown(await changed(clone), clone).files).toEqual(['a.sms.yaml']);
  });

  test('cannot be told without a common commit, nor since what is no commit', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'one' });
    repository.commit();
    repository.git(['checkout', '--quiet', '--orphan', 'other']);
    repository.commit('other');
    await expect(changed(repository)).rejects.toThrow('main and this branch have no commit in common.');
    for (const since of ['nowhere', '--output=x', '-x', 'main..other', 'HEAD:a.sms.yaml', 'HEAD\nmain'])
      await expect(changed(repository, since)).rejects.toThrow(`git knows no commit ${since}.`);
  });

  test('is told in a linked working tree, and of it', async () => {
    const repository = makeRepository({ 'a.sms.yaml': 'one' });
    repository.commit();
    const tree = join(makeFolder(), 'tree');
    repository.git(['worktree', 'add', '--quiet', '-b', 'branch', tree]);
    const linked = repositoryAt(tree);
    linked.write({ 'b.sms.yaml': 'two' });
    expect(shown(await changed(linked), linked).files).toEqual(['b.sms.yaml']);
    linked.git(['add', '.']);
    expect(shown(await staged(linked), linked).files).toEqual(['b.sms.yaml']);
    expect(shown(await staged(repository), repository).files).toEqual([]);
  });

  test('leaves out submodules and what is in them', async () => {
    const module = makeRepository({ 'm.sms.yaml': 'one' });
    module.commit();
    const repository = makeRepository({ 'a.sms.yaml': 'one' });
    repository.commit();
    repository.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module.folder, 'module']);
    repository.git(['checkout', '--quiet', '-b', 'branch']);
    repository.commit();
    writeFileSync(join(repository.folder, 'module', 'm.sms.yaml'), 'other');
    expect(shown(await changed(repository), repository).files).toEqual([]);
    expect(shown(await staged(repository), repository).files).toEqual([]);
  });
});

describe('the repository', { timeout: 60_000 }, () => {
  test('has to be there, and git too', async () => {
    const topOf = async (folder: string, env?: NodeJS.ProcessEnv) => (await at(folder, env)).top;
    await expect(topOf(makeFolder())).rejects.toThrow('This folder is in no git repository.');
    await expect(topOf(makeFolder(), { PATH: makeFolder() })).rejects.toThrow('git cannot be found.');
    const bare = makeFolder();
    repositoryAt(bare, ['init', '--quiet', '--bare']);
    await expect(topOf(bare)).rejects.toThrow('This folder has no working tree of git.');
  });

  test('is that of GIT_DIR and GIT_WORK_TREE, as hooks and dotfile managers set them', async () => {
    const repository = makeRepository({ 'sub/a.sms.yaml': 'one' });
    repository.git(['add', '.']);
    const sub = join(repository.folder, 'sub');
    const GIT_DIR = join(repository.folder, '.git');
    for (const env of [{}, { GIT_DIR }, { GIT_DIR, GIT_WORK_TREE: repository.folder }])
      expect((await at(sub, env)).top).toBe(repository.folder);
    expect((await at(repository.folder, { GIT_DIR: '.git' })).top).toBe(repository.folder);

    const apart = join(makeFolder(), 'apart.git');
    renameSync(GIT_DIR, apart);
    const env = { GIT_DIR: apart, GIT_WORK_TREE: repository.folder };
    const { files } = await stagedChanges(await at(sub, env));
    expect(files).toEqual([join(sub, 'a.sms.yaml')]);
  });
});
