import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../reporters/index.js';
import { makeFolder } from '../testing/folder.js';
import { likeRequests } from '../testing/like-requests.js';
import { runIn } from '../testing/run-in.js';

const everyFormat = formats.flatMap((format) => ['-f', format]);
const everyFile = formats.flatMap((format) => ['-o', `${format}=${format}.out`]);

/** Lints a folder in shards, then merges them. */
async function merged(folder: string, count: number, forLint: readonly string[], forBoth: readonly string[]) {
  rmSync(join(folder, 'blobs'), { recursive: true, force: true });
  mkdirSync(join(folder, 'blobs'));
  for (let index = 1; index <= count; index++) {
    const shard = ['--shard', `${index}/${count}`, '-o', `blob=blobs/${index}.blob`];
    const ran = await runIn(folder, 'lint', ...shard, ...forLint);
    if (!readdirSync(join(folder, 'blobs')).includes(`${index}.blob`)) throw new Error(ran.err);
  }
  return runIn(folder, 'merge-reports', 'blobs', ...forBoth);
}

/** The reports of a run that stand in files. */
function written(folder: string): Record<string, string> {
  return Object.fromEntries(formats.map((format) => [format, readFileSync(join(folder, `${format}.out`), 'utf8')]));
}

const anyName = fc.tuple(fc.constantFrom('', 'sub/', 'sub/deep/'), fc.nat(99)).map(([at, n]) => `${at}${n}.sms.yaml`);
const anyContent = fc.nat(likeRequests.length - 1).map((index) => likeRequests[index] ?? '');
const anyFiles = fc.array(fc.tuple(anyName, anyContent), { minLength: 1, maxLength: 7 });

const anyRun = fc.record({
  files: anyFiles,
  /** Files as they were when the baseline was made, where there is one. */
  accepted: fc.option(anyFiles),
  count: fc.integer({ min: 1, max: 4 }),
  profile: fc.constantFrom([], ['--profile', 'strict'], ['--no-ignore-comments']),
  config: fc.constantFrom(undefined, 'ignore: sub/deep/*\nminScore: 50\nrules: { help-missing-contact: warning }\n'),
  /** What the reports look like, and what fails them. */
  options: fc.subarray(['--quiet', '--hide-suppressed', '--max-warnings=1', '--fail-on=none', '--color']),
  hasLostFile: fc.boolean(),
});

describe('the reports of shards', { timeout: 600_000 }, () => {
  test('are those of one run, byte for byte, however the files fall', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async ({ files, accepted, count, profile, config, options, hasLostFile }) => {
        const folder = makeFolder({ ...(config !== undefined && { 'smslint.config.yaml': config }) });
        const put = (all: typeof files): void => {
          for (const [path, content] of all) {
            mkdirSync(join(folder, path, '..'), { recursive: true });
            writeFileSync(join(folder, path), content);
          }
        };
        if (accepted) {
          put(accepted);
          await runIn(folder, 'lint', '--suppress-all', '--suppress-reason', 'later', ...profile);
          for (const [path] of accepted) rmSync(join(folder, path), { force: true });
        }
        put(files);
        if (hasLostFile) symlinkSync('nowhere', join(folder, 'lost.sms.yaml'));
        const plain = await runIn(folder, 'lint', ...everyFormat, ...profile, ...options);
        expect(await merged(folder, count, profile, [...everyFormat, ...options])).toEqual(plain);
        const quiet = await runIn(folder, 'lint', ...everyFile, ...profile, ...options);
        const reports = written(folder);
        expect(await merged(folder, count, profile, [...everyFile, ...options])).toEqual(quiet);
        expect(written(folder)).toEqual(reports);
      }),
      { numRuns: 24 },
    );
  });
});
