import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { RequestMemory, type FileTrace, type RequestTrace } from './earlier-requests.js';
import { likenessOf, likenessOfUnread, type Likeness } from './likeness.js';
import { NumberList } from './number-list.js';
import { requestWith, traceOf, type Patch } from './testing/requests.js';

const taxId = '47-3381906';

const likenessWith = (patch: Patch) => likenessOf(requestWith(patch));

function memoryOf(...patches: readonly Patch[]): RequestMemory {
  const memory = new RequestMemory();
  patches.forEach((patch, index) => memory.add(traceOf(requestWith(patch), `a.sms.yaml:${index + 1}`)));
  return memory;
}

test('a tax id under another name is found within one file', () => {
  const memory = memoryOf({ brand: { taxId } });
  const other = likenessWith({ brand: { taxId: '473381906', name: 'Alder Dental', aliases: null } });
  expect(memory.otherNameOfTaxId(other)).toBe('a.sms.yaml:1');
  memory.startFile();
  expect(memory.otherNameOfTaxId(other)).toBeNull();
});

test('an alias is no other name, nor is a brand without tax id one of another', () => {
  const memory = memoryOf({ brand: { taxId } });
  expect(memory.otherNameOfTaxId(likenessWith({ brand: { taxId, name: 'Harbourlight' } }))).toBeNull();
  expect(memory.otherNameOfTaxId(likenessWith({ brand: { name: 'Alder Dental' } }))).toBeNull();
});

test('a brand is known by its tax id in its country, else by its name, whatever its case and marks', () => {
  const brandOf = (brand: Patch): string => likenessWith({ brand }).brand;
  expect(brandOf({ taxId: '47-3381906' })).toBe(brandOf({ taxId: '473381906', legalName: 'Another Inc' }));
  expect(brandOf({ taxId: '47-3381906' })).not.toBe(brandOf({ taxId: '47-3381907' }));
  expect(brandOf({ taxId, taxIdCountry: 'US' })).not.toBe(brandOf({ taxId, taxIdCountry: 'CA' }));
  expect(brandOf({ legalName: 'Alder-Dental, Inc.' })).toBe('alder dental inc');
});

test('the same story is that of the same brand under another id', () => {
  const memory = memoryOf({ id: 'first' });
  expect(memory.sameStoryAs(likenessWith({ id: 'second' }))).toBe('a.sms.yaml:1');
  expect(memory.sameStoryAs(likenessWith({ id: 'first' }))).toBeNull();
  expect(memory.sameStoryAs(likenessWith({ id: 'second', brand: { legalName: 'Alder Dental LLC' } }))).toBeNull();
  expect(memory.sameStoryAs(likenessOfUnread('second'))).toBeNull();
});

test('an id is that of the first request that has it, read or not, and a blank one is none', () => {
  const memory = memoryOf({ id: ' ' }, { id: 'b' }, { id: 'b' });
  expect(memory.sameIdAs(likenessOfUnread('b'))).toBe('a.sms.yaml:2');
  expect(memory.sameIdAs(likenessOfUnread(' '))).toBeNull();
  expect(memory.sameIdAs(likenessOfUnread(undefined))).toBeNull();
});

/** Requests that are alike in some ways: ids, brands, stories and tax ids of which there are few. */
const anyPatch: fc.Arbitrary<Patch> = fc.record({
  id: fc.constantFrom('a', 'b', ' ', null),
  number: fc.constantFrom({ type: '10dlc' }, { type: 'long-code' }),
  useCase: fc.constantFrom({ description: 'Reminders.' }, { description: 'Alerts.' }, { description: '!' }),
  brand: fc.constantFrom({}, { taxId }, { taxId, name: 'Alder Dental', aliases: null }, { legalName: 'Alder Dental' }),
});

const anyFile = fc.array(anyPatch, { minLength: 1, maxLength: 3 });

/** Reads a file as the linter does. */
function readFile(memory: RequestMemory, patches: readonly Patch[], name: string): FileTrace {
  memory.startFile();
  return readStretch(memory, patches, name);
}

/** Reads a stretch of a file, after those that stand before it. */
function readStretch(memory: RequestMemory, patches: readonly Patch[], name: string, before = 0): FileTrace {
  return patches.map((patch, index) => {
    const request = traceOf(requestWith(patch), `${name}:${before + index + 1}`);
    const answers = memory.answersFor(request);
    memory.add(request);
    return { request, answers };
  });
}

