import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../reporters/index.js';
import { makeFolder } from '../testing/folder.js';
import { likeRequests } from '../testing/like-requests.js';
import { runIn } from '../testing/run-in.js';

const everyFormat = formats.flatMap((format) => ['-f', format]);

const names = ['a.sms.yaml', 'b.sms.yaml', 'sub/a.sms.yaml', 'z.sms.yaml'];

/** A thing that happens between two runs. */
const anyStep = fc.oneof(
  { weight: 9, arbitrary: fc.record({ write: fc.constantFrom(...names), content: fc.nat(likeRequests.length - 1) }) },
  fc.record({ remove: fc.constantFrom(...names) }),
  fc.record({ judgedBy: fc.constantFrom('--profile=aws', '--profile=strict', '--no-ignore-comments') }),
  fc.record({ breakAt: fc.nat(100_000) }),
);

test(
  'a run with a cache writes what a run without one writes, in every format, whatever happened between the runs',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 6 }), async (steps) => {
        const folder = makeFolder(Object.fromEntries(names.map((name, index) => [name, likeRequests[index] ?? ''])));
        let judgedBy: string[] = [];
        for (const step of steps) {
          if ('write' in step) {
            writeFileSync(join(folder, step.write), likeRequests[step.content] ?? '');
          } else if ('remove' in step) rmSync(join(folder, step.remove), { force: true });
          else if ('judgedBy' in step) judgedBy = [step.judgedBy];
          else breakCache(join(folder, '.smslintcache'), step.breakAt);
          const plain = await runIn(folder, 'lint', ...everyFormat, ...judgedBy);
          const cached = await runIn(folder, 'lint', '--cache', ...everyFormat, ...judgedBy);
          expect(cached).toEqual(plain);
        }
        const again = await runIn(folder, 'lint', '--cache', ...everyFormat, ...judgedBy);
        expect(again).toEqual(await runIn(folder, 'lint', ...everyFormat, ...judgedBy));
      }),
      { numRuns: 8 },
    );
  },
);

/** Cuts the cache, or spoils a character of it, as a crash or a bad disk would. */
function breakCache(file: string, at: number): void {
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const place = at % (text.length + 1);
  writeFileSync(file, at % 2 === 0 ? text.slice(0, place) : `${text.slice(0, place)}#${text.slice(place + 1)}`);
}
