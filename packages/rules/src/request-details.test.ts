import { unreadableFile, valueAt } from '@smslint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from './generated/book.js';
import { createLinter } from './lint.js';
import { createPlanner } from './plan/plan.js';
import { detailsOf } from './request-details.js';
import type { RequestDetails } from './detailed-report.js';
import type { Ruling } from './ruling.js';
import { anyPatch } from './testing/arbitraries.js';
import { fileWith, requestWith, yamlFile, type Patch } from './testing/requests.js';

const plain: Ruling = { book, overrides: [] };

function detailsWith(patch: Patch, ruling = plain): RequestDetails {
  const [document] = fileWith(patch).documents;
  if (!document) throw new Error('The file holds no request.');
  return detailsOf(document, ruling);
}

describe('the details of a request', () => {
  test('are what it says, aliases and defaults resolved', () => {
    const { content } = detailsWith({ number: { type: 'tfn' }, provider: null });
    expect(content).toEqual(requestWith({ number: { type: 'toll-free' }, provider: 'aws' }));
  });

  test('hold no plan and no messages where it could not be read', () => {
    const unread = { content: null, plan: null, messages: [] };
    expect(detailsWith({ number: null })).toEqual(unread);
    for (const file of [yamlFile('a: [\n'), unreadableFile('a.sms.yaml', 'it is a folder')]) {
      expect(file.documents.map((document) => detailsOf(document, plain))).toEqual([unread]);
    }
  });

  test('are planned by the profile that judges', async () => {
    const patch = { countries: ['US'] };
    const rate = (ruling?: Ruling) => detailsWith(patch, ruling).plan?.throughput.partsPerSecond;
    expect(rate()).toBeNull();
    expect(rate({ ...plain, profile: 'aws-pinpoint-2023' })).toBe(1);
    for (const provider of ['twilio', 'other']) {
      const [result] = (await createLinter(book)(fileWith({ provider }))).requests;
      const planned = createPlanner(book)(requestWith({ provider }));
      expect(planned.profile).toBe(result?.profile);
      expect(detailsWith({ provider }).plan).toEqual(planned.plan);
    }
  });

  test('say how each text that recipients get travels', () => {
    const { messages } = detailsWith({
      optIn: { confirmation: 'Harbourlight: “welcome”' },
      help: { response: ' ' },
      stop: null,
      samples: ['', `${'a'.repeat(150)}[name]${'b'.repeat(160)}`],
    });
    expect(messages).toEqual([
      {
        pointer: '/optIn/confirmation',
        encoding: 'UCS-2',
        units: 23,
        parts: 1,
        partStarts: [],
        forcesUcs2: ['“', '”'],
      },
      {
        pointer: '/samples/1',
        encoding: 'GSM-7',
        units: 314,
        parts: 3,
        partStarts: [154, 308],
        forcesUcs2: [],
      },
    ]);
  });
});

test('the details of any request are plain JSON, and no message contradicts its plan', () => {
  fc.assert(
    fc.property(anyPatch, (patch) => {
      const details = detailsWith(patch);
      expect(JSON.parse(JSON.stringify(details))).toEqual(details);
      const samples = details.messages.filter(({ pointer }) => pointer.startsWith('/samples/'));
      expect(samples.map(({ pointer, parts }) => ({ pointer, parts }))).toEqual(
        (details.plan?.message.samples ?? []).map(({ pointer, parts }) => ({ pointer, parts })),
      );
      for (const { pointer, parts, partStarts } of details.messages) {
        const text = valueAt(details.content, pointer);
        expect(typeof text === 'string' && text.trim()).toBeTruthy();
        expect(partStarts).toHaveLength(parts - 1);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
