import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { badRequest, goodRequest } from '../testing/requests.js';
import { runIn, type Ran } from '../testing/run-in.js';

/** A folder with two requests of one id, linted in two shards that hold one of them each. */
async function twoShards(more: Readonly<Record<string, string>> = {}, ...args: string[]): Promise<string> {
  // By their names: 1/2 holds a.sms.yaml, 2/2 holds x.sms.yaml.
  const folder = makeFolder({ 'a.sms.yaml': goodRequest('same'), 'x.sms.yaml': goodRequest('same'), ...more });
  for (const index of [1, 2]) {
    await runIn(folder, 'lint', '--shard', `${index}/2`, '-o', `blob=${index}.blob`, ...args);
  }
  return folder;
}

async function failure(folder: string, ...args: string[]): Promise<string> {
  const ran = await runIn(folder, 'merge-reports', ...args);
  expect(ran).toMatchObject({ code: 2, out: '' });
  return ran.err;
}

describe('what merging finds', { timeout: 120_000 }, () => {
  test('across shards: an id that two of them have', async () => {
    const folder = await twoShards();
    const alone = await runIn(folder, 'lint', '--shard', '2/2');
    expect(alone.out).not.toContain('request-id-duplicate');
    expect(alone.out).toContain('x.sms.yaml');
    const both = await runIn(folder, 'merge-reports', '1.blob', '2.blob');
    expect(both).toEqual(await runIn(folder, 'lint'));
    expect(both.out).toContain('The id "same" is already that of a.sms.yaml:');
    expect(both.code).toBe(1);
  });

  test('judges anew by the rules and facts of a team', async () => {
    const rule = `
id: first-of-its-story
title: Another request tells the same
area: content
severity: error
weight: 5
confidence: certain
at: /id
when: { fact: sameStory, operator: equal, value: true }
message: The same is told before.
fix: Tell something else.
why: We say things once.
`;
    const facts = `export const facts = { sameStory: { about: 'request', describes: 'x', reads: ['/brand', '/useCase', '/id'],
  observe: ({ request, earlier }) => earlier.sameIdAs({ id: request.id }) !== null } };\n`;
    const team = {
      '.git/HEAD': '',
      'smslint.config.yaml': 'rulesDir: ./policy\nplugins: ./facts.mjs\n',
      'policy/first-of-its-story.yaml': rule,
      'facts.mjs': facts,
    };
    const folder = await twoShards(team, '--allow-plugins');
    const plain = await runIn(folder, 'lint', '--allow-plugins');
    expect(plain.out, plain.err).toContain('first-of-its-story');
    expect(await runIn(folder, 'merge-reports', '.', '--allow-plugins')).toEqual(plain);
    expect(await failure(folder, '.')).toContain('they are loaded with --allow-plugins alone');
  });

  test('exits with 2 where a shard could not open a file, as lint does', async () => {
    const folder = await twoShards({ 'c.sms.yaml/file': '' });
    const plain = await runIn(folder, 'lint', 'a.sms.yaml', 'c.sms.yaml');
    expect(plain.code).toBe(2);
    for (const index of [1, 2]) {
      await runIn(folder, 'lint', 'a.sms.yaml', 'c.sms.yaml', '--shard', `${index}/2`, '-o', `blob=${index}.blob`);
    }
    expect(await runIn(folder, 'merge-reports', '.')).toEqual(plain);
  });

  test('takes a shard without files, which says so', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a') });
    const codes: Ran[] = [];
    for (const index of [1, 2, 3]) {
      codes.push(await runIn(folder, 'lint', '--shard', `${index}/3`, '-o', `blob=${index}.blob`));
    }
    expect(codes.map(({ code }) => code)).toEqual([0, 0, 0]);
    const notes = codes.map(({ err }) => err).filter((err) => err !== '');
    expect(notes).toHaveLength(2);
    expect(notes[0]).toMatch(/^smslint: None of 1 file is in shard \d\/3: nothing to check\.\n$/);
    expect(await runIn(folder, 'merge-reports', '.')).toEqual(await runIn(folder, 'lint'));
  });

  test('finds blobs in folders and below, and reads each once', async () => {
    const folder = await twoShards();
    mkdirSync(join(folder, 'in/shard-1'), { recursive: true });
    renameSync(join(folder, '1.blob'), join(folder, 'in/shard-1/1.blob'));
    renameSync(join(folder, '2.blob'), join(folder, 'in/2.blob'));
    writeFileSync(join(folder, 'in/notes.txt'), 'x');
    expect(await runIn(folder, 'merge-reports', 'in', 'in/2.blob')).toEqual(await runIn(folder, 'lint'));
  });

  test('a blob of a whole run is its only shard, also from standard output', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a') });
    const { out } = await runIn(folder, 'lint', '-f', 'blob');
    writeFileSync(join(folder, 'a.blob'), out);
    expect(await runIn(folder, 'merge-reports', 'a.blob')).toEqual(await runIn(folder, 'lint'));
  });
});

