import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { withinPaths } from './changed/within-paths.js';
import { discover } from './discover.js';
import { makeFolder } from './testing/folder.js';
import { UsageError } from './usage-error.js';

async function found(folder: string, ...patterns: string[]): Promise<string[]> {
  const paths = await discover(patterns, folder);
  return paths.map((path) => relative(folder, path).split(sep).join('/'));
}

test('a folder is searched for request files of every syntax, in order', async () => {
  const names = ['b/z.sms.yml', 'a.sms.yaml', 'c.sms.json', 'd.sms.jsonl', 'e.sms.ndjson'];
  const others = [
    'a.yaml',
    'sms.yaml',
    'x.sms.txt',
    'node_modules/p/m.sms.yaml',
    '.git/g.sms.yaml',
    '.hidden/h.sms.yaml',
  ];
  const folder = makeFolder(Object.fromEntries([...names, ...others].map((name) => [name, ''])));
  expect(await found(folder, '.')).toEqual(['a.sms.yaml', 'b/z.sms.yml', 'c.sms.json', 'd.sms.jsonl', 'e.sms.ndjson']);
});

test.skipIf(process.platform === 'win32')('no name hides a file, or is taken for the name of another', async () => {
  const names = [
    '\n.sms.yaml',
    '\na.sms.yaml',
    'a\n.sms.yaml',
    'd\n/x.sms.yaml',
    '\r/\u2028/\u2029.sms.yaml',
    '\uF8FFn.sms.yaml',
    'd\\x.sms.yaml',
    'd/x.sms.yaml',
    '\\.sms.yaml',
    '\\\\n.sms.yaml',
  ];
  const folder = makeFolder(
    Object.fromEntries([...names, 'n.sms.yaml', '\n/node_modules/a.sms.yaml'].map((name) => [name, ''])),
  );
  const all = [...names, 'n.sms.yaml'].sort();
  for (const pattern of ['.', '**/*.sms.yaml', `${folder}/**/*.sms.{yaml,yml}`])
    expect((await found(folder, pattern)).sort()).toEqual(all);
  expect(await found(folder, '*.sms.yaml')).toHaveLength(8);
  expect(await found(folder, '?.sms.yaml')).toContain('n.sms.yaml');
  expect(await found(folder, 'd\n')).toEqual(['d\n/x.sms.yaml']);
  expect(await found(folder, 'd\n/*.yaml')).toEqual(['d\n/x.sms.yaml']);
  expect(await found(join(folder, 'd\n'), '.', '*.yaml')).toEqual(['x.sms.yaml']);
  await expect(
    withinPaths({ files: all.map((name) => join(folder, name)), gone: [] }, ['.'], folder),
  ).resolves.toHaveLength(11);
});

test('each file comes once, however often it is named', async () => {
  const folder = makeFolder({ 'b/a.sms.yaml': '', 'a.sms.yaml': '' });
  expect(await found(folder, 'b', '.', 'b/a.sms.yaml', './b/../a.sms.yaml', '**/*.yaml')).toEqual([
    'a.sms.yaml',
    'b/a.sms.yaml',
  ]);
});

test('a file is taken by its extension, whatever its name', async () => {
  const folder = makeFolder({ 'request.yaml': '', 'data.NDJSON': '' });
  expect(await found(folder, 'request.yaml', 'data.NDJSON')).toEqual(['data.NDJSON', 'request.yaml']);
});

test('a name is a path before it is a glob', async () => {
  const folder = makeFolder({ '[draft] (1).sms.yaml': '', '{a,b}/c.sms.yaml': '', 'd.sms.yaml': '' });
  expect(await found(folder, '[draft] (1).sms.yaml', '{a,b}')).toEqual(['[draft] (1).sms.yaml', '{a,b}/c.sms.yaml']);
});

test('a glob takes the files whose names say a syntax', async () => {
  const folder = makeFolder({ 'r/a.yaml': '', 'r/b.json': '', 'r/README.md': '', 'r/.c/d.sms.yaml': '' });
  expect(await found(folder, 'r/*')).toEqual(['r/a.yaml', 'r/b.json']);
  expect(await found(folder, 'r/.c/*')).toEqual(['r/.c/d.sms.yaml']);
});

test('a folder outside the working directory is searched too, even within node_modules', async () => {
  const folder = makeFolder({ 'node_modules/p/m.sms.yaml': '', 'sub/x': '' });
  expect(await discover(['../node_modules/p'], join(folder, 'sub'))).toEqual([
    join(folder, 'node_modules', 'p', 'm.sms.yaml'),
  ]);
});

test('what cannot be read is found all the same; links to folders are not followed', async () => {
  const folder = makeFolder({ 'a.sms.yaml': '' });
  mkdirSync(join(folder, 'folder.sms.yaml'));
  symlinkSync('nowhere', join(folder, 'broken.sms.yaml'));
  symlinkSync('.', join(folder, 'circle'));
  // A folder in the place of a request must not be passed over.
  expect(await found(folder, '.')).toEqual(['a.sms.yaml', 'broken.sms.yaml', 'folder.sms.yaml']);
  expect(await found(folder, 'folder.sms.yaml', 'broken.sms.yaml')).toEqual(['broken.sms.yaml', 'folder.sms.yaml']);
  expect(await found(folder, 'circle')).toEqual([
    'circle/a.sms.yaml',
    'circle/broken.sms.yaml',
    'circle/folder.sms.yaml',
  ]);
});

test.each(['a.sms.yaml/*.sms.yaml', `${'x'.repeat(300)}/*.sms.yaml`])('%s cannot be searched', async (pattern) => {
  const folder = makeFolder({ 'a.sms.yaml': '' });
  await expect(discover([pattern], folder)).rejects.toBeInstanceOf(UsageError);
});

test.each([
  ['nothing.sms.yaml', 'No file or folder is named nothing.sms.yaml.', undefined],
  ['a.sms.yaml/b.sms.yaml', 'No file or folder is named a.sms.yaml/b.sms.yaml.', undefined],
  ['nothing/*.sms.yaml', 'No request file matches nothing/*.sms.yaml.', 'node_modules'],
  ['*.md', 'No request file matches *.md.', 'Request files end in'],
  ['empty', 'No request file is in empty.', 'Request files end in'],
  ['README.md', 'The name of README.md says no syntax.', '.ndjson'],
  ['explan', 'No file or folder is named explan.', 'Did you mean the command explain?'],
  ['', 'A path is empty.', 'Leave it out'],
])('%j speaks of nothing', async (pattern, message, hint) => {
  const folder = makeFolder({ 'a.sms.yaml': '', 'README.md': '', 'empty/x.txt': '' });
  const error = await discover(['a.sms.yaml', pattern], folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({ message });
  if (hint !== undefined) expect((error as UsageError).hint).toContain(hint);
});
