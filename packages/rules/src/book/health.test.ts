import { describe, expect, test } from 'vitest';
import { book } from '../generated/book.js';
import { bookOf, ruleFile, ruleWith } from '../testing/policies.js';
import { checkHealth, type HealthProblem } from './health.js';
import type { Rule } from './rule-schema.js';

const now = '2026-11';
const source = { title: 'A page', url: 'https://example.com/page', read: '2026-11' };

/** An example in which the test's rule speaks, as it needs a HELP response. */
const bad = (note: string) => ({ note, request: { help: { response: null } } });
const good = (note: string) => ({ note, request: {} });

/** A sound rule, but for the changes. */
const sound = (changes: Readonly<Record<string, unknown>> = {}) =>
  ruleWith({ examples: { good: [good('a'), good('b')], bad: [bad('a'), bad('b')] }, ...changes });

/** Examples are judged by the profile aws unless they name another. */
const awsBook = (rules: readonly Rule[]) => bookOf(rules, { name: 'aws' });

async function problemsOf(changes: Readonly<Record<string, unknown>> = {}, asOf = now): Promise<HealthProblem[]> {
  const { problems } = await checkHealth(
    bookOf([sound(changes)], { name: 'aws', sources: [{ ...source, read: asOf }] }),
    asOf,
  );
  return problems.filter(({ file }) => file === 'keywords/some-rule.yaml');
}

const messagesOf = async (changes: Readonly<Record<string, unknown>> = {}, asOf = now) =>
  (await problemsOf(changes, asOf)).map(({ check, message }) => `${check}: ${message}`);

describe('this book', async () => {
  const thisMonth = new Date().toISOString().slice(0, 7);
  const { problems, ...counts } = await checkHealth(book, thisMonth);
  // What grows old is for people to read again, and no reason to fail a build that nothing has changed.
  const toMend = problems.filter(({ check }) => check !== 'stale');

  test.each(book.rules)('has a healthy $id', ({ id, area }) => {
    const file = `${area}/${id}.yaml`;
    expect(toMend.filter((problem) => problem.file === file).map(({ message }) => message)).toEqual([]);
  });

  test('has healthy profiles and data', () => {
    expect(toMend.filter(({ file }) => /^(?:profiles|data)\//.test(file))).toEqual([]);
  });

  test('is looked at as a whole', () => {
    expect(counts.rules).toBe(book.rules.length);
    expect(counts.examples).toBeGreaterThanOrEqual(4 * book.rules.length);
    expect(counts.sources).toBeGreaterThan(
      book.rules.length + book.profiles.length + Object.keys(book.data).length - 1,
    );
  });
});

describe('examples', () => {
  test('that hold are no problem', async () => {
    expect(await messagesOf()).toEqual([]);
  });

  test('that do not are named, with what became of them', async () => {
    const examples = { good: [good('fine'), bad('not "fine"')], bad: [bad('wrong'), good('all right')] };
    expect(await messagesOf({ examples })).toEqual([
      'example: The good example "not "fine"" is found at fault at /help/response.',
      'example: The bad example "all right" passes: the rule finds nothing.',
    ]);
  });

  test('that are no requests are named', async () => {
    const broken = { note: 'a colour', request: { countries: 'blue' } };
    const [message, ...others] = await messagesOf({
      examples: { good: [good('fine'), broken], bad: [bad('a'), bad('b')] },
    });
    expect(message).toMatch(/^example: The good example "a colour" is no request: .*countries.*[^.]\.$/);
    expect(others).toEqual([]);
  });

  test('may not leave a placeholder as it is', async () => {
    const [first] = await messagesOf({ message: 'Something {is wrong.' });
    expect(first).toBe('example: The bad example "a" leaves a placeholder unfilled: Something {is wrong. Mend it.');
  });

  test('of a certain rule are two and two, of a likely one four and four with a near miss each', async () => {
    const [, , ...notes] = ['a', 'b', 'c', 'd'];
    const few = { good: [good('a'), good('b')], bad: [bad('a'), bad('b')] };
    expect(await messagesOf({ confidence: 'certain', examples: few })).toEqual([]);
    expect(await messagesOf({ confidence: 'likely', examples: few })).toEqual([
      'example-count: A likely rule needs at least 4 good examples; this one has 2.',
      'near-miss: No good example is a near miss, one that looks bad and is good; the note must say "near miss".',
      'example-count: A likely rule needs at least 4 bad examples; this one has 2.',
      'near-miss: No bad example is a near miss, one that looks good and is bad; the note must say "near miss".',
    ]);
    const many = {
      good: [...few.good, good('Near miss: c'), good(notes[1])],
      bad: [...few.bad, bad('c, a near-miss'), bad(notes[1])],
    };
    expect(await messagesOf({ confidence: 'likely', examples: many })).toEqual([]);
  });

  test('of a certain rule are at least two', async () => {
    const rule = { ...sound(), examples: { base: 'long-code', good: [good('a')], bad: [bad('a')] } };
    const { problems } = await checkHealth(awsBook([rule]), now);
    expect(problems.map(({ message }) => message)).toEqual([
      'A certain rule needs at least 2 good examples; this one has 1.',
      'A certain rule needs at least 2 bad examples; this one has 1.',
    ]);
  });
});

describe('sources', () => {
  test('must be named, with a title and an address of the web', async () => {
    const untitled = { ...sound(), sources: [{ ...source, title: ' ' }] };
    const { problems } = await checkHealth(awsBook([untitled]), now);
    expect(problems.map(({ message }) => message)).toEqual(['The source https://example.com/page has no title.']);
    const none = await checkHealth(awsBook([{ ...sound(), sources: [] }]), now);
    expect(none.problems.map(({ message }) => message)).toEqual(['No source is named.']);
    expect(await messagesOf({ sources: [{ ...source, url: 'ftp://example.com/page' }] })).toEqual([
      'source: The source "A page" has the address ftp://example.com/page; expected http or https.',
    ]);
  });

  test('were not read in the future', async () => {
    expect(await messagesOf({}, '2026-10')).toEqual([
      'source: The source "A page" was read in 2026-11, which is after 2026-10.',
    ]);
  });

  test('grow old after twelve months, all of them', async () => {
    expect(await messagesOf({}, '2027-11')).toEqual([]);
    expect(await messagesOf({}, '2027-12')).toEqual([
      'stale: Its sources were last read in 2026-11, 13 months ago: read them again.',
    ]);
    expect(await messagesOf({ sources: [source, { ...source, read: '2026-12' }] }, '2027-12')).toEqual([]);
    expect(await messagesOf({ sources: [{ ...source, read: '2026-01' }] }, '2027-02')).toHaveLength(1);
  });

  test('of profiles and data count as well', async () => {
    const { problems, sources } = await checkHealth(awsBook([]), '2099-01');
    const files = problems.map(({ file, check }) => `${file} ${check}`);
    expect(files).toEqual(
      [...Object.keys(book.data).map((name) => `data/${name}.yaml stale`), 'profiles/aws.yaml stale'].sort(),
    );
    expect(sources).toBeGreaterThanOrEqual(files.length);
  });
});

test('problems come in the order of their files', async () => {
  const rules = ['b-rule', 'a-rule'].map((id) => ruleWith({ ...ruleFile({ id }), confidence: 'likely' }));
  const { problems } = await checkHealth(awsBook(rules), now);
  const files = problems.map(({ file }) => file);
  expect(files.length).toBeGreaterThan(4);
  expect(files).toEqual([...files].sort());
});
