import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@smslint/rules';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { badRequest, goodRequest, warningRequest } from '../testing/requests.js';

vi.setConfig({ testTimeout: 60_000 });

const baseline = 'smslint-suppressions.json';

async function lint(folder: string, argv: string[], stdin?: string) {
  const io = testIo(folder, stdin === undefined ? {} : { stdin });
  const code = await run(argv, io);
  return { code, out: io.out(), err: io.err() };
}

async function reportOf(folder: string, argv: string[] = [], stdin?: string): Promise<Report & { code: number }> {
  const { out, code } = await lint(folder, ['-f', 'json', ...argv], stdin);
  return { ...(JSON.parse(out) as Report), code };
}

const textOf = (folder: string, name = baseline): string => readFileSync(join(folder, name), 'utf8');

/** The rule and file of each entry of a baseline. */
function entriesIn(folder: string, name = baseline): string[] {
  const { suppressions } = JSON.parse(textOf(folder, name)) as { suppressions: { rule: string; file: string }[] };
  return suppressions.map(({ rule, file }) => `${rule} ${file}`);
}

/** A request whose HELP reply names no contact. */
const withReply = (reply: string, id = 'bad'): string =>
  goodRequest(id).replace(/^help:\n(?: .*\n)+/m, `help:\n  response: ${JSON.stringify(reply)}\n`);

const noContact = 'Harbourlight Ferries: ask at the desk for help.';

describe('--suppress-all', () => {
  test('accepts the errors and warnings that are there, and the run is as though it had done so before', async () => {
    const folder = makeFolder({ 'a.sms.yaml': badRequest(), 'b.sms.yaml': await warningRequest() });
    const before = await reportOf(folder);
    const made = await lint(folder, ['--suppress-all', '-f', 'json', '--max-warnings', '0', '--min-score', '100']);
    const count = before.totals.error + before.totals.warning;
    expect(made.code).toBe(0);
    expect(made.err).toBe(`smslint: ${baseline} is rewritten: ${count} findings accepted, 0 before.\n`);
    const after = await reportOf(folder, ['--max-warnings', '0', '--min-score', '100']);
    expect(after.code).toBe(0);
    expect(JSON.parse(made.out)).toEqual(JSON.parse((await lint(folder, ['-f', 'json'])).out));
    expect(after.totals).toEqual({ ...before.totals, error: 0, warning: 0 });
    expect(after.requests.map(({ score, verdict }) => [score, verdict])).toEqual([
      [100, 'pass'],
      [100, 'pass'],
    ]);
    expect(after.suppressed).toHaveLength(count);
    expect(after.suppressed[0]?.suppression).toEqual({ kind: 'baseline', origin: `${baseline}:4`, reason: '' });
    expect(after.staleSuppressions).toEqual([]);
  });

  test('is said in the summary of every format for people', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    await lint(folder, ['--suppress-all']);
    for (const format of ['stylish', 'codeframe', 'markdown']) {
      const { out } = await lint(folder, ['-f', format]);
      expect(out, format).toContain('0 errors, 0 warnings in 1 request of 1 file; 1 suppressed');
      expect(out, format).not.toContain('help-missing-contact');
    }
  });

  test('keeps the reason', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    await lint(folder, ['--suppress-all', '--suppress-reason', ' Mended in spring. ']);
    await lint(folder, ['--suppress-all', '--suppress-reason', 'Another.']);
    const { suppressed } = await reportOf(folder);
    expect(suppressed.map(({ suppression }) => suppression.reason)).toEqual(['Mended in spring.']);
  });

  test('changes nothing the second time, not even the time of the file', async () => {
    const folder = makeFolder({ 'a.sms.yaml': badRequest(), 'b.sms.yaml': withReply(noContact, 'b') });
    await lint(folder, ['--suppress-all']);
    const before = { text: textOf(folder), time: statSync(join(folder, baseline)).mtimeMs };
    const { err } = await lint(folder, ['--suppress-all', '--prune-suppressions']);
    expect(err).toBe(`smslint: ${baseline} needs no change.\n`);
    expect({ text: textOf(folder), time: statSync(join(folder, baseline)).mtimeMs }).toEqual(before);
  });

  test('leaves the line ends of a checkout alone', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    await lint(folder, ['--suppress-all']);
    const windows = textOf(folder).replaceAll('\n', '\r\n');
    writeFileSync(join(folder, baseline), windows);
    expect((await lint(folder, ['--suppress-all'])).err).toContain('needs no change');
    expect(textOf(folder)).toBe(windows);
  });

  test('makes no file where there is nothing to accept', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
    expect((await lint(folder, ['--suppress-all'])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a.sms.yaml']);
  });

  test('adds to what was accepted in files that this run does not see', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact, 'a'), 'b.sms.yaml': withReply(noContact, 'b') });
    await lint(folder, ['--suppress-all', 'b.sms.yaml']);
    await lint(folder, ['--suppress-all', 'a.sms.yaml']);
    expect(entriesIn(folder)).toEqual(['help-missing-contact a.sms.yaml', 'help-missing-contact b.sms.yaml']);
  });

  test('cannot accept what no exception can', async () => {
    const folder = makeFolder({
      'a.sms.yaml': goodRequest('same'),
      'b.sms.yaml': goodRequest('same'),
      'c.sms.yaml': '{',
    });
    const { code } = await lint(folder, ['--suppress-all']);
    expect(code).toBe(1);
    expect(readdirSync(folder)).not.toContain(baseline);
  });

  test('leaves a note; it does not hide what is found later', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    await lint(folder, ['--suppress-all']);
    writeFileSync(join(folder, 'b.sms.yaml'), withReply(noContact, 'new'));
    const { findings, code } = await reportOf(folder);
    expect([code, findings.filter(({ severity }) => severity === 'error').map(({ file }) => file)]).toEqual([
      1,
      ['b.sms.yaml'],
    ]);
  });
});

