import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DetailedReport } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { pageDataIn } from '../testing/page-data.js';
import { gitEnv, makeRepository } from '../testing/repository.js';
import { badRequest, contactlessRequest, goodRequest, warningRequest } from '../testing/requests.js';
import { runIn } from '../testing/run-in.js';

async function report(cwd: string, argv: readonly string[], given: Parameters<typeof testIo>[1] = {}) {
  const io = testIo(cwd, given);
  const code = await run(['report', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

const two = { 'a.sms.yaml': goodRequest('a'), 'sub/b.sms.yaml': contactlessRequest('b') };

describe('report', { timeout: 60_000 }, () => {
  test('writes a page, and says so; what is found does not fail it', async () => {
    const folder = makeFolder(two);
    const { code, out, err } = await report(folder, ['-o', 'report.html']);
    expect([code, out]).toEqual([0, '']);
    const page = read(folder, 'report.html');
    expect(err).toBe(`smslint: wrote report.html: 2 requests, ${Math.ceil(Buffer.byteLength(page) / 1000)} kB.\n`);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    const { requests, made, comparison } = pageDataIn(page);
    expect(requests.map(({ file, verdict }) => `${file} ${verdict}`)).toEqual([
      'a.sms.yaml pass',
      'sub/b.sms.yaml fail',
    ]);
    expect([made, comparison]).toEqual(['2026-11-28', null]);
    expect(readdirSync(folder).sort()).toEqual(['a.sms.yaml', 'report.html', 'sub']);
  });

  test('goes to standard output where no file is named, but no page to a terminal', async () => {
    const folder = makeFolder(two);
    const { out, err } = await report(folder, []);
    expect([pageDataIn(out).requests.length, err]).toEqual([2, '']);
    expect(await report(folder, [], { isTTY: true })).toEqual({
      code: 2,
      out: '',
      err: 'smslint: A page is not for a terminal.\nWrite it to a file: -o report.html.\n',
    });
    expect((await report(folder, ['-f', 'markdown'], { isTTY: true })).code).toBe(0);
  });

  test('writes what lint writes, as JSON and as Markdown', async () => {
    const folder = makeFolder(two);
    for (const format of ['json', 'markdown']) {
      const { out } = await runIn(folder, 'lint', '-f', format);
      expect((await report(folder, ['-f', format])).out).toBe(out);
      const file = format === 'json' ? 'out.JSON' : 'out.md';
      expect((await report(folder, ['-o', file])).err).toMatch(/^smslint: wrote out\.\S+: 2 requests, \d+ kB\.\n$/);
      expect(read(folder, file)).toBe(out);
    }
  });

  test.each([
    ['report.html', 'html'],
    ['report.HTM', 'html'],
    ['report', 'html'],
    ['comment.md', 'markdown'],
    ['saved.json', 'json'],
  ])('%s is %s', async (name, format) => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
    await report(folder, ['-o', name]);
    const begins = { html: '<!doctype html>', markdown: '## smslint: ', json: '{\n  "version": 1' }[format] ?? '?';
    expect(read(folder, name).startsWith(begins)).toBe(true);
  });

  test('reads what lint reads: configuration, profile, baseline, what has changed, standard input', async () => {
    const config =
      'ignore: [old/**]\noverrides:\n  - requests: [b]\n    reason: known\n    rules: { help-missing-contact: off }\n';
    const repository = makeRepository({ ...two, 'old/c.sms.yaml': badRequest('c'), '.smslint.yaml': config });
    repository.commit();
    const { folder } = repository;
    const made = async (...argv: string[]) => {
      const { out, err } = await report(folder, ['-f', 'json', ...argv], { env: gitEnv, stdin: badRequest('in') });
      return { ...(JSON.parse(out) as DetailedReport), err };
    };
    const verdicts = ({ requests }: DetailedReport) => requests.map(({ file, verdict }) => `${file} ${verdict}`);
    expect(verdicts(await made())).toEqual(['a.sms.yaml pass', 'sub/b.sms.yaml pass']);
    expect(verdicts(await made('--no-config', 'sub'))).toEqual(['sub/b.sms.yaml fail']);
    expect((await made('--profile', 'strict')).requests.map(({ profile }) => profile)).toEqual(['strict', 'strict']);
    expect(await made('--changed')).toMatchObject({
      requests: [],
      err: expect.stringContaining('nothing to check') as string,
    });
    const nothing = await report(folder, ['--changed'], { env: gitEnv });
    expect([nothing.code, pageDataIn(nothing.out).requests]).toEqual([0, []]);
    expect(verdicts(await made('--stdin'))).toEqual(['stdin.sms.yaml fail']);

    await runIn(folder, 'lint', '--no-config', 'sub', '--suppress-all');
    const accepted = await made('--no-config', 'sub');
    expect([verdicts(accepted), accepted.suppressed.length]).toEqual([['sub/b.sms.yaml pass'], 1]);
    writeFileSync(join(folder, 'sub/b.sms.yaml'), goodRequest('b'));
    const stale = await report(folder, ['--no-config', 'sub']);
    expect([stale.code, stale.err, pageDataIn(stale.out).stale.length]).toEqual([0, '', 1]);
  });

  test('is the same from the cache', async () => {
    const folder = makeFolder(two);
    await report(folder, ['--cache', '-o', 'first.html']);
    await report(folder, ['--cache', '-o', 'second.html']);
    await report(folder, ['-o', 'third.html']);
    expect(read(folder, 'second.html')).toBe(read(folder, 'first.html'));
    expect(read(folder, 'third.html')).toBe(read(folder, 'first.html'));
    expect(existsSync(join(folder, '.smslintcache'))).toBe(true);
  });

  test('fails where --fail-on says so', async () => {
    const folder = makeFolder({ 'warning.sms.yaml': await warningRequest(), 'bad.sms.yaml': badRequest() });
    const codes = async (file: string) =>
      Promise.all(
        ['error', 'warning', 'info', 'none'].map(
          async (level) => (await report(folder, [file, '-o', `${level}.html`, '--fail-on', level])).code,
        ),
      );
    expect(await codes('warning.sms.yaml')).toEqual([0, 1, 1, 0]);
    expect(await codes('bad.sms.yaml')).toEqual([1, 1, 1, 0]);
    expect(existsSync(join(folder, 'error.html'))).toBe(true);
  });

  test('a file that cannot be opened stands in the page, and is a failure', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest(), 'b.sms.yaml': 'a: [' });
    symlinkSync('nowhere', join(folder, 'link.sms.yaml'));
    const { code, err } = await report(folder, ['-o', 'report.html']);
    const unopened = 'smslint: 1 file could not be opened: link.sms.yaml (it is not there).\n';
    expect([code, err]).toEqual([2, expect.stringMatching(/^smslint: wrote report\.html: 3 requests, \d+ kB\.\n/)]);
    expect(err.endsWith(unopened)).toBe(true);
    const verdicts = pageDataIn(read(folder, 'report.html')).requests.map(({ file, verdict }) => `${file} ${verdict}`);
    expect(verdicts).toEqual(['a.sms.yaml pass', 'b.sms.yaml fail', 'link.sms.yaml fail']);
    await report(folder, ['-o', 'saved.json']);
    expect((await report(folder, ['--from', 'saved.json'])).code).toBe(0);
  });

  test('names of files are text in the page and on the terminal', async () => {
    const name = '<img src=x onerror=alert(1)>&"\'\x1b[31m.sms.yaml';
    const folder = makeFolder({ [name]: goodRequest('</script><script>alert(1)</script>') });
    const { code, err } = await report(folder, ['-o', '\x1b[2Jout.html', '--title', '</title><script>x</script>']);
    expect(code).toBe(0);
    expect(err).toMatch(/^smslint: wrote \\x1B\[2Jout\.html: 1 request, \d+ kB\.\n$/);
    const page = read(folder, '\x1b[2Jout.html');
    expect(page).not.toMatch(/<img|<script>(?:alert|x)/);
    expect(pageDataIn(page)).toMatchObject({ title: '</title><script>x</script>', requests: [{ file: name }] });
  });
});

