import { book, underProfile, type Rule } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { testIo } from '../testing/io.js';

async function idsOf(...options: string[]): Promise<string[]> {
  const io = testIo('/');
  expect(await run(['rules', '--json', ...options], io)).toBe(0);
  return (JSON.parse(io.out()) as { id: string }[]).map(({ id }) => id).sort();
}

const expected = (keeps: (rule: Rule) => boolean) => book.rules.filter(keeps).map(({ id }) => id);

test('the table holds every rule of the book, by area and id', async () => {
  const io = testIo('/', { columns: 80 });
  expect(await run(['rules'], io)).toBe(0);
  const [head, ...rows] = io.out().split('\n\n')[0]!.split('\n');
  expect(head).toMatch(/^rule +severity +confidence +area +title$/);
  const listed = rows.map((row) => row.split(/ {2,}/));
  expect(listed.map(([id]) => id).sort()).toEqual(book.rules.map(({ id }) => id));
  const order = listed.map(([id, , , area]) => `${area!} ${id!}`);
  expect(order).toEqual([...order].sort());
  expect(io.out()).toContain(`\n${book.rules.length} rules. Read one with`);
  expect(io.out()).toContain('file-unreadable');
});

test('on a terminal each area has a heading, and every line fits', async () => {
  const io = testIo('/', { columns: 80, isTTY: true });
  expect(await run(['rules', '--no-color'], io)).toBe(0);
  for (const area of new Set(book.rules.map((rule) => rule.area))) {
    const own = book.rules.filter((rule) => rule.area === area);
    expect(io.out()).toContain(`\n\n${area} (${own.length})\n  ${own[0]!.id} `);
  }
  const widest = Math.max(
    ...io
      .out()
      .split('\n')
      .map((line) => line.length),
  );
  expect(widest).toBeLessThanOrEqual(80);
  const likely = book.rules.filter(({ confidence }) => confidence === 'likely');
  expect(io.out().match(/\(likely\)/g)).toHaveLength(likely.length);
});

test('the JSON holds what a program needs, without examples', async () => {
  const io = testIo('/');
  expect(await run(['rules', '-f', 'json'], io)).toBe(0);
  const listed = JSON.parse(io.out()) as object[];
  expect(listed).toHaveLength(book.rules.length);
  const keys = [
    'id',
    'title',
    'area',
    'severity',
    'weight',
    'confidence',
    'applies',
    'denialCodes',
    'sources',
    'fixes',
  ];
  for (const rule of listed) expect(Object.keys(rule)).toEqual(keys);
});

test.each(book.profiles.map((profile) => [profile.name, profile] as const))(
  'the profile %s decides which rules there are, and how severe they are',
  async (name, profile) => {
    const io = testIo('/');
    expect(await run(['rules', '--json', '--profile', name], io)).toBe(0);
    const listed = JSON.parse(io.out()) as { id: string; severity: unknown }[];
    const off = book.rules.filter((rule) => underProfile(rule, profile) === undefined);
    expect(listed).toHaveLength(book.rules.length - off.length);
    for (const { id, severity } of listed) {
      const change = profile.rules[id];
      const changed = typeof change === 'string' ? change : change?.severity;
      if (changed !== undefined) expect(severity).toBe(changed);
    }
  },
);

