import { valueAt, type RequestFile } from '@smslint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { acceptIn, loudIn, pruneIn, runUnder, setAsideIn } from '../testing/baselines.js';
import { bothPatches, linesFile, patchAt, patched, type Patch } from '../testing/requests.js';

/* What holds for the baseline of any requests. */

const samples = [
  'Harbourlight Ferries: the 7:10 sailing is cancelled. Reply STOP to end.',
  'The 7:10 sailing is cancelled.',
  'The 8:40 sailing is late, see https://bit.ly/3x.',
  'Win big!!! FREE CASH NOW',
];

const faults = fc.record(
  {
    help: fc.constantFrom(null, { response: 'Ask at the desk.' }, { response: 'Harbourlight Ferries: ask us.' }),
    stop: fc.constantFrom(null, { keywords: ['END'], response: 'Bye.' }),
    optIn: fc.constantFrom(null, { keyword: 'STOP' }, { workflow: 'They tell us.' }),
    samples: fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 5 }),
    spend: fc.constant({ requestedMonthlyUsd: 1 }),
    ticket: fc.constantFrom(7, { a: [1, 'b'] }),
  },
  { requiredKeys: ['samples'] },
);

interface Doc {
  readonly named: boolean;
  readonly patch: Patch;
}

const anyFiles = fc.array(fc.array(fc.record({ named: fc.boolean(), patch: faults }), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 2,
});

const nameOf = (file: number): string => `${file}.sms.jsonl`;

function toFiles(files: readonly (readonly Doc[])[]): RequestFile[] {
  return files.map((docs, file) =>
    linesFile(
      docs.map(({ named, patch }, index) => ({ ...patch, id: named ? `request-${file}-${index}` : null })),
      nameOf(file),
    ),
  );
}

async function check(property: fc.IAsyncProperty<unknown>, numRuns = 20): Promise<void> {
  await fc.assert(property, { numRuns });
}

test('what was accepted is set aside, and nothing is stale, in any order of files and entries', async () => {
  const property = fc.asyncProperty(anyFiles, fc.infiniteStream(fc.nat()), async (docs, random) => {
    const files = toFiles(docs);
    const accepted = acceptIn(await runUnder([], files));
    const run = await runUnder(accepted, files);
    expect([loudIn(run), run.stale]).toEqual([[], []]);
    expect(setAsideIn(run)).toHaveLength(accepted.length);
    expect(acceptIn(run)).toEqual(accepted);

    const keys = new Map(accepted.map((entry) => [entry, random.next().value ?? 0]));
    const shuffled = [...accepted].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
    const other = await runUnder(shuffled, [...files].reverse());
    // Rules that compare requests look at those before; they are about descriptions, which stay.
    expect(loudIn(other).filter(({ ruleId }) => !comparing.has(ruleId))).toEqual([]);
    expect(acceptIn(other).filter(({ rule }) => !comparing.has(rule))).toEqual(
      accepted.filter(({ rule }) => !comparing.has(rule)),
    );
  });
  await check(property);
}, 120_000);

/** The rules that look at the requests before. */
const comparing = new Set(
  book.rules.filter(({ when }) => /story|campaign|taxId/i.test(JSON.stringify(when))).map(({ id }) => id),
);

test('an edit of an accepted text brings the finding back, unless it mends it, and makes the entry stale', async () => {
  const property = fc.asyncProperty(anyFiles, fc.nat(), async (docs, choice) => {
    const accepted = acceptIn(await runUnder([], toFiles(docs)));
    const present = accepted.filter(({ text, pointer }) => text !== 'absent' && !/\/\d+$/.test(pointer));
    fc.pre(present.length > 0);
    const entry = present[choice % present.length];
    if (!entry) return;
    const edited = docs.map((own, file) =>
      own.map((doc, index) =>
        nameOf(file) === entry.file && index === entry.document ? withEdit(doc, entry.pointer) : doc,
      ),
    );
    const run = await runUnder(accepted, toFiles(edited));
    const stale = run.stale.find(({ rule, pointer, file, document }) =>
      isSame({ rule, pointer, file, document }, entry),
    );
    const back = loudIn(run).some(({ ruleId, pointer, file, document }) =>
      isSame({ rule: ruleId, pointer, file, document }, entry),
    );
    expect(stale?.why).toBe(back ? 'text-edited' : 'not-found');
    expect(setAsideIn(run)).not.toContain([entry.file, entry.document, entry.rule, entry.pointer].join(' '));
  });
  await check(property, 30);
}, 120_000);