/** The answers by their definitions, from all the requests that were read. */
function answersByDefinition(earlier: readonly { trace: RequestTrace; file: number }[], own: Likeness, file: number) {
  const traces = earlier.map(({ trace }) => trace);
  const isNamed = own.id !== null && own.id.trim() !== '';
  const story = own.story === null ? undefined : traces.find((one) => one.story === own.story);
  const inFile = earlier.filter((one) => one.file === file).map(({ trace }) => trace);
  const holders = inFile.filter((one) => own.taxId !== null && one.taxId === own.taxId);
  const isOther = (one: RequestTrace) => one.id === null || one.id === '' || one.id !== own.id;
  return {
    sameIdAs: (isNamed ? traces.find((one) => one.id === own.id)?.idPlace : undefined) ?? null,
    sameStoryAs: story === undefined || (story.id !== null && story.id === own.id) ? null : story.place,
    campaignsOfBrandOf: traces.filter((one) => one.isCampaign && one.brand === own.brand && isOther(one)).length,
    otherNameOfTaxId: holders.find((one) => !one.names.some((name) => own.names.includes(name)))?.place ?? null,
  };
}

test('what is remembered answers as all that was read would', () => {
  const anyNames = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 });
  const anyLikeness = fc.record({
    id: fc.constantFrom('x', 'y', '', ' ', null),
    brand: fc.constantFrom('a', 'b'),
    story: fc.constantFrom('s', 't', null),
    isCampaign: fc.boolean(),
    taxId: fc.constantFrom('1', '2', null),
    names: anyNames,
  });
  fc.assert(
    fc.property(fc.array(fc.array(anyLikeness, { maxLength: 8 }), { maxLength: 4 }), fc.nat(20), (files, splitAt) => {
      const memory = new RequestMemory();
      let layer = memory;
      const earlier: { trace: RequestTrace; file: number }[] = [];
      files.forEach((requests, file) => {
        layer.startFile();
        requests.forEach((likeness, index) => {
          const place = `f${file}:${index + 1}`;
          const trace = { ...likeness, place, idPlace: `f${file}:${index + 101}` };
          // A memory on top of another, as it is made for a trial, answers for both, in the midst of a file too.
          if (earlier.length === splitAt) layer = new RequestMemory(layer, true);
          expect(layer.answersFor(trace)).toEqual(answersByDefinition(earlier, trace, file));
          layer.add(trace);
          earlier.push({ trace, file });
        });
      });
    }),
    { numRuns: 500 },
  );
});

test('requests of one tax id that share a name are not compared with each other one by one', () => {
  const memory = new RequestMemory();
  const looks = vi.spyOn(NumberList.prototype, 'at');
  const shops = 2000;
  for (let shop = 0; shop < shops; shop++) {
    const likeness = { id: `${shop}`, brand: 'b', story: null, isCampaign: false, taxId: '1' };
    const trace = { ...likeness, names: ['chain', `shop ${shop}`], place: `a:${shop}`, idPlace: `a:${shop}` };
    expect(memory.otherNameOfTaxId(trace)).toBeNull();
    memory.add(trace);
  }
  expect(looks.mock.calls.length).toBeLessThan(shops * 40);
  looks.mockRestore();
});

describe('a file that is recalled', () => {
  test('is to the later ones what it would be if it were read, and is recalled only where it would be the same', () => {
    fc.assert(
      fc.property(
        fc.array(anyFile, { maxLength: 4 }),
        fc.array(anyFile, { maxLength: 4 }),
        anyFile,
        (before, after, file) => {
          const first = new RequestMemory();
          before.forEach((patches, index) => readFile(first, patches, `f${index}`));
          const kept = JSON.parse(JSON.stringify(readFile(first, file, 'own'))) as FileTrace;

          const [recalling, reading] = [new RequestMemory(), new RequestMemory()];
          for (const memory of [recalling, reading])
            after.forEach((patches, index) => readFile(memory, patches, `f${index}`));
          const recalled = recalling.recall(kept);
          const read = readFile(reading, file, 'own');
          expect(recalled).toBe(JSON.stringify(read) === JSON.stringify(kept));
          if (!recalled) expect(readFile(recalling, file, 'own')).toEqual(read);
          expect(readFile(recalling, file, 'last')).toEqual(readFile(reading, file, 'last'));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is so stretch by stretch, where none saw the one before it', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (earlier, first, second) => {
        const [recalling, reading] = [new RequestMemory(), new RequestMemory()];
        for (const memory of [recalling, reading]) {
          readFile(memory, earlier, 'earlier');
          readFile(memory, first, 'own');
        }
        const kept = readStretch(new RequestMemory(), second, 'own', first.length);
        const read = readStretch(reading, second, 'own', first.length);
        const recalled = recalling.recall(kept, true);
        expect(recalled).toBe(JSON.stringify(read) === JSON.stringify(kept));
        if (!recalled) readStretch(recalling, second, 'own', first.length);
        expect(readStretch(recalling, first, 'own', 9)).toEqual(readStretch(reading, first, 'own', 9));
      }),
      { numRuns: 300 },
    );
  });

  test('is not where an earlier request has moved to another line', () => {
    const kept = readFile(memoryOf({ id: 'a' }), [{ id: 'a' }], 'own');
    expect(memoryOf({ id: 'a' }).recall(kept)).toBe(true);
    expect(memoryOf({ id: 'b' }, { id: 'a' }).recall(kept)).toBe(false);
  });
});
