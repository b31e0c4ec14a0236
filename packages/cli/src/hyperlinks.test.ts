import { expect, test } from 'vitest';
import { wantsLinks } from './hyperlinks.js';
import { testIo } from './testing/io.js';

const yes = () => Promise.resolve(true);

test.each([
  ['a terminal that makes links', { isTTY: true }, true, yes, true],
  ['a terminal that makes none', { isTTY: true }, true, () => Promise.resolve(false), false],
  ['a terminal of which nothing is known', { isTTY: true }, true, undefined, false],
  ['a terminal without colour', { isTTY: true }, false, yes, false],
  ['a pipe', { isTTY: false }, true, yes, false],
  ['a pipe that must', { isTTY: false, env: { FORCE_HYPERLINK: '1' } }, false, undefined, true],
  ['a terminal that must not', { isTTY: true, env: { FORCE_HYPERLINK: '0' } }, true, yes, false],
  ['a terminal that must not, in words', { isTTY: true, env: { FORCE_HYPERLINK: 'false' } }, true, yes, false],
])('%s', async (_what, given, colour, makesLinks, expected) => {
  const io = { ...testIo('/', given), ...(makesLinks && { makesLinks }) };
  expect(await wantsLinks(colour, io)).toBe(expected);
});
