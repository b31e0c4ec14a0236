import { book, createLinter, RequestMemory } from '@smslint/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { join, resolve } from 'node:path';
import type { LintedFile } from '../lint-content.js';
import { lintStretch, takeStretch } from '../lint-stretch.js';
import type { Stretch } from '../read-stretches.js';
import { partOptions } from '../reporter-options.js';
import type { StretchesHand } from './hands.js';
import { stretchJudge, type StretchDelivery, type StretchesAssignment, type StretchTask } from './judge-stretches.js';
import { createStretchCrew, type StretchCrew } from './stretch-crew.js';
import { stretchesAhead } from './stretches-ahead.js';

const ruling = { book, overrides: [] };
const name = 'large.sms.jsonl';
// Nothing of it is there: its configuration is switched off.
const cwd = resolve('nowhere');
const path = join(cwd, name);

const base = {
  apiVersion: 'smslint/v1',
  brand: { name: 'Fernhollow Clinic', taxId: '47-3381906' },
  countries: ['US'],
  number: { type: '10dlc' },
  useCase: { description: 'Reminders of visits to pet owners who booked one.' },
};
const other = { name: 'Other', taxId: '47-3381906' };

/** Lines whose findings depend on those before them, broken ones among them. */
const lines = [
  { id: 'a' },
  { id: 'b' },
  { id: 'b', brand: other },
  { id: 'c', useCase: { description: 'Alerts.' } },
  { brand: other },
].map((patch) => JSON.stringify({ ...base, ...patch }));
const anyLine = fc.constantFrom(...lines, '{"id": "a", "brand": [', 'null', '  ');

/** Lines as the stretches of a file. */
function stretchesOf(parts: readonly (readonly string[])[]): Stretch[] {
  const before = { lines: 0, documents: 0 };
  return parts.map((part, at) => {
    const stretch = { name, content: `${part.join('\n')}\n`, before: { ...before }, goesOn: at < parts.length - 1 };
    before.lines += part.length;
    before.documents += part.filter((line) => line.trim() !== '').length;
    return stretch;
  });
}

/** A file of many stretches, of which each may be something to the next. */
const many = stretchesOf(Array.from({ length: 30 }, (_, at) => [lines[at % lines.length] ?? '', lines[at % 3] ?? '']));

function large(stretches: readonly Stretch[]) {
  return { bytes: 2 ** 30, stretches: over(stretches) };
}

async function* over(stretches: readonly Stretch[]): AsyncGenerator<Stretch> {
  for (const stretch of stretches) yield Promise.resolve(stretch);
}

function crewOf(start?: (assignment: StretchesAssignment) => StretchesHand): StretchCrew {
  const shared = { files: [path], cwd, args: { config: false as const }, accepted: undefined, withDetails: true };
  return createStretchCrew(shared, start);
}

/** What the stretches of a file give, under a crew or without, how many were judged ahead, and what the crew says at its end. */
async function lintWith(crew: StretchCrew | undefined, stretches: readonly Stretch[]) {
  const memory = new RequestMemory();
  const linter = createLinter(book, {}, { memory });
  const results: LintedFile[] = [];
  let ahead = 0;
  if (!crew)
    for (const stretch of stretches) results.push(await lintStretch(stretch, ruling, { linter, stopwatch: undefined }));
  else
    for await (const { stretch, found, refuse } of crew.ahead(large(stretches), path, ruling, 3)) {
      const taken = found && takeStretch(stretch, ruling, found, memory);
      if (taken) ahead++;
      else if (found) refuse();
      results.push(taken ?? (await lintStretch(stretch, ruling, { linter, stopwatch: undefined })));
    }
  const found = results.map((result) => {
    const { path: file, text, linesBefore, goesOn, failure, requests, findings, suppressed } = result;
    const { detailsOf, lineOf } = partOptions(result);
    const said = requests.map((request) => ({ ...detailsOf(request), line: lineOf(request) }));
    return { file, text, linesBefore, goesOn, failure, requests, findings, suppressed, said };
  });
  return { found: JSON.stringify(found), ahead, notes: crew?.close() ?? [] };
}

