import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Report } from '@smslint/rules';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { formats } from './reporters/index.js';
import { commandsIn } from './testing/ci-commands.js';
import { makeFolder } from './testing/folder.js';
import { badRequest } from './testing/requests.js';
import { runIn } from './testing/run-in.js';
import { checkstyleFaults, gitlabFaults, junitFaults, rdjsonFaults, sarifFaults } from './testing/schemas.js';
import { visible } from './visible.js';

/* A file may have any name: it is found, judged, and named in each report so that the report's reader takes it for a name. */

const pieces = [
  ...[
    '\n',
    '\r\n',
    ' ',
    '  ',
    '-',
    '--fix',
    '"',
    "'",
    '`',
    '```',
    '|',
    '\\',
    '*',
    '?',
    '[a]',
    '{a,b}',
    '!(a)',
    '$(a)',
    '~',
  ],
  ...[
    '\x1b[31m',
    '\x07',
    '\x08',
    '\x7f',
    '\x9b',
    '\u202E',
    '\u2066',
    '\u200B',
    '\u2028',
    '\uFEFF',
    '\uFFFE',
    'é',
    'e\u0301',
  ],
  ...[
    '%0A::error::x',
    '::error::x',
    '##[add-mask]x',
    '##vso[x]',
    '%25',
    '%2e',
    '#/a',
    ']]>',
    '<script>',
    '</script>',
    '<!--',
  ],
  ...[
    '&amp;',
    '&#10;',
    '=cmd',
    '+1',
    '@org',
    '#1',
    '[a](b)',
    '![a](b)',
    'www.evil.example',
    '..',
    '.',
    ':',
    ',',
    ';',
    '1:2',
  ],
  ...['__proto__', 'constructor', '\u{1F600}', 'ﷺ', 'C'],
];

/** Names that a disk takes, of up to 200 bytes before their ending. */
const anyName = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => `${parts.join('')}.sms.yaml`)
  .filter((name) => !name.includes('/') && Buffer.byteLength(name) < 250 && !name.startsWith('.'));

const programs = ['json', 'jsonl', 'markdown', 'sarif', 'junit', 'checkstyle', 'gitlab', 'rdjson'] as const;
const elementsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
const toHtml = (text: string): string =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What is written of a bad request under a name: on standard output by format, and as a page. */
async function reportsUnder(name: string) {
  const folder = makeFolder({ 'smslint.config.yaml': '{}' });
  writeFileSync(join(folder, name), badRequest());
  const files = programs.flatMap((format) => ['-o', `${format}=${format}.out`]);
  const shown = await runIn(folder, 'lint', '-f', 'stylish', '-f', 'codeframe', ...files, '.');
  expect([shown.code, shown.err]).toEqual([1, '']);
  const github = await runIn(folder, 'lint', '-f', 'github', `./${name}`);
  expect([github.code, github.err]).toEqual([1, '']);
  const page = await runIn(folder, 'report', '-o', 'page.html', './');
  expect(page.code).toBe(0);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const written = Object.fromEntries(programs.map((format) => [format, read(`${format}.out`)] as const));
  return { shown: shown.out, github: github.out, page: read('page.html'), written: written as Record<Program, string> };
}

type Program = (typeof programs)[number];

/** The data of a page, as its script reads it. */
function dataOf(page: string): string {
  const [, attributes = '', text = ''] =
    /<script([^>]*type="application\/json"[^>]*)>([^<]*)<\/script>/.exec(page) ?? [];
  return attributes.includes('deflate') ? inflateSync(Buffer.from(text, 'base64')).toString() : text;
}

test('every format is looked at', () => {
  expect(new Set<string>([...programs, 'stylish', 'codeframe', 'github'])).toEqual(new Set(formats));
});

test(
  'whatever a file is called, each report names it, and nothing else comes of the name',
  { timeout: 300_000 },
  async () => {
    const plain = await reportsUnder('plain.sms.yaml');
    const xml: Record<'junit' | 'checkstyle', string[]> = { junit: [], checkstyle: [] };
    await fc.assert(
      fc.asyncProperty(anyName, async (name) => {
        const { shown, github, page, written } = await reportsUnder(name);
        const report = JSON.parse(written.json) as Report;
        expect(report.requests.map(({ file }) => file)).toEqual([name]);
        expect(new Set(report.findings.map(({ file }) => file))).toEqual(new Set([name]));
        expect(
          written.jsonl
            .trimEnd()
            .split('\n')
            .map((line) => (JSON.parse(line) as { file: string }).file),
        ).toEqual([name]);

        expect([sarifFaults(written.sarif), gitlabFaults(written.gitlab), rdjsonFaults(written.rdjson)]).toEqual([
          [],
          [],
          [],
        ]);
        const uris = (JSON.parse(written.sarif) as Log).runs[0]?.results?.map(
          ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '',
        );
        expect(new Set(uris?.map(decodeURIComponent))).toEqual(new Set([name]));
        const places = JSON.parse(written.gitlab) as { location: { path: string } }[];
        expect(new Set(places.map(({ location }) => location.path))).toEqual(new Set([name]));
        const { diagnostics } = JSON.parse(written.rdjson) as { diagnostics: { location: { path: string } }[] };
        expect(new Set(diagnostics.map(({ location }) => location.path))).toEqual(new Set([name]));

        xml.junit.push(written.junit);
        xml.checkstyle.push(written.checkstyle);
        for (const format of ['junit', 'checkstyle'] as const)
          expect(tagsIn(written[format])).toEqual(tagsIn(plain.written[format]));
        expect(elementsOf(toHtml(written.markdown))).toEqual(elementsOf(toHtml(plain.written.markdown)));

        expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\p{Bidi_Control}\u2028\u2029]/u);
        expect(commandsIn(shown)).toEqual([]);
        expect(shown.split('\n')).toHaveLength(plain.shown.split('\n').length);
        expect(commandsIn(github)).toEqual(commandsIn(plain.github));
        expect(github).toContain(`file=${property(visible(name))},`);

        expect(tagsIn(page)).toEqual(tagsIn(plain.page));
        expect(JSON.stringify(JSON.parse(dataOf(page)))).toContain(JSON.stringify(name));
      }),
      { numRuns: 30 },
    );
    expect([await junitFaults(...xml.junit), await checkstyleFaults(...xml.checkstyle)]).toEqual([[], []]);
  },
);

/** The names of elements, as they come. */
function tagsIn(markup: string): string[] {
  return Array.from(markup.matchAll(/<[/!]?[a-z-]+/gi), ([tag]) => tag);
}

/** A text as GitHub takes it for a property of a command. */
function property(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
