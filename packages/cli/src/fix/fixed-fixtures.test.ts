import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRequests, syntaxOf, type RequestFile } from '@smslint/core';
import { book, createLinter, fixFile, type Safety } from '@smslint/rules';
import fastGlob from 'fast-glob';
import { expect, test } from 'vitest';
import { createPaint } from '../colour.js';
import { unifiedDiff } from './unified-diff.js';

/*
 * What --fix, and --fix --unsafe, change in each of the complete requests: fixtures/fixed has a diff for each that they
 * change, and nothing for the others.
 */
const folder = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));
const requests = fastGlob.sync('requests/*.{yaml,json,jsonl}', { cwd: folder }).sort();
const levels = { safe: ['safe'], unsafe: ['safe', 'unsafe'] } as const satisfies Record<string, readonly Safety[]>;

test.each(requests.flatMap((path) => Object.entries(levels).map(([name, allowed]) => [path, name, allowed] as const)))(
  '%s, mended as far as is %s',
  async (path, name, allowed) => {
    const given = readFileSync(folder + path, 'utf8');
    const read = (text: string): RequestFile => readRequests(path, text, syntaxOf(path) ?? 'yaml');
    const linter = createLinter(book);
    const lint = (file: RequestFile) => linter(file, undefined, { trial: true });
    const { file } = await fixFile(read(given), allowed, { lint, read });

    const expected = `${folder}fixed/${basename(path).replace(/\.sms\..*/, '')}.${name}.diff`;
    const diff = unifiedDiff(path, read(given).text, file.text, { paint: createPaint(false), terminal: false });
    if (file.text === read(given).text) expect(existsSync(expected)).toBe(false);
    else await expect(diff).toMatchFileSnapshot(expected);
    const again = await fixFile(file, allowed, { lint, read });
    expect(again.file.text).toBe(file.text);
  },
  120_000,
);
