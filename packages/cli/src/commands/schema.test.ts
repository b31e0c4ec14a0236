import { requestJsonSchema } from '@smslint/core';
import { configJsonSchema } from '../config/config-json-schema.js';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

test('the schema is printed for people and programs', async () => {
  const io = testIo('/');
  expect(await run(['schema'], io)).toBe(0);
  expect(JSON.parse(io.out())).toEqual(requestJsonSchema());
  expect(io.out()).toContain('\n  "');
});

test('that of a configuration is printed by its name', async () => {
  const io = testIo('/');
  expect(await run(['schema', 'config'], io)).toBe(0);
  expect(JSON.parse(io.out())).toEqual(configJsonSchema());
  expect(await run(['schema', 'confg'], io)).toBe(2);
  expect(io.err()).toContain('Unknown schema "confg".\nDid you mean config?');
});
