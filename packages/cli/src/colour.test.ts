import { expect, test } from 'vitest';
import { wantsColour } from './colour.js';
import { testIo } from './testing/io.js';

test.each([
  [{ isTTY: true }, undefined, true],
  [{ isTTY: false }, undefined, false],
  [{ isTTY: true, env: { TERM: 'dumb' } }, undefined, false],
  [{ isTTY: true, env: { NO_COLOR: '1' } }, undefined, false],
  [{ isTTY: true, env: { NO_COLOR: '' } }, undefined, true],
  [{ isTTY: false, env: { FORCE_COLOR: '1' } }, undefined, true],
  [{ isTTY: true, env: { FORCE_COLOR: '0' } }, undefined, false],
  [{ isTTY: false, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, undefined, false],
  [{ isTTY: false, env: { NO_COLOR: '1' } }, true, true],
  [{ isTTY: true, env: { FORCE_COLOR: '1' } }, false, false],
])('%j with the flag %j', (surroundings, flag, expected) => {
  expect(wantsColour(flag, testIo('/', surroundings))).toBe(expected);
});