/** A thread in this one, which its test can trouble. */
function handOf(
  assignment: StretchesAssignment,
  deliver: (delivery: StretchDelivery) => StretchDelivery | 'die' | 'garble' = (delivery) => delivery,
): StretchesHand {
  const nothing = (): undefined => undefined;
  const on = {
    message: nothing as (message: StretchDelivery | 'ready') => void,
    error: nothing as (error: Error) => void,
    messageerror: nothing as (error: Error) => void,
    exit: nothing as () => void,
  };
  const judge = stretchJudge(assignment);
  let last: Promise<unknown> = judge.then(() => on.message('ready'));
  let isAlive = true;
  const work = async (task: StretchTask): Promise<void> => {
    if (!isAlive) return;
    const sent = deliver(structuredClone(await (await judge)(structuredClone(task))));
    if (sent === 'garble') on.messageerror(new Error('it cannot be read'));
    else if (sent !== 'die') on.message(sent);
    else {
      isAlive = false;
      on.error(new Error('out of memory'));
      on.exit();
    }
  };
  return {
    on: (event: keyof typeof on, listener: never) => void Object.assign(on, { [event]: listener }),
    postMessage: (task) => void (last = last.then(() => work(task))),
    terminate: () => {
      isAlive = false;
      on.exit();
    },
  };
}

describe('a crew for stretches', { timeout: 240_000 }, () => {
  test('finds what one thread finds, in order, whatever one stretch is to the next', async () => {
    const anyParts = fc.array(fc.array(anyLine, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        // A stretch without a request is no stretch of a file.
        const stretches = stretchesOf(parts.filter((part) => part.some((line) => line.trim() !== '')));
        const together = await lintWith(
          crewOf((assignment) => handOf(assignment)),
          stretches,
        );
        expect(together.found).toBe((await lintWith(undefined, stretches)).found);
        expect(together.notes).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('judges most of a file ahead, and reads no more of it than is soon wanted', async () => {
    let read = 0;
    async function* counted(): AsyncGenerator<Stretch> {
      for await (const stretch of over(many)) {
        read++;
        yield stretch;
      }
    }
    const crew = crewOf((assignment) => handOf(assignment));
    let [taken, ahead] = [0, 0];
    for await (const { found } of crew.ahead({ bytes: 2 ** 30, stretches: counted() }, path, ruling, 3)) {
      taken++;
      ahead += found ? 1 : 0;
      expect(read - taken).toBeLessThan(16);
    }
    expect(taken).toBe(many.length);
    expect(ahead).toBeGreaterThan(many.length / 2);
    crew.close();
  });

  test('starts no thread for what one thread does as soon', async () => {
    const ahead = stretchesAhead({ files: [path], cwd, args: {}, accepted: undefined, withDetails: false }, 'auto');
    const seen: Stretch[] = [];
    for await (const { stretch, found } of await ahead.of({ bytes: 4096, stretches: over(many) }, path, ruling)) {
      seen.push(stretch);
      expect(found).toBeUndefined();
    }
    expect(seen).toEqual(many);
    expect(ahead.close()).toEqual([]);
  });

  test('gives what was read before it can read no more, and then says so', async () => {
    async function* broken(): AsyncGenerator<Stretch> {
      yield* over(many.slice(0, 6));
      throw new Error('EIO');
    }
    const seen: Stretch[] = [];
    const crew = crewOf((assignment) => handOf(assignment));
    const readAll = async (): Promise<void> => {
      for await (const { stretch } of crew.ahead({ bytes: 0, stretches: broken() }, path, ruling, 3))
        seen.push(stretch);
    };
    await expect(readAll()).rejects.toThrow('EIO');
    expect(seen).toEqual(many.slice(0, 6));
    crew.close();
  });

  test('judges little ahead where what it finds never holds', async () => {
    const long = stretchesOf(Array.from({ length: 200 }, () => [lines[1] ?? '']));
    let judged = 0;
    const crew = crewOf((assignment) =>
      handOf(assignment, (delivery) => {
        judged++;
        return delivery;
      }),
    );
    const together = await lintWith(crew, long);
    expect(together.found).toBe((await lintWith(undefined, long)).found);
    expect(judged).toBeLessThan(100);
  });

  test.each(['die', 'garble'] as const)('judges what a thread leaves undone (%s), and says so', async (how) => {
    const alone = await lintWith(undefined, many);
    let threads = 0;
    const start = (assignment: StretchesAssignment): StretchesHand => {
      const isFirst = threads++ === 0;
      return handOf(assignment, (delivery) => (isFirst && delivery.number > 2 ? how : delivery));
    };
    const together = await lintWith(crewOf(start), many);
    expect(together.found).toBe(alone.found);
    expect(together.notes).toEqual([
      expect.stringMatching(
        /^A thread ended early \((?:out of memory|it cannot be read)\): what it left was judged without it: large\.sms\.jsonl\.$/,
      ),
    ]);
  });

  test('takes nothing that was judged under other settings', async () => {
    const alone = await lintWith(undefined, many);
    const start = (assignment: StretchesAssignment): StretchesHand =>
      handOf(assignment, ({ number, found }) => ({ number, key: 'other', found: found && { ...found, findings: [] } }));
    expect((await lintWith(crewOf(start), many)).found).toBe(alone.found);
  });
});
