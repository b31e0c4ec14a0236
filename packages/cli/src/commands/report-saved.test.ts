import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DetailedReport } from '@smslint/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { pageDataIn } from '../testing/page-data.js';
import { badRequest, contactlessRequest, goodRequest } from '../testing/requests.js';
import { runIn } from '../testing/run-in.js';

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

const fixtures = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));

describe('report --from', { timeout: 120_000 }, () => {
  test('makes the same page on another machine, byte for byte', async () => {
    const here = makeFolder();
    for (const folder of ['requests', 'broken']) {
      expect((await runIn(fixtures, 'report', folder, '-o', join(here, `${folder}.html`))).code).not.toBe(1);
      const { out } = await runIn(fixtures, 'lint', folder, '-f', 'json');
      writeFileSync(join(here, 'saved.json'), out);
      expect((await runIn(here, 'report', '--from', 'saved.json', '-o', 'again.html')).code).toBe(0);
      expect(read(here, 'again.html')).toBe(read(here, `${folder}.html`));
      await runIn(here, 'report', '--from', 'saved.json', '-o', 'saved-again.json');
      expect(JSON.parse(read(here, 'saved-again.json'))).toEqual(JSON.parse(out));
      const { out: markdown } = await runIn(fixtures, 'lint', folder, '-f', 'markdown');
      expect((await runIn(here, 'report', '--from', 'saved.json', '-f', 'markdown')).out).toBe(markdown);
    }
  });

  test('does so of a request whose texts are any at all', async () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 3 }), anyText, async (samples, text) => {
        const request = JSON.stringify({
          apiVersion: 'smslint/v1',
          id: `a${text}`,
          brand: { name: `a${text}` },
          number: { type: 'long-code', count: 1 },
          countries: ['CA'],
          messageType: 'transactional',
          useCase: { description: `a${text}` },
          help: { response: text },
          samples,
        });
        const folder = makeFolder({ 'a.sms.json': request });
        await runIn(folder, 'report', '-o', 'page.html');
        await runIn(folder, 'report', '-o', 'saved.json');
        expect((await runIn(folder, 'report', '--from', 'saved.json', '-o', 'again.html')).code).toBe(0);
        expect(read(folder, 'again.html')).toBe(read(folder, 'page.html'));
      }),
      { numRuns: 25 },
    );
  });

  test('needs no rules of the team that made it', async () => {
    const rule = {
      ...{ id: 'acme-name', title: 'The brand is not Acme', area: 'brand', severity: 'error', weight: 5 },
      ...{ confidence: 'certain', at: '/brand/name', denialCodes: { twilio: ['30531'] }, why: 'We are Acme.' },
      ...{
        when: { fact: '/brand/name', operator: 'notEqual', value: 'Acme' },
        message: 'Not Acme.',
        fix: 'Write Acme.',
      },
    };
    const here = makeFolder({
      'smslint.config.yaml': 'rulesDir: ./policy\n',
      'policy/acme-name.yaml': JSON.stringify(rule),
      'a.sms.yaml': goodRequest(),
    });
    const { out } = await runIn(here, 'report', '-f', 'json');
    const { title, area, denialCodes } = rule;
    expect((JSON.parse(out) as DetailedReport).rules['acme-name']).toEqual({ title, area, denialCodes });
    const page = await runIn(here, 'report');
    expect(page.out).toContain('The brand is not Acme');
    const there = makeFolder({ 'saved.json': out });
    expect(await runIn(there, 'report', '--from', 'saved.json')).toEqual(page);
  });

  test('--fail-on looks at what the report found', async () => {
    const folder = makeFolder({ 'a.sms.yaml': badRequest() });
    await runIn(folder, 'report', '-o', 'saved.json');
    const codes = ['error', 'none'].map(
      async (level) => (await runIn(folder, 'report', '--from', 'saved.json', '-o', 'a.html', '--fail-on', level)).code,
    );
    expect(await Promise.all(codes)).toEqual([1, 0]);
  });

  test('takes nothing else for a report', async () => {
    const folder = makeFolder({
      'a.sms.yaml': goodRequest(),
      'list.json': '[]',
      'broken.json': '{"version": 1,',
      'other.json': JSON.stringify({ version: 1, tool: { name: 'smslint', version: '1' }, requests: [] }),
      'bytes.json': Uint8Array.of(0x7b, 0xff, 0x7d),
      'empty.json': '',
    });
    for (const file of ['list.json', 'broken.json', 'other.json', 'bytes.json', 'empty.json', 'a.sms.yaml']) {
      for (const option of ['--from', '--compare']) {
        const { code, out, err } = await runIn(folder, 'report', option, file);
        expect([code, out]).toEqual([2, '']);
        expect(err.startsWith(`smslint: ${file} is no saved report: `)).toBe(true);
      }
    }
    const missing = await runIn(folder, 'report', '--from', 'none.json');
    expect(missing).toEqual({ code: 2, out: '', err: 'smslint: Cannot read none.json: it is not there.\n' });
    expect((await runIn(folder, 'report', '--compare', '.')).err).toBe('smslint: Cannot read .: it is a folder.\n');
  });

  test.each([
    [['--from', 'saved.json', 'a.sms.yaml'], '--from and paths exclude each other.'],
    [['--from', 'saved.json', '--profile', 'aws'], '--from and --profile exclude each other.'],
    [['--from', 'saved.json', '--no-config'], '--from and --config exclude each other.'],
    [['--from', 'saved.json', '--staged'], '--from and --staged exclude each other.'],
    [['--from', 'saved.json', '--stdin'], '--from and --stdin exclude each other.'],
    [['--from', 'saved.json', '--cache'], '--from and --cache exclude each other.'],
    [['--from', 'saved.json', '-o', './saved.json'], './saved.json is the report of --from: it is not overwritten.'],
    [['--compare', 'saved.json', '-o', 'saved.json', '-f', 'json'], '--compare goes with html and markdown.'],
    [['--from', 'saved.json', '-o', 'a.sms.json'], 'a.sms.json has the name of a request: it is not overwritten.'],
    [['--from', ''], '--from is empty.'],
    [['--compare', ' '], '--compare is empty.'],
  ])('%j is wrong usage', async (argv, message) => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
    await runIn(folder, 'report', '-o', 'saved.json');
    const saved = read(folder, 'saved.json');
    const { code, out, err } = await runIn(folder, 'report', ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`smslint: ${message}\n`);
    expect(read(folder, 'saved.json')).toBe(saved);
  });
});

