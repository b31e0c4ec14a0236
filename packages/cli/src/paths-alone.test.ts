import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { commandNames } from './command-names.js';
import { readCommandLine } from './command-line.js';
import * as lint from './commands/lint.js';
import { pathsAlone } from './paths-alone.js';
import { testIo } from './testing/io.js';

vi.mock('./commands/lint.js', () => ({ lint: vi.fn(() => Promise.resolve(0)) }));

/** The arguments with which lint is carried out, without what yargs adds for itself; undefined where it is not. */
async function argumentsOfLint(argv: readonly string[]) {
  const carriedOut = vi.mocked(lint.lint).mockClear();
  const command = await readCommandLine(argv, testIo('/'));
  await command();
  const [[args] = []] = carriedOut.mock.calls;
  if (!args) return undefined;
  const own: Record<string, unknown> = { ...args };
  delete own._;
  delete own.$0;
  return own;
}

test.each([
  [[], []],
  [['lint'], []],
  [
    ['lint', 'a.sms.yaml', 'b/*.sms.yaml'],
    ['a.sms.yaml', 'b/*.sms.yaml'],
  ],
  [['a.sms.yaml'], ['a.sms.yaml']],
  [['lint', 'plan'], ['plan']],
  [['lint', 'lint'], ['lint']],
  [['plan', 'a.sms.yaml'], undefined],
  [['lint', '-f', 'json'], undefined],
  [['a.sms.yaml', '--', 'b'], undefined],
  [['-'], undefined],
  [['help'], undefined],
  [[''], undefined],
])('%j', (argv, paths) => {
  expect(pathsAlone(argv)).toEqual(paths);
});

test('paths alone are what yargs makes of such a command line', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'lint',
      'a.sms.yaml',
      './b c/*.sms.yml',
      '12',
      '0x1f',
      '1e3',
      'true',
      'a=b',
      'C:\\a',
      '{a,b}',
      'x-y',
      'no-fix',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(...commandNames),
  );
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 4 }), async (argv) => {
      const paths = pathsAlone(argv);
      if (!paths) return;
      compared++;
      expect(await argumentsOfLint(argv)).toEqual({ paths });
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(30);
}, 60_000);
