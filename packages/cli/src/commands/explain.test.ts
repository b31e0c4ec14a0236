import { book, builtInRules } from '@smslint/rules';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

test.each(book.rules.map((rule) => [rule.id, rule] as const))('%s is explained', async (id, rule) => {
  const io = testIo('/', { columns: 120 });
  expect(await run(['explain', id], io)).toBe(0);
  const text = io.out();
  expect(text.startsWith(`${id}\n`)).toBe(true);
  for (const part of ['Message', 'Fix', 'Why', 'Sources', 'Good', 'Bad']) expect(text).toContain(`\n${part}\n`);
  for (const { url, read } of rule.sources) {
    expect(text).toContain(url);
    expect(text).toContain(`(read ${read})`);
  }
  for (const code of Object.values(rule.denialCodes).flat()) expect(text).toContain(code);
  expect(text.match(/^ {2}• /gm)).toHaveLength(rule.examples.good.length + rule.examples.bad.length);
});

test.each(Object.values(builtInRules).map((rule) => [rule.id, rule] as const))('%s is explained', async (id, rule) => {
  const io = testIo('/', { columns: 120 });
  expect(await run(['explain', id], io)).toBe(0);
  expect(io.out()).toContain(`${id}\n${rule.title}\n`);
  expect(io.out()).toContain('\nWhy\n');
});

test('the one that was probably meant is named', async () => {
  const io = testIo('/');
  expect(await run(['explain', 'sintax-error'], io)).toBe(2);
  expect(io.err()).toBe(
    'smslint: Unknown rule "sintax-error".\nDid you mean syntax-error? smslint rules lists them.\n',
  );
});

test('names of every object are no rules', async () => {
  const io = testIo('/');
  expect(await run(['explain', 'constructor'], io)).toBe(2);
});