describe('report --compare', { timeout: 120_000 }, () => {
  test('says in the page, or in a comment, what changed since', async () => {
    const folder = makeFolder({ 'a.sms.yaml': contactlessRequest('a'), 'b.sms.yaml': goodRequest('b') });
    await runIn(folder, 'report', '-o', 'before.json');
    writeFileSync(join(folder, 'a.sms.yaml'), goodRequest('a'));
    writeFileSync(join(folder, 'b.sms.yaml'), contactlessRequest('b'));
    await runIn(folder, 'report', '-o', 'after.json');
    const page = await runIn(folder, 'report', '--compare', 'before.json');
    expect(page.code).toBe(0);
    expect(pageDataIn(page.out)).toMatchObject({ comparison: { totals: { mended: 1, added: 1 } } });
    expect(await runIn(folder, 'report', '--from', 'after.json', '--compare', 'before.json')).toEqual(page);

    const comment = await runIn(folder, 'report', '--compare', 'before.json', '-o', 'comment.md');
    expect(comment.err).toMatch(/^smslint: wrote comment\.md: 2 requests, \d+ kB\.\n$/);
    expect(read(folder, 'comment.md')).toContain('help-missing-contact');
    expect(read(folder, 'comment.md')).not.toBe((await runIn(folder, 'lint', '-f', 'markdown')).out);
    const { out } = await runIn(folder, 'report', '--from', 'after.json', '--compare', 'before.json', '-f', 'markdown');
    expect(read(folder, 'comment.md')).toBe(out);
  });

  test('a file is not lost that a report is compared with', async () => {
    const folder = makeFolder({ 'a.sms.yaml': goodRequest('a') });
    await runIn(folder, 'report', '-o', 'before.json');
    const { code, err } = await runIn(folder, 'report', '--compare', 'before.json', '-o', 'before.json');
    expect(code).toBe(2);
    expect(err).toContain('--compare');
    expect(read(folder, 'before.json')).toContain('"version": 1');
  });
});
