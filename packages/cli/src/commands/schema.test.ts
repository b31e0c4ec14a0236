import { requestJsonSchema } from '@smslint/core';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

test('the schema is printed for people and programs', async () => {
  const io = testIo('/');
  expect(await run(['schema'], io)).toBe(0);
  expect(JSON.parse(io.out())).toEqual(requestJsonSchema());
  expect(io.out()).toContain('\n  "');
});