type Key = Readonly<Record<'rule' | 'pointer' | 'file', string> & { document: number }>;

function isSame(a: Key, b: Key): boolean {
  return a.rule === b.rule && a.pointer === b.pointer && a.file === b.file && a.document === b.document;
}

function withEdit({ named, patch }: Doc, pointer: string): Doc {
  return { named, patch: bothPatches(patch, patchAt(pointer, edited(valueAt(patched(patch), pointer)))) };
}

/** Another value of the same type. */
function edited(value: unknown): unknown {
  if (typeof value === 'string') return `${value} Xyzzy`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? [...(value as unknown[]), 'XYZZY'] : { ...(value as object), xyzzy: 1 };
}

test('elements that move in their list stay accepted', async () => {
  const each = new Set(book.rules.filter((rule) => rule.each !== undefined).map(({ id }) => id));
  const list = fc.uniqueArray(fc.constantFrom(...samples), { minLength: 2, maxLength: 4 });
  const moved = list.chain((texts) =>
    fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
  );
  const property = fc.asyncProperty(moved, async ([before, after]) => {
    const fileOf = (texts: readonly string[]): RequestFile[] => toFiles([[{ named: true, patch: { samples: texts } }]]);
    const accepted = acceptIn(await runUnder([], fileOf(before)));
    const run = await runUnder(accepted, fileOf(after));
    const isElement = (rule: string, pointer: string): boolean => each.has(rule) && pointer.startsWith('/samples/');
    expect(run.stale.filter(({ rule, pointer }) => isElement(rule, pointer))).toEqual([]);
    expect(loudIn(run).filter(({ ruleId, pointer }) => isElement(ruleId, pointer))).toEqual([]);
    const places = acceptIn(run, { accepts: () => false }).map(({ pointer, text }) => [pointer, text]);
    for (const [pointer = '', text] of places.filter(([place]) => place?.startsWith('/samples/')))
      expect(text).toBe(`of ${JSON.stringify(after[Number(pointer.split('/')[2])])}`);
  });
  await check(property);
}, 120_000);

test('a further violation that equals an accepted one is reported', async () => {
  const rule = 'sample-public-shortener';
  const [, plain = '', short = ''] = samples;
  const property = fc.asyncProperty(fc.nat(3), fc.nat(3), async (count, index) => {
    const accepted = Array.from({ length: count + 1 }, () => short);
    const fileOf = (texts: readonly string[]): RequestFile[] => toFiles([[{ named: true, patch: { samples: texts } }]]);
    const baseline = acceptIn(await runUnder([], fileOf([plain, ...accepted])), {
      accepts: ({ ruleId }) => ruleId === rule,
    });
    expect(baseline).toHaveLength(count + 1);
    const more = [plain, ...accepted];
    more.splice(index, 0, short);
    const run = await runUnder(baseline, fileOf(more));
    expect(loudIn(run).filter(({ ruleId }) => ruleId === rule)).toHaveLength(1);
    expect(run.stale).toEqual([]);
  });
  await check(property, 12);
}, 120_000);

test('pruning after a fix leaves the entries that are in use, and no other', async () => {
  const property = fc.asyncProperty(anyFiles, fc.infiniteStream(fc.boolean()), async (docs, random) => {
    const accepted = acceptIn(await runUnder([], toFiles(docs)));
    const mended = docs.map((own) =>
      own.map(({ named, patch }) => ({
        named,
        patch: Object.fromEntries(Object.entries(patch).filter(() => random.next().value === true)),
      })),
    );
    const run = await runUnder(accepted, toFiles(mended));
    const pruned = pruneIn(run);
    expect(pruned).toHaveLength(accepted.length - run.stale.length);
    const again = await runUnder(pruned, toFiles(mended));
    expect(again.stale).toEqual([]);
    expect(setAsideIn(again)).toEqual(setAsideIn(run));
    expect(setAsideIn(again)).toHaveLength(pruned.length);
    expect(loudIn(again)).toEqual(loudIn(run));
    expect(pruneIn(again)).toEqual(pruned);
  });
  await check(property);
}, 120_000);
