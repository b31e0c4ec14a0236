import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { succeed } from './process.js';
import { makeRepository, type Repository } from './repository.js';

/** The folder of this repository. */
export const house = resolve(import.meta.dirname, '../../..');

/** The text of one of its files. */
export function fileOfHouse(path: string): string {
  return readFileSync(join(house, path), 'utf8');
}

/** A request without a fault, one whose HELP response names no contact, and one that opts in by a word for opting out. */
export const goodRequest = fileOfHouse('rules/good-requests/long-code.sms.yaml');
export const badRequest = fileOfHouse('fixtures/requests/fail-help-without-contact.sms.yaml');
export const reservedKeyword = fileOfHouse('fixtures/requests/fail-keyword-end.sms.yaml');

/** Makes a folder that is gone when the tests of the file have run. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'smslint-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Copies this repository as it stands, with what is not committed yet, into a new one with a single commit. */
export function copyOfHouse(folder: string): Repository & { readonly head: string } {
  const copy = makeRepository(folder);
  const listed = succeed('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: house });
  for (const path of listed.stdout.split('\0')) {
    if (path === '' || !existsSync(join(house, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(house, path), join(folder, path));
  }
  copy.succeed('git', 'add', '--all');
  copy.succeed('git', 'commit', '--quiet', '--message', 'As it stands');
  return { ...copy, head: copy.succeed('git', 'rev-parse', 'HEAD').stdout.trim() };
}
