import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { makeFolderOf, placeToWrite } from './place-to-write.js';

const refusal = 'Cannot write it: a link leads out of the folder.';

const targetOf = async (path: string, folder: string): Promise<string> =>
  (await placeToWrite(path, 'it', folder)).target;

describe.skipIf(process.platform === 'win32')('a link that leads out of the folder is not followed', () => {
  test('as the file itself', async () => {
    const folder = makeFolder();
    const outside = makeFolder({ 'a.json': '' });
    symlinkSync(join(outside, 'a.json'), join(folder, 'a.json'));
    await expect(targetOf(join(folder, 'a.json'), folder)).rejects.toThrow(refusal);
  });

  test.each(['a.json', 'new/a.json', 'new/folder/a.json'])('as a folder above it, of %s', async (name) => {
    const folder = makeFolder();
    symlinkSync(makeFolder(), join(folder, 'sub'));
    await expect(targetOf(join(folder, 'sub', name), folder)).rejects.toThrow(refusal);
    await expect(makeFolderOf(join(folder, 'sub', name), 'it', folder)).rejects.toThrow(refusal);
    expect(readdirSync(join(folder, 'sub'))).toEqual([]);
  });

  test.each(['a.json', 'sub/a.json'])('where it leads to nothing yet, as %s', async (name) => {
    const folder = makeFolder();
    const outside = makeFolder();
    symlinkSync(join(outside, 'new'), join(folder, name.split('/')[0] ?? ''));
    await expect(targetOf(join(folder, name), folder)).rejects.toThrow(refusal);
    expect(existsSync(join(outside, 'new'))).toBe(false);
  });

  test('through other links, and up by ..', async () => {
    const folder = makeFolder({ 'sub/in/a': '' });
    symlinkSync('sub/in', join(folder, 'in'));
    symlinkSync('../../../elsewhere.json', join(folder, 'sub/in/up.json'));
    symlinkSync('in/up.json', join(folder, 'a.json'));
    await expect(targetOf(join(folder, 'a.json'), folder)).rejects.toThrow(refusal);
  });

  test('to a device, to which a report would be written at once', async () => {
    const folder = makeFolder();
    symlinkSync('/dev/null', join(folder, 'a.json'));
    await expect(targetOf(join(folder, 'a.json'), folder)).rejects.toThrow(refusal);
  });

  test('out of the folder of a file elsewhere', async () => {
    const [elsewhere, further] = [makeFolder(), makeFolder({ 'a.json': '' })];
    symlinkSync(join(further, 'a.json'), join(elsewhere, 'a.json'));
    await expect(targetOf(join(elsewhere, 'a.json'), makeFolder())).rejects.toThrow(refusal);
  });
});

describe.skipIf(process.platform === 'win32')('a link that stays within is followed', () => {
  test.each([
    ['the file itself', 'link.json', 'real/a.json'],
    ['a folder above it', 'links/a.json', 'real/a.json'],
    ['one that leads to nothing yet', 'new.json', 'real/new.json'],
  ])('as %s', async (_what, name, real) => {
    const folder = makeFolder({ 'real/a.json': '' });
    symlinkSync('real/a.json', join(folder, 'link.json'));
    symlinkSync('real', join(folder, 'links'));
    symlinkSync('real/new.json', join(folder, 'new.json'));
    expect(await targetOf(join(folder, name), folder)).toBe(join(folder, real));
  });

  test('in the folder of a file elsewhere, which may be a link itself', async () => {
    const [elsewhere, folder] = [makeFolder({ 'a.json': '' }), makeFolder()];
    symlinkSync('a.json', join(elsewhere, 'link.json'));
    symlinkSync(elsewhere, join(folder, 'away'));
    const within = join(folder, 'work');
    mkdirSync(within);
    expect(await targetOf(join(elsewhere, 'link.json'), within)).toBe(join(elsewhere, 'a.json'));
    expect(await targetOf(join(folder, 'away', 'a.json'), within)).toBe(join(elsewhere, 'a.json'));
  });

  test('in a folder that is reached through a link itself', async () => {
    const [real, above] = [makeFolder(), makeFolder()];
    symlinkSync(real, join(above, 'work'));
    expect(await targetOf(join(above, 'work', 'a.json'), join(above, 'work'))).toBe(join(real, 'a.json'));
  });

  test('a device that was named is itself', async () => {
    expect(await targetOf('/dev/stdout', makeFolder())).toBe('/dev/stdout');
  });

  test('a circle is a fault, not a wait', async () => {
    const folder = makeFolder();
    symlinkSync('b.json', join(folder, 'a.json'));
    symlinkSync('a.json', join(folder, 'b.json'));
    await expect(targetOf(join(folder, 'a.json'), folder)).rejects.toThrow('ELOOP');
  });
});

test('a file of an ordinary folder is where it says, there or not', async () => {
  const folder = makeFolder({ 'a.json': '' });
  for (const name of ['a.json', 'new.json', 'new/folder/a.json'])
    expect(await targetOf(join(folder, name), folder)).toBe(join(folder, name));
});
