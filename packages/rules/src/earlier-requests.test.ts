import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RequestMemory, type FileTrace } from './earlier-requests.js';
import { likenessOf, likenessOfUnread } from './likeness.js';
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
  return patches.map((patch, index) => {
    const request = traceOf(requestWith(patch), `${name}:${index + 1}`);
    const answers = memory.answersFor(request);
    memory.add(request);
    return { request, answers };
  });
}

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

  test('is not where an earlier request has moved to another line', () => {
    const kept = readFile(memoryOf({ id: 'a' }), [{ id: 'a' }], 'own');
    expect(memoryOf({ id: 'a' }).recall(kept)).toBe(true);
    expect(memoryOf({ id: 'b' }, { id: 'a' }).recall(kept)).toBe(false);
  });
});
