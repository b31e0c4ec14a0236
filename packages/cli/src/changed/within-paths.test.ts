import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../discover.js';
import { makeFolder } from '../testing/folder.js';
import { withinPaths } from './within-paths.js';

const names = [
  'a.sms.yaml',
  'x.yaml',
  '-b.sms.yml',
  'sub/c.sms.json',
  'sub/deep/d.sms.jsonl',
  'sub/node_modules/e.sms.yaml',
  '.hidden/f.sms.yaml',
  'sub/[g].sms.yaml',
  'sub2/h.sms.ndjson',
];

const patterns = [
  ['.'],
  ['./'],
  ['sub'],
  ['sub/'],
  ['sub', 'a.sms.yaml', './a.sms.yaml'],
  ['-b.sms.yml'],
  ['**/*.sms.yaml'],
  ['./sub/**'],
  ['sub*/*.sms.{json,ndjson}'],
  ['*/[c-d].sms.*'],
  ['sub/[g].sms.yaml'],
  ['.hidden/*.sms.yaml'],
  ['.hidden'],
  ['sub/!(c).sms.*'],
  ['*.yaml'],
];

describe('changed files within paths', () => {
  test.each([...patterns, ['{cwd}'], ['{cwd}/sub'], ['{cwd}/*.sms.yaml'], ['{cwd}/sub/c.sms.json']])(
    'are those that are found at %j, where all have changed',
    async (...given) => {
      const cwd = makeFolder(Object.fromEntries(names.map((name) => [name, ''])));
      const paths = given.map((path) => path.replace('{cwd}', cwd));
      const files = names.map((name) => join(cwd, name)).reverse();
      const found = await discover(paths, cwd);
      const requests = found.filter((path) => path.includes('.sms.'));
      expect(await withinPaths({ files, gone: [] }, paths, cwd)).toEqual(requests);
      expect(await withinPaths({ files: files.slice(1), gone: [] }, paths, cwd)).toEqual(
        requests.filter((path) => path !== files[0]),
      );
    },
  );

  test('are found from a folder beside them', async () => {
    const cwd = makeFolder({ 'here/x.txt': '', 'there/a.sms.yaml': '' });
    const files = [join(cwd, 'there/a.sms.yaml')];
    for (const path of ['..', '../there', '../there/*.sms.yaml', '../**/*.sms.yaml', '../there/a.sms.yaml'])
      expect(await withinPaths({ files, gone: [] }, [path], join(cwd, 'here'))).toEqual(files);
    expect(await withinPaths({ files, gone: [] }, ['.'], join(cwd, 'here'))).toEqual([]);
  });

  test('may be in the index alone', async () => {
    const cwd = makeFolder();
    const files = [join(cwd, 'sub/a.sms.yaml')];
    for (const path of ['.', 'sub', 'sub/*.sms.yaml', 'sub/a.sms.yaml'])
      expect(await withinPaths({ files, gone: [] }, [path], cwd)).toEqual(files);
  });

  test('may be none: of a folder, an unchanged file, or what was deleted', async () => {
    const cwd = makeFolder({ 'a.sms.yaml': '' });
    mkdirSync(join(cwd, 'empty'));
    const gone = [join(cwd, 'sub/b.sms.yaml')];
    for (const path of ['.', 'empty', 'a.sms.yaml', '*.sms.yaml', 'sub', 'sub/*.sms.yaml', 'sub/b.sms.yaml'])
      expect(await withinPaths({ files: [], gone }, [path], cwd)).toEqual([]);
  });

  test.each([
    ['b.sms.yaml', 'No file or folder is named b.sms.yaml.'],
    ['x*.sms.yaml', 'No request file matches x*.sms.yaml.'],
    ['!a.sms.yaml', 'No request file matches !a.sms.yaml.'],
    ['', 'A path is empty.'],
    ['x.txt', 'x.txt does not have the name of a request.'],
    ['x.yaml', 'x.yaml does not have the name of a request.'],
  ])('are not named by %j, which is a mistake', async (path, message) => {
    const cwd = makeFolder({ 'a.sms.yaml': '', 'x.txt': '', 'x.yaml': '' });
    const files = ['a.sms.yaml', 'x.yaml'].map((name) => join(cwd, name));
    await expect(withinPaths({ files, gone: [] }, [path], cwd)).rejects.toThrow(message);
  });
});
