import { requestSchema } from '@smslint/core';
import { expect, test } from 'vitest';
import { mergeExample } from './book/examples.js';
import { runExample } from './book/run-example.js';
import { placesFound } from './found-places.js';
import { book } from './generated/book.js';
import { appliesTo, createPolicy } from './policy.js';
import { contextOf } from './testing/requests.js';

/* A rule by itself finds what the engine finds: fixes are proved by it. */

test('a rule alone finds fault where it does with the engine, in every example of the book', async () => {
  let compared = 0;
  for (const rule of book.rules) {
    for (const example of [...rule.examples.good, ...rule.examples.bad]) {
      const policy = createPolicy(book, example.profile ?? 'aws');
      const judged = policy?.rules.find(({ id }) => id === rule.id);
      const request = requestSchema.parse(mergeExample(example, rule, book));
      if (!policy || !judged || !appliesTo(judged, request) || example.before) continue;
      const context = { ...contextOf(request), throughput: policy.throughput };
      const { findings } = await runExample(book, rule, example);
      const places = findings.map(({ pointer }) => pointer);
      expect(placesFound(judged, context).sort(), `${rule.id}: ${example.note}`).toEqual(places.sort());
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(1000);
}, 120_000);