describe('a filter', () => {
  test('keeps the rules of an area, or of a confidence', async () => {
    expect(await idsOf('--area', 'spend')).toEqual(expected(({ area }) => area === 'spend'));
    expect(await idsOf('--confidence', 'likely')).toEqual(expected(({ confidence }) => confidence === 'likely'));
  });

  test('keeps the rules for a type of number', async () => {
    const ids = await idsOf('--number-type', 'short-code');
    const isFor = ({ applies: { numberTypes } }: Rule) => numberTypes === 'any' || numberTypes.includes('short-code');
    expect(ids).toEqual(expected(isFor));
    expect(ids.length).toBeLessThan(book.rules.length);
  });

  test('keeps the rules that can be so severe', async () => {
    const ids = await idsOf('--severity', 'warning');
    expect(ids).toEqual(expected(({ severity }) => JSON.stringify(severity).includes('"warning"')));
  });

  test('looks at the severity for the type of number', async () => {
    const both = await idsOf('--severity', 'error', '--number-type', 'long-code');
    const errors = await idsOf('--severity', 'error');
    expect(both.length).toBeLessThan(errors.length);
    expect(errors).toEqual(expect.arrayContaining(both));
  });

  test('says what it does to the count', async () => {
    const io = testIo('/');
    await run(['rules', '--area', 'policy-pages', '--confidence', 'likely', '--severity', 'info'], io);
    expect(io.out()).toMatch(
      /^(?:rule .*\n(?:.+\n)+\n)?\d+ rules? of that kind\. Read one with smslint explain <rule>\.\n$/,
    );
  });

  test.each([
    [['--profile', 'awz'], 'Unknown profile "awz".\nDid you mean aws?'],
    [['--area', 'consents'], 'Unknown area "consents".\nDid you mean consent?'],
    [['--number-type', '10-dlc'], 'Unknown type of number "10-dlc".\nDid you mean 10dlc?'],
    [['--severity', 'errors'], 'Unknown severity "errors".\nDid you mean error?'],
    [['--confidence', 'sure'], 'Unknown confidence "sure".\nKnown are certain, likely.'],
    [['--format', 'jsn'], 'Unknown format "jsn".\nDid you mean json?'],
    [['--json', '--format', 'text'], '--json and --format text ask for different things.'],
    [['--area', 'spend', '--area', 'form'], '--area is given more than once.'],
    [['-f', 'text', '-f', 'json'], '--format is given more than once.'],
  ])('%j is wrong usage', async (options, message) => {
    const io = testIo('/');
    expect(await run(['rules', ...options], io)).toBe(2);
    expect(io.err()).toContain(`smslint: ${message}`);
    expect(io.out()).toBe('');
  });
});

test('colour comes when it is asked for', async () => {
  const io = testIo('/');
  await run(['rules', '--color'], io);
  expect(io.out()).toContain('\x1b[');
});

describe('--check', () => {
  const newest = [...book.rules, ...book.profiles]
    .flatMap(({ sources }) => sources.map(({ read }) => read))
    .sort()
    .at(-1)!;
  const certain = ['rules', '--check', '--confidence', 'certain'];

  test('finds the certain rules of the book in good health', { timeout: 60_000 }, async () => {
    const io = testIo('/');
    expect(await run([...certain, '--as-of', newest], io)).toBe(0);
    const { length } = book.rules.filter(({ confidence }) => confidence === 'certain');
    expect(io.out()).toMatch(
      new RegExp(`^✔ The book is in good health as of ${newest}: ${length} rules, \\d+ examples, \\d+ sources\n$`),
    );
  });

  test('exits with 1 where there is something to mend, a problem a line', async () => {
    const io = testIo('/');
    expect(await run([...certain, '--area', 'spend', '--as-of', '2099-01'], io)).toBe(1);
    const lines = io.out().split('\n');
    const stale =
      /^(?:spend|profiles|data)\/[a-z0-9-]+\.yaml Its sources were last read in \d{4}-\d{2}, .* again\. \[stale\]$/;
    for (const line of lines.slice(0, -3)) expect(line).toMatch(stale);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.at(-2)).toMatch(/^✖ \d+ problems in \d+ files as of 2099-01: \d+ rules, \d+ examples, \d+ sources$/);
  });

  test('says the same in JSON', async () => {
    const io = testIo('/');
    expect(await run([...certain, '--area', 'spend', '--as-of', '2020-01', '--format', 'json'], io)).toBe(1);
    const health = JSON.parse(io.out()) as { problems: { file: string; check: string; message: string }[] };
    expect(health).toMatchObject({ book: { version: book.version }, asOf: '2020-01', healthy: false });
    expect(new Set(health.problems.map(({ check }) => check))).toEqual(new Set(['source']));
    expect(health.problems[0]?.message).toMatch(/^The source ".+" was read in \d{4}-\d{2}, which is after 2020-01\.$/);
  });

  test('counts from this month unless it is told', async () => {
    const io = testIo('/');
    await run([...certain, '--area', 'spend', '--json'], io);
    expect(JSON.parse(io.out())).toMatchObject({ asOf: new Date().toISOString().slice(0, 7) });
  });

  test.each([
    [['--check', '--as-of', '2026-13'], '--as-of is "2026-13"; expected a month.\nWrite it as 2026-11.'],
    [['--check', '--as-of', 'November'], '--as-of is "November"; expected a month.'],
    [['--as-of', '2026-11'], '--as-of goes with --check.\nAdd --check, or leave it out.'],
  ])('%j is wrong usage', async (options, message) => {
    const io = testIo('/');
    expect(await run(['rules', ...options], io)).toBe(2);
    expect(io.err()).toContain(`smslint: ${message}`);
  });
});