describe('--suppress-rule', () => {
  test('accepts what the rules find, notes too', async () => {
    const folder = makeFolder({ 'a.sms.yaml': `${withReply(noContact)}ticket: 7\nfoo: 1\n` });
    await lint(folder, ['--suppress-rule', 'help-missing-contact']);
    expect(entriesIn(folder)).toEqual(['help-missing-contact a.sms.yaml']);
    await lint(folder, ['--suppress-rule', 'schema-unknown-key', '--suppress-rule', 'help-missing-contact']);
    expect(entriesIn(folder).map((entry) => entry.split(' ')[0])).toEqual([
      'schema-unknown-key',
      'help-missing-contact',
      'schema-unknown-key',
    ]);
  });

  test.each([
    ['help-mising-contact', 'Unknown rule "help-mising-contact".\nDid you mean help-missing-contact?'],
    ['syntax-error', 'syntax-error cannot be suppressed.\nMend what it finds.'],
    ['ignore-unused', 'ignore-unused cannot be suppressed.'],
  ])('refuses %s', async (rule, message) => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    const { code, out, err } = await lint(folder, ['--suppress-rule', rule]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`smslint: ${message}`);
    expect(existsSync(join(folder, baseline))).toBe(false);
  });
});

describe('an entry that is of no more use', () => {
  test('fails the run, is named, and stands in the JSON report', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact, 'acme\u001b[31m') });
    await lint(folder, ['--suppress-all']);
    writeFileSync(join(folder, 'a.sms.yaml'), goodRequest('acme\u001b[31m'));
    const { code, err } = await lint(folder, []);
    expect(code).toBe(1);
    expect(err).toBe(
      [
        `smslint: 1 stale entry in ${baseline}:`,
        `  ${baseline}:4 help-missing-contact at /help/response of acme\\x1B[31m in a.sms.yaml: nothing is found there any more`,
        'Remove what is stale with --prune-suppressions, or let it pass with --pass-on-unpruned-suppressions.',
        '',
      ].join('\n'),
    );
    const { staleSuppressions } = await reportOf(folder);
    expect(staleSuppressions).toMatchObject([
      { rule: 'help-missing-contact', file: 'a.sms.yaml', origin: `${baseline}:4`, why: 'not-found' },
    ]);
    expect((await lint(folder, ['--fail-on', 'none'])).code).toBe(1);
  });

  test('passes with --pass-on-unpruned-suppressions, and still stands in the report', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    await lint(folder, ['--suppress-all']);
    writeFileSync(join(folder, 'a.sms.yaml'), goodRequest('bad'));
    const passed = await lint(folder, ['--pass-on-unpruned-suppressions']);
    expect([passed.code, passed.err]).toEqual([0, '']);
    expect((await reportOf(folder, ['--pass-on-unpruned-suppressions'])).staleSuppressions).toHaveLength(1);
  });

  test('shows beside the finding where its text was edited; accepting that one replaces it', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    await lint(folder, ['--suppress-all']);
    writeFileSync(join(folder, 'a.sms.yaml'), withReply('Harbourlight Ferries: see the timetable.'));
    const { findings, staleSuppressions, code } = await reportOf(folder);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('help-missing-contact');
    expect([code, staleSuppressions.map(({ why }) => why)]).toEqual([1, ['text-edited']]);
    const again = await lint(folder, ['--suppress-all']);
    expect([again.code, entriesIn(folder)]).toEqual([0, ['help-missing-contact a.sms.yaml']]);
  });

  test('is removed by --prune-suppressions, the others are not', async () => {
    const folder = makeFolder({
      'a.sms.yaml': withReply(noContact, 'a'),
      'b.sms.yaml': withReply(noContact, 'b'),
      'c.sms.yaml': withReply(noContact, 'c'),
    });
    await lint(folder, ['--suppress-all']);
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.sms.yaml`), goodRequest(name));
    writeFileSync(join(folder, 'd.sms.yaml'), withReply(noContact, 'd'));
    const pruned = await lint(folder, ['--prune-suppressions', 'a.sms.yaml']);
    expect([pruned.code, pruned.err]).toEqual([
      0,
      `smslint: ${baseline} is rewritten: 2 findings accepted, 3 before.\n`,
    ]);
    expect(entriesIn(folder)).toEqual(['help-missing-contact b.sms.yaml', 'help-missing-contact c.sms.yaml']);
    expect((await lint(folder, ['--prune-suppressions'])).code).toBe(1);
    expect(entriesIn(folder)).toEqual(['help-missing-contact c.sms.yaml']);
    rmSync(join(folder, 'c.sms.yaml'));
    await lint(folder, ['--prune-suppressions']);
    expect(textOf(folder)).toBe('{\n  "version": 1,\n  "suppressions": []\n}\n');
  });

  test('is none of a file that the run does not look at', async () => {
    const folder = makeFolder({
      'a/a.sms.yaml': withReply(noContact, 'a'),
      'b/b.sms.yaml': withReply(noContact, 'b'),
      'b/draft.yaml': withReply(noContact, 'draft'),
    });
    await lint(folder, ['--suppress-all', '.', 'b/draft.yaml']);
    for (const path of ['b/b.sms.yaml', 'b/draft.yaml']) rmSync(join(folder, path));
    expect((await lint(folder, ['a'])).code).toBe(0);
    expect((await lint(folder, ['a/a.sms.yaml'])).code).toBe(0);
    // The draft has no name that a folder is searched for.
    const { err } = await lint(folder, []);
    expect(err).toContain('1 stale entry');
    expect(err).toContain('of b in b/b.sms.yaml: the file is not there any more');
  });

  test('is none of a file that cannot be read now', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact, 'a'), 'b.sms.yaml': withReply(noContact, 'b') });
    await lint(folder, ['--suppress-all']);
    writeFileSync(join(folder, 'a.sms.yaml'), 'id: [');
    rmSync(join(folder, 'b.sms.yaml'));
    mkdirSync(join(folder, 'b.sms.yaml'));
    const { err, code } = await lint(folder, ['a.sms.yaml', 'b.sms.yaml', '--prune-suppressions']);
    expect(code).toBe(2);
    expect(err).not.toContain('stale');
    expect(entriesIn(folder)).toHaveLength(2);
  });
});

describe('a request', () => {
  test('that moves keeps its entries by its id, and is recorded at its new place', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact, 'a') });
    await lint(folder, ['--suppress-all']);
    mkdirSync(join(folder, 'sub'));
    renameSync(join(folder, 'a.sms.yaml'), join(folder, 'sub/b.sms.yaml'));
    expect((await lint(folder, [])).code).toBe(0);
    await lint(folder, ['--prune-suppressions']);
    expect(entriesIn(folder)).toEqual(['help-missing-contact sub/b.sms.yaml']);
  });

  test('without an id is known by its file', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact).replace('id: bad\n', '') });
    await lint(folder, ['--suppress-all']);
    renameSync(join(folder, 'a.sms.yaml'), join(folder, 'b.sms.yaml'));
    const { code, err } = await lint(folder, []);
    expect([code, err]).toEqual([1, expect.stringContaining('of a.sms.yaml, request 1: the file is not there')]);
  });

  test('from standard input is judged under the baseline of its name', async () => {
    const folder = makeFolder({ 'a.sms.yaml': withReply(noContact) });
    await lint(folder, ['--suppress-all']);
    const stdin = ['--stdin', '--stdin-filename', 'a.sms.yaml'];
    expect(await reportOf(folder, stdin, withReply(noContact))).toMatchObject({ code: 0, totals: { error: 0 } });
  });
});

describe('the file', () => {
  test('stands beside the nearest configuration, and names files from there', async () => {
    const folder = makeFolder({ '.smslint.yaml': '{}', 'sub/deep/a.sms.yaml': withReply(noContact) });
    await lint(join(folder, 'sub/deep'), ['--suppress-all']);
    expect(entriesIn(folder)).toEqual(['help-missing-contact sub/deep/a.sms.yaml']);
    const { code, suppressed } = await reportOf(join(folder, 'sub'));
    expect([code, suppressed[0]?.suppression]).toEqual([
      0,
      { kind: 'baseline', origin: `../${baseline}:4`, reason: '' },
    ]);
    expect((await lint(folder, [])).code).toBe(0);
  });

  test('is not looked for above the repository', async () => {
    const folder = makeFolder({ '.smslint.yaml': '{}', 'repo/.git/HEAD': '', 'repo/a.sms.yaml': withReply(noContact) });
    await lint(join(folder, 'repo'), ['--suppress-all']);
    expect(entriesIn(join(folder, 'repo'))).toEqual(['help-missing-contact a.sms.yaml']);
  });

  test('stands where it is said', async () => {
    const folder = makeFolder({ 'lists/x': '', 'a.sms.yaml': withReply(noContact) });
    const at = ['--suppressions-location', 'lists/accepted.json'];
    expect((await lint(folder, ['--suppress-all', ...at])).code).toBe(0);
    expect(entriesIn(folder, 'lists/accepted.json')).toEqual(['help-missing-contact ../a.sms.yaml']);
    expect((await lint(folder, at)).code).toBe(0);
    expect((await lint(folder, [])).code).toBe(1);
  });

  test.each(['{', '[]', '{"version":2,"suppressions":[]}', '<<<<<<< HEAD\n{}', ''])(
    'is never overwritten where it cannot be read: %j',
    async (text) => {
      const folder = makeFolder({ 'a.sms.yaml': withReply(noContact), [baseline]: text });
      for (const argv of [[], ['--suppress-all'], ['--prune-suppressions'], ['--pass-on-unpruned-suppressions']]) {
        const { code, out, err } = await lint(folder, argv);
        expect([code, out]).toEqual([2, '']);
        expect(err).toMatch(/^smslint: smslint-suppressions\.json:1:\d+ /);
        expect(textOf(folder)).toBe(text);
      }
    },
  );

  test('keeps its place in order, whatever its lines were, once it is rewritten', async () => {
    const folder = makeFolder({ 'a.sms.yaml': badRequest(), 'b.sms.yaml': withReply(noContact, 'b') });
    await lint(folder, ['--suppress-all']);
    const text = textOf(folder);
    const { suppressions, version } = JSON.parse(text) as { version: number; suppressions: unknown[] };
    writeFileSync(join(folder, baseline), JSON.stringify({ suppressions: suppressions.reverse(), version }));
    expect((await lint(folder, [])).code).toBe(0);
    await lint(folder, ['--suppress-all']);
    expect(textOf(folder)).toBe(text);
  });
});

test.each([
  [['--suppress-all', '--suppress-rule', 'x'], '--suppress-all and --suppress-rule exclude each other.'],
  [['--suppress-reason', 'Why.'], '--suppress-reason needs --suppress-all or --suppress-rule.'],
  [['--prune-suppressions', '--suppress-reason', 'Why.'], '--suppress-reason needs --suppress-all or --suppress-rule.'],
  [['--suppress-all', '--suppress-reason', ' '], '--suppress-reason is empty.'],
  [
    ['--suppress-all', '--suppress-reason', 'a', '--suppress-reason', 'b'],
    '--suppress-reason is given more than once.',
  ],
  [['--suppress-rule'], '--suppress-rule needs a value.'],
  [['--suppress-all', '--stdin'], '--suppress-all and --stdin exclude each other.'],
  [['--prune-suppressions', '--stdin'], '--prune-suppressions and --stdin exclude each other.'],
  [
    ['--suppressions-location', 'none.json'],
    'No baseline is at none.json.\nMake it with --suppress-all or --suppress-rule.',
  ],
  [['--suppressions-location', 'none.json', '--prune-suppressions'], 'No baseline is at none.json.'],
  [['--suppressions-location', 'sub', '--suppress-all'], 'sub is a folder.'],
  [['--suppressions-location', 'no/x.json', '--suppress-all'], 'Cannot write no/x.json: its folder is not there.'],
  [['--suppressions-location', 'x.sms.json', '--suppress-all'], 'x.sms.json has the name of a request: '],
  [['--suppressions-location', 'a.sms.yaml', '--suppress-all'], 'a.sms.yaml:'],
  [['-o', `json=./${baseline}`], `./${baseline} is the file of the baseline: no report can take its place.`],
  [['--supress-all'], '--supress-all is not known here.\nDid you mean --suppress-all?'],
])('%j is wrong usage, and nothing is done', async (argv, message) => {
  const request = withReply(noContact);
  const folder = makeFolder({ 'a.sms.yaml': request, 'sub/x.txt': '' });
  const { code, out, err } = await lint(folder, argv, request);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`smslint: ${message}`);
  expect(readdirSync(folder).sort()).toEqual(['a.sms.yaml', 'sub']);
  expect(textOf(folder, 'a.sms.yaml')).toBe(request);
});

test('accepting everything is steady for any requests: the same file to the byte', async () => {
  const reply = fc.constantFrom(noContact, 'Ask us.', 'Harbourlight Ferries: call 902-555-0148 for help.');
  const requests = fc.array(fc.record({ reply, named: fc.boolean() }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(requests, async (list) => {
      const files = list.map(({ reply: text, named }, index): [string, string] => {
        const request = withReply(text, `r${index}`);
        return [`${index}.sms.yaml`, named ? request : request.replace(/^id: .*\n/m, '')];
      });
      const folder = makeFolder(Object.fromEntries(files));
      await lint(folder, ['--suppress-all']);
      const first = existsSync(join(folder, baseline)) ? textOf(folder) : undefined;
      expect((await lint(folder, [])).code).toBe(0);
      await lint(folder, ['--suppress-all', '--prune-suppressions']);
      expect(existsSync(join(folder, baseline)) ? textOf(folder) : undefined).toBe(first);
    }),
    { numRuns: 10 },
  );
}, 120_000);
