import { book, createLinter, RequestMemory } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { lintContent, type LintedFile } from '../lint-content.js';
import { readContent } from '../read-input.js';
import { makeFolder } from '../testing/folder.js';
import { likeRequests } from '../testing/like-requests.js';
import { Claims } from './claims.js';
import { startCrew } from './crew.js';
import type { FilesHand } from './hands.js';
import { judgeFiles, type Delivery, type FilesAssignment } from './judge-files.js';

const ruling = { book, overrides: [] };

/** Files that depend on each other, in a folder. */
function someFiles(): { cwd: string; files: string[] } {
  const names = Array.from({ length: 24 }, (_, at) => `${String(at).padStart(2, '0')}.sms.yaml`);
  const cwd = makeFolder(
    Object.fromEntries(names.map((name, at) => [name, likeRequests[at % likeRequests.length] ?? ''])),
  );
  return { cwd, files: names.map((name) => join(cwd, name)) };
}

/** What the files of a run give under a crew, without what is made anew each time, and what the crew says at its end. */
async function lintWith(
  start: ((assignment: FilesAssignment) => FilesHand) | undefined,
  { cwd, files }: ReturnType<typeof someFiles>,
) {
  const memory = new RequestMemory();
  const linter = createLinter(book, {}, { memory });
  const tools = { linter, memory, cache: undefined, fixer: undefined, stopwatch: undefined };
  const job = {
    threads: 3,
    files,
    cwd,
    args: { config: false as const },
    accepted: undefined,
    withDetails: false,
    cached: new Map<string, string>(),
  };
  const crew = start && startCrew({ ...job, rulingOf: () => ruling }, start);
  const results: LintedFile[] = [];
  let taken = 0;
  for (const path of files) {
    const one = await crew?.take(path, ruling);
    taken += one?.kept ? 1 : 0;
    results.push(await lintContent(one?.content ?? readContent(path, cwd), ruling, tools, one?.kept));
  }
  const found = results.map(({ path, text, requests, findings, suppressed, trace }) => ({
    path,
    text,
    requests,
    findings,
    suppressed,
    trace,
  }));
  return { found: JSON.stringify(found), taken, notes: crew?.close() ?? [] };
}

/** A thread in this one, which its test can trouble. */
function handOf(
  assignment: FilesAssignment,
  deliver: (delivery: Delivery) => Delivery | 'die' | 'garble' = (delivery) => delivery,
): FilesHand {
  interface Listeners {
    message: (delivery: Delivery) => void;
    error: (error: Error) => void;
    messageerror: (error: Error) => void;
    exit: () => void;
  }
  const nothing = (): undefined => undefined;
  const on: Listeners = { message: nothing, error: nothing, messageerror: nothing, exit: nothing };
  setImmediate(() => {
    const work = judgeFiles(assignment, (delivery) => {
      const sent = deliver(delivery);
      if (sent === 'die') throw new Error('out of memory');
      if (sent === 'garble') on.messageerror(new Error('it cannot be read'));
      else on.message(structuredClone(sent));
    });
    void work.catch((error: unknown) => on.error(error as Error)).finally(() => on.exit());
  });
  return {
    on: (event: keyof typeof on, listener: never) => void Object.assign(on, { [event]: listener }),
    terminate: () => on.exit(),
  };
}

describe('a crew', { timeout: 240_000 }, () => {
  test('finds what one thread finds, in order', async () => {
    const files = someFiles();
    const alone = await lintWith(undefined, files);
    const together = await lintWith((assignment) => handOf(assignment), files);
    expect(together.found).toBe(alone.found);
    expect(together.taken).toBeGreaterThan(0);
    expect(together.notes).toEqual([]);
  });

  test('judges what a thread leaves undone when it dies, and says so', async () => {
    const files = someFiles();
    const alone = await lintWith(undefined, files);
    const start = (assignment: FilesAssignment): FilesHand =>
      handOf(assignment, (delivery) => (delivery.file > 2 && assignment.thread === 1 ? 'die' : delivery));
    const together = await lintWith(start, files);
    expect(together.found).toBe(alone.found);
    expect(together.notes).toEqual([
      expect.stringMatching(
        /^A thread ended early \(out of memory\): what it left was judged without it: \d\d\.sms\.yaml\.$/,
      ),
    ]);
  });

  test('judges what a thread has sent and nobody can read', async () => {
    const files = someFiles();
    const alone = await lintWith(undefined, files);
    const start = (assignment: FilesAssignment): FilesHand =>
      handOf(assignment, (delivery) => (delivery.file === 2 ? 'garble' : delivery));
    expect((await lintWith(start, files)).found).toBe(alone.found);
  });

  test('judges everything itself where no thread starts', async () => {
    const files = someFiles();
    const alone = await lintWith(undefined, files);
    const dead = await lintWith(
      (assignment) => handOf({ ...assignment, files: [], claims: Claims.forFiles(0).memory }),
      files,
    );
    expect(dead).toMatchObject({ found: alone.found, notes: [] });
  });

  test('takes nothing that was judged under other settings', async () => {
    const files = someFiles();
    const alone = await lintWith(undefined, files);
    const start = (assignment: FilesAssignment): FilesHand =>
      handOf(assignment, (delivery) => {
        const { judged } = delivery;
        return judged?.kept
          ? { ...delivery, key: 'other', judged: { ...judged, kept: { ...judged.kept, findings: [] } } }
          : delivery;
      });
    expect((await lintWith(start, files)).found).toBe(alone.found);
  });
});
