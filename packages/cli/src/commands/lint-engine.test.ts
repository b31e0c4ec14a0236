import { fileURLToPath } from 'node:url';
import { engines } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

const fixtures = fileURLToPath(new URL('../../../../fixtures', import.meta.url));

async function lint(...argv: string[]) {
  const io = testIo(fixtures);
  const code = await run(['lint', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('lint --engine', () => {
  test('makes no difference to the report', { timeout: 240_000 }, async () => {
    const folders = ['requests', 'broken', '-f', 'json'];
    const standard = await lint(...folders);
    expect(standard.code).toBe(1);
    for (const engine of engines) expect(await lint(...folders, '--engine', engine), engine).toEqual(standard);
  });

  test('says which there are', async () => {
    const { code, err } = await lint('requests', '--engine', 'rools');
    expect(code).toBe(2);
    expect(err).toBe('smslint: Unknown engine "rools".\nKnown are compiled, json-rules-engine.\n');
  });
});
