import { book } from '@smslint/rules';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

test('the table holds every rule of the book, by area and id', async () => {
  const io = testIo('/', { columns: 80 });
  expect(await run(['rules'], io)).toBe(0);
  const [head, ...rows] = io.out().split('\n\n')[0]!.split('\n');
  expect(head).toMatch(/^rule +severity +area +title$/);
  const listed = rows.map((row) => row.split(/ {2,}/));
  expect(listed.map(([id]) => id).sort()).toEqual(book.rules.map(({ id }) => id));
  const order = listed.map(([id, , area]) => `${area!} ${id!}`);
  expect(order).toEqual([...order].sort());
  expect(io.out()).toContain(`\n${book.rules.length} rules. Read one with`);
  expect(io.out()).toContain('file-unreadable');
});

test('the JSON holds what a program needs, without examples', async () => {
  const io = testIo('/');
  expect(await run(['rules', '--json'], io)).toBe(0);
  const listed = JSON.parse(io.out()) as object[];
  expect(listed).toHaveLength(book.rules.length);
  const keys = ['id', 'title', 'area', 'severity', 'weight', 'confidence', 'applies', 'denialCodes', 'sources'];
  for (const rule of listed) expect(Object.keys(rule)).toEqual(keys);
});

test.each(book.profiles.map((profile) => [profile.name, profile] as const))(
  'the profile %s decides which rules there are, and how severe they are',
  async (name, profile) => {
    const io = testIo('/');
    expect(await run(['rules', '--json', '--profile', name], io)).toBe(0);
    const listed = JSON.parse(io.out()) as { id: string; severity: unknown }[];
    const off = book.rules.filter(({ id }) => {
      const change = profile.rules[id];
      return (typeof change === 'string' ? change : change?.severity) === 'off';
    });
    expect(listed).toHaveLength(book.rules.length - off.length);
    for (const { id, severity } of listed) {
      const change = profile.rules[id];
      const changed = typeof change === 'string' ? change : change?.severity;
      if (changed !== undefined) expect(severity).toBe(changed);
    }
  },
);

test('an unknown profile is a usage error', async () => {
  const io = testIo('/');
  expect(await run(['rules', '--profile', 'awz'], io)).toBe(2);
  expect(io.err()).toContain('Unknown profile "awz".\nDid you mean aws?');
});

test('colour comes when it is asked for', async () => {
  const io = testIo('/');
  await run(['rules', '--color'], io);
  expect(io.out()).toContain('\x1b[');
});