describe('what is not merged', { timeout: 120_000 }, () => {
  const sameRun = 'Merge the blobs of one run: of the same files, arguments and configuration, each shard once.\n';

  test('too few shards, or one twice', async () => {
    const folder = await twoShards();
    expect(await failure(folder, '1.blob')).toBe(`smslint: 1 of 2 shards is missing: 2/2.\n${sameRun}`);
    await runIn(folder, 'lint', '--shard', '2/5', '-o', 'blob=of-five.blob');
    expect(await failure(folder, 'of-five.blob')).toBe(
      `smslint: 4 of 5 shards are missing: 1/5, 3/5, 4/5, 5/5.\n${sameRun}`,
    );
    writeFileSync(join(folder, 'copy.blob'), readFileSync(join(folder, '1.blob')));
    expect(await failure(folder, '1.blob', '2.blob', 'copy.blob')).toBe(
      `smslint: 1.blob and copy.blob are both shard 1 of 2.\n${sameRun}`,
    );
    expect(await failure(folder, '1.blob', 'of-five.blob')).toBe(
      `smslint: of-five.blob and 1.blob are not of one run: they are of runs with other numbers of shards.\n${sameRun}`,
    );
  });

  test('shards of runs with other arguments, files or baselines', async () => {
    const folder = await twoShards();
    await runIn(folder, 'lint', '--shard', '2/2', '-o', 'blob=other.blob', '--profile', 'strict');
    expect(await failure(folder, '1.blob', 'other.blob')).toContain('are not of one run: the arguments are others.');
    writeFileSync(join(folder, 'c.sms.yaml'), goodRequest('c'));
    await runIn(folder, 'lint', '--shard', '2/2', '-o', 'blob=other.blob');
    expect(await failure(folder, '1.blob', 'other.blob')).toContain('are not of one run: the runs found other files.');
    rmSync(join(folder, 'c.sms.yaml'));
    writeFileSync(join(folder, 'a.sms.yaml'), badRequest('same'));
    await runIn(folder, 'lint', '--suppress-all');
    await runIn(folder, 'lint', '--shard', '2/2', '-o', 'blob=other.blob');
    expect(await failure(folder, '1.blob', 'other.blob')).toContain('are not of one run: the baseline is another.');
    expect(await failure(folder, '1.blob', '2.blob')).toMatch(
      /^smslint: The baseline is not the one under which the shards were linted\./,
    );
  });

  test('where the configuration is another one', async () => {
    const folder = await twoShards({ 'smslint.config.yaml': 'rules: { help-missing-contact: warning }\n' });
    const config = (text: string): void => writeFileSync(join(folder, 'smslint.config.yaml'), text);
    const another = /^smslint: The configuration of [ax]\.sms\.yaml is another one here than in [12]\.blob\./;
    config('rules: { help-missing-contact: info }\n');
    expect(await failure(folder, '.')).toMatch(another);
    config('rules: { help-missing-contact: warning }\nignore: x.sms.yaml\n');
    expect(await failure(folder, '.')).toMatch(another);
    config('rules: { help-missing-contact: warning }\n');
    expect((await runIn(folder, 'merge-reports', '.')).code).toBe(1);
  });

  test('what is no blob, is broken, or of another version', async () => {
    const folder = await twoShards();
    const text = readFileSync(join(folder, '2.blob'), 'utf8');
    const put = (changed: string): void => writeFileSync(join(folder, '2.blob'), changed);
    put(text.slice(0, -10));
    expect(await failure(folder, '.')).toMatch(/^smslint: 2\.blob is not whole\./);
    put(text.replace('Harbourlight', 'Harborlight'));
    expect(await failure(folder, '.')).toMatch(/^smslint: 2\.blob is not whole\./);
    put('');
    expect(await failure(folder, '.')).toMatch(/^smslint: 2\.blob is no blob that this smslint reads\./);
    put(text.replace('blob 1 ', 'blob 2 '));
    expect(await failure(folder, '.')).toContain('Another version of smslint made it.');
    put(text.replace(/^(smslint blob 1 ).*/, '$19.9.9'));
    expect(await failure(folder, '.')).toMatch(/^smslint: 2\.blob was made by smslint 9\.9\.9, this is /);
    rmSync(join(folder, '2.blob'));
    expect(await failure(folder, '2.blob')).toBe('smslint: Cannot read 2.blob: it is not there.\n');
    expect(await failure(makeFolder(), '.')).toMatch(/^smslint: The folder \. holds no \*\.blob\./);
  });

  test('what was mended or accepted meanwhile, or came from standard input', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
    for (const other of ['fix', 'fix-dry-run', 'suppress-all', 'prune-suppressions', 'stdin']) {
      const { code, err } = await runIn(folder, 'lint', '-f', 'blob', `--${other}`);
      expect([code, err]).toEqual([2, expect.stringContaining(`The format blob and --${other} exclude each other.`)]);
    }
    const { err } = await runIn(folder, 'merge-reports', 'x.blob', '-f', 'blob');
    expect(err).toContain('x.blob');
  });
});

test('a shard calls stale what is so for certain: nothing that others may use', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), 'x.sms.yaml': badRequest('b') });
  await runIn(folder, 'lint', '--suppress-all', '--suppress-reason', 'later');
  renameSync(join(folder, 'x.sms.yaml'), join(folder, 'a.sms.yaml'));
  const [moved] = await Promise.all([1, 2].map((index) => runIn(folder, 'lint', '--shard', `${index}/2`)));
  expect(moved).toMatchObject({ code: 0, err: '' });
  writeFileSync(join(folder, 'a.sms.yaml'), goodRequest('b'));
  writeFileSync(join(folder, 'x.sms.yaml'), goodRequest('a'));
  const shards = await Promise.all([1, 2].map((index) => runIn(folder, 'lint', '--shard', `${index}/2`)));
  expect(shards.map(({ code }) => code)).toEqual([0, 0]);
  writeFileSync(join(folder, 'a.sms.yaml'), goodRequest('a'));
  writeFileSync(join(folder, 'x.sms.yaml'), goodRequest('b'));
  const stale = await Promise.all([1, 2].map((index) => runIn(folder, 'lint', '--shard', `${index}/2`)));
  expect(stale.map(({ code }) => code)).toEqual([0, 1]);
  expect(stale[1]?.err).toMatch(/^smslint: \d+ stale entr/);
  expect((await runIn(folder, 'lint')).code).toBe(1);
});