describe('the day and the title of a page', () => {
  const made = async (argv: string[], env = {}) => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
    const { code, out, err } = await report(folder, argv, { env });
    return code === 0 ? pageDataIn(out).made : err;
  };

  test('is given, or that of the sources, or today', async () => {
    expect(await made([])).toBe('2026-11-28');
    expect(await made([], { SOURCE_DATE_EPOCH: '' })).toBe('2026-11-28');
    expect(await made([], { SOURCE_DATE_EPOCH: '1700000000' })).toBe('2023-11-14');
    expect(await made(['--date', '2024-02-29'], { SOURCE_DATE_EPOCH: 'x' })).toBe('2024-02-29');
  });

  test('must be a day', async () => {
    for (const day of ['2026-02-29', '28.11.2026', '2026-11-28T00:00:00Z', '0', ''])
      expect(await made(['--date', day])).toMatch(/expected a day|needs a value/);
    for (const epoch of ['x', '-1', '1.5', '99999999999999'])
      expect(await made([], { SOURCE_DATE_EPOCH: epoch })).toContain('expected whole seconds since 1970');
  });
});

describe('wrong usage of report', () => {
  test.each([
    [['-f', 'htlm'], 'Unknown format "htlm".\nKnown are html, markdown, json.'],
    [['-f', 'html', '-f', 'json'], '--format is given more than once.\nKeep one of them.'],
    [
      ['-f', 'html', '-o', 'x.md'],
      '--format html and the ending of x.md ask for different things.\nChange either, or leave out --format.',
    ],
    [
      ['-o', 'x.sms.json'],
      'x.sms.json has the name of a request: it is not overwritten.\nGive the report another name.',
    ],
    [
      ['-o', 'a.sms.yaml', '-f', 'html'],
      'a.sms.yaml has the name of a request: it is not overwritten.\nGive the report another name.',
    ],
    [['-o', 'sub'], 'sub is a folder.'],
    [['-o', 'none/x.html'], 'Cannot write none/x.html: its folder is not there.\nMake the folder first.'],
    [
      ['-o', 'x.pdf'],
      'The ending .pdf of x.pdf says no format.\nKnown are .html, .md and .json; --format says it for other names. A browser prints the page as PDF.',
    ],
    [['saved.json'], 'saved.json is a saved report, not a request.\nUse it so: --from saved.json.'],
    [['-o', ''], '--output is empty.\nName a file, such as report.html.'],
    [['--title', ' '], '--title is empty.'],
    [['--title', 'x', '-f', 'json'], '--title goes with html alone.'],
    [['--date', '2026-11-28', '-o', 'x.md'], '--date goes with html alone.'],
    [
      ['--fail-on', 'errors'],
      'Unknown value of --fail-on "errors".\nDid you mean error? Known are error, warning, info, none.',
    ],
    [['nowhere'], 'No file or folder is named nowhere.'],
    [['empty'], 'No request file is in empty.'],
    [['--staged', '--changed'], '--staged and --changed exclude each other.\n--changed looks at what is staged, too.'],
    [['--profile', 'nobody'], 'Unknown profile "nobody".'],
  ])('%j', async (argv, message) => {
    const saved = (await runIn(makeFolder(two), 'lint', '-f', 'json')).out;
    const folder = makeFolder({ ...two, 'empty/x.txt': '', 'saved.json': saved });
    const before = readdirSync(folder, { recursive: true }).sort();
    const { code, out, err } = await report(folder, argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`smslint: ${message}`);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
    expect(read(folder, 'a.sms.yaml')).toBe(two['a.sms.yaml']);
  });
});
