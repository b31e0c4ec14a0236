import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { standIn } from '@smslint/aws-stand-in/for-a-test';
import { unseenIn } from '@smslint/core/unseen';
import { describe, expect, test, vi } from 'vitest';
import { run } from './cli.js';
import { commandsIn } from './testing/ci-commands.js';
import { makeFolder } from './testing/folder.js';
import { hostileTexts } from './testing/hostile.js';
import { testIo } from './testing/io.js';
import { fixtureNumber, fixtureSeed } from './testing/live-fixture.js';

vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const fixture = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What steers terminals, commands CI systems or hides itself, as one text that any file can hold as JSON. */
const hostile = [
  ' ::error file=a::x ##[add-mask]y ##vso[task.setvariable]z\n::stop-commands::t\r\n ::warning::w',
  '\x1b[31m\x1b]8;;https://evil.example\x07\x9b2J\x9d0;t\x9c\x00\x08\x7f\x85',
  '\u202Ea\u2066b\u2069\u200E\u061C\u200Bc\u200Dd\u2060\uFEFF\u00AD\u034F\u3164\u2800',
  'e\u{E0041}\u{E007F} \u2028\u2029 \uFFFE f\uFE0F\u{E0101}',
].join(' ');

/** Parts of it as names of files. */
const inName = ' ::error::x ##[add-mask]y\n::debug::z\r\x1b[2J\x9b\x9d\u202E\u200B\u200D\u{E0041}\u2028\u3164';

/** A value as YAML and JSON, in which every character is written by its number: YAML takes few of them as they are. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function requestText(file: string): string {
  const request = {
    apiVersion: 'smslint/v1',
    id: `id ${hostile}`,
    provider: 'aws',
    region: `us ${hostile}`,
    brand: {
      name: `Brand ${hostile}`,
      legalName: hostile,
      aliases: [hostile],
      website: `https://example.org/${hostile}`,
      supportEmail: `a@example.org${hostile}`,
      supportPhone: hostile,
    },
    number: { type: 'long-code', count: 3, justification: hostile, twoWay: true },
    countries: ['CA'],
    messageType: 'transactional',
    useCase: { description: `${hostile} “quoted” text`, category: hostile },
    optIn: { methods: ['web-form'], workflow: hostile, keyword: `K${hostile}`, confirmation: hostile, url: hostile },
    help: { keywords: ['HELP ', hostile], response: `${hostile}: “curly”` },
    stop: { keywords: ['STOP', hostile], response: hostile },
    samples: [hostile, `Brand: https://bit.ly/x ${hostile}`],
    [`key ${hostile}`]: hostile,
    __proto__x: hostile,
    contact: { language: hostile },
  };
  return `# ${file}\n${json(request)}\n`;
}

const rule = {
  id: 'acme-rule',
  title: `Title ${hostile}`,
  area: 'brand',
  severity: 'error',
  weight: 1,
  confidence: 'certain',
  at: '/brand/name',
  settings: { named: hostile },
  when: { fact: '/brand/name', operator: 'isPresent', value: true },
  message: `Message ${hostile} {brand.name}`,
  fix: `Fix ${hostile}`,
  why: `Why ${hostile}`,
  sources: [{ title: hostile, url: `https://example.org/${encodeURI('a b')}`, read: '2026-11' }],
  examples: { good: [{ note: hostile, request: { notes: hostile } }], bad: [{ note: hostile, request: {} }] },
};

const good = fixture('verify/alerts.sms.yaml');

/** Who runs each command, and what it needs. */
const files = {
  [`${inName}.sms.yaml`]: requestText('a'),
  'list.sms.jsonl': `${json({ apiVersion: 'smslint/v1', id: hostile })}\n{"id": "\x1b[31m\n${json(hostile)}\n`,
  'syntax.sms.yaml': `a: [b\n::error::x\n ##[error]y\n\u202E: \x9b31m\n`,
  'ignored.sms.yaml': `${good}notes: a # smslint: ignore[no-such-${inName.replace(/[\r\n]/g, '')}] -- \x1b[31m \u202E ##[error]\n`,
  'alerts.yaml': good,
  'policy/acme-rule.yaml': json(rule),
  'saved.json': fixture('verify/drifted/numbers.json').replace('"Autumn"', () => json(hostile)),
  'keywords.json': fixture('verify/drifted/keywords.json').replaceAll(
    /"KeywordMessage": "/g,
    () => `"KeywordMessage": ${json(hostile).slice(0, -1)}`,
  ),
  'denied.json': fixture('denials/denied/versions.json').replaceAll(
    /"ShortDescription": "/g,
    () => `"ShortDescription": ${json(hostile).slice(0, -1)}`,
  ),
  'tickets.yaml': fixture('denials/tickets.sms.yaml'),
  'smslint.config.yaml': json({
    rulesDir: 'policy',
    rules: { 'acme-rule': 'warning', 'help-missing-contact': 'off' },
    overrides: [{ files: `no ${hostile}/**`, rules: { 'acme-rule': 'off' } }],
    ignore: [`nothing ${hostile}`],
  }),
  'faulty.yaml': json({
    [`key ${hostile}`]: 1,
    profile: hostile,
    extends: [`./no ${inName}.yaml`, hostile],
    rules: { [hostile]: 'error', 'acme-rule': hostile },
    failOn: hostile,
  }),
  'no-yaml.yaml': `a: [b\n::error::x \x9b31m\n`,
};

const faultyRules = {
  [`policy/x ${inName}.yaml`]: json({
    ...rule,
    id: hostile,
    area: hostile,
    message: '{constructor} {__proto__}',
    [hostile]: 1,
  }),
  'smslint.config.yaml': 'rulesDir: policy\n',
};

/** Formats that keep what is merely not seen, for their readers to judge. */
const forPrograms: ReadonlySet<string> = new Set(['json', 'jsonl', 'sarif', 'gitlab', 'rdjson', '--json']);
const programsMind = /[\p{Bidi_Control}\x00-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029]/u;

async function expectHarmless(
  args: readonly string[],
  terminal: boolean,
  given: Readonly<Record<string, string>> = files,
): Promise<void> {
  const isForPrograms = args.some((arg) => forPrograms.has(arg));
  const io = testIo(makeFolder(given), { isTTY: terminal, stderrIsTTY: terminal, columns: 60 });
  await run(args, { ...io, makesLinks: () => Promise.resolve(true) });
  for (const written of [io.out(), io.err()]) {
    // Our own colours and links alone are escape sequences that may stand there; every line ends with a line feed.
    const plain = written.replace(/\x1b\[\d+(?:;\d+)*m|\x1b\]8;;(?:https:\/\/[!-~]*)?\x07/g, '');
    const unseen = unseenIn(plain).filter(({ character }) => (isForPrograms ? programsMind : /[^\n]/u).test(character));
    const shown = unseen.map(
      ({ character, index }) => json(plain.slice(Math.max(0, index - 60), index)) + escape(character),
    );
    expect(shown.slice(0, 3), args.join(' ')).toEqual([]);
    if (!args.includes('github')) expect(commandsIn(written), args.join(' ')).toEqual([]);
  }
  expect(io.out() + io.err()).not.toBe('');
}

const lintFormats = [
  'codeframe',
  'stylish',
  'json',
  'jsonl',
  'markdown',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'rdjson',
];

const calls: (readonly string[])[] = [
  ...lintFormats.map((format) => ['lint', '-f', format]),
  ['lint', '--stats', '-q'],
  ['lint', '--fix-dry-run', '--unsafe'],
  ['lint', '--no-config', '-f', 'codeframe'],
  ['lint', `no ${inName}`],
  ['lint', '--profile', hostile],
  ['lint', '--format', hostile],
  ['lint', '-o', hostile],
  ['lint', '-o', `json=no ${inName}/x`],
  ['lint', '--config', `no ${inName}.yaml`],
  ['lint', '--config', 'faulty.yaml'],
  ['lint', '--config', 'no-yaml.yaml'],
  ['lint', '--shard', hostile],
  ['lint', '--suppress-rule', hostile],
  ['lint', '--stdin', '--stdin-filename', inName],
  [`--${hostile}`],
  ['plan'],
  ['plan', '-f', 'json'],
  ['report', '-f', 'markdown'],
  ['report', '--from', `${inName}.sms.yaml`],
  ['report', '--title', hostile, '--date', hostile],
  ['explain', 'acme-rule'],
  ['explain', hostile],
  ['rules'],
  ['rules', '--json'],
  ['rules', '--check'],
  ['rules', '--check', '--json'],
  ['rules', '--area', hostile],
  ['coverage', '--authority', hostile],
  ['print-config', `${inName}.sms.yaml`],
  ['print-config', `${inName}.sms.yaml`, '--json'],
  ['check-config'],
  ['check-config', 'faulty.yaml'],
  ['schema', hostile],
  ['completion', hostile],
  ['merge-reports', `${inName}.sms.yaml`],
  ['render', `${inName}.sms.yaml`, '--as', hostile],
  ['render', `${inName}.sms.yaml`, '--as', 'aws-cli', '--force'],
  ['submit', `${inName}.sms.yaml`],
  ['submit', `${inName}.sms.yaml`, '--force'],
  ['submit', `${inName}.sms.yaml`, '--force', '--field', hostile],
  ['verify', 'alerts.yaml', '--saved', 'saved.json', '--saved', 'keywords.json', '-f', 'codeframe'],
  ['verify', 'alerts.yaml', '--saved', 'saved.json', '--saved', 'keywords.json', '--plan-fix'],
  ['verify', `${inName}.sms.yaml`, '--saved', 'saved.json', '--saved', 'keywords.json'],
  ['denials', 'tickets.yaml', '--saved', 'denied.json', '-f', 'stylish'],
  ['denials', `${inName}.sms.yaml`, '--saved', 'denied.json'],
  ['import', 'saved.json', 'keywords.json'],
  ['import', `${inName}.sms.yaml`],
  ['init', '--yes', '--dry-run', '--brand', hostile],
  ['init', '--yes', '--country', hostile],
  ['init', '--yes', `no ${inName}/x.sms.yaml`, '--dry-run'],
];

test.each(calls.map((args, index) => ({ args, terminal: index % 2 === 0 })))('$args', async ({ args, terminal }) => {
  await expectHarmless(args, terminal);
});

describe('what AWS says', () => {
  const seed = fixtureSeed('drifted');
  const keywords = (seed.keywords?.[fixtureNumber] ?? []).map((one) => ({ ...one, KeywordMessage: hostile }));
  const hostileSeed = { ...seed, keywords: { [fixtureNumber]: keywords } };
  const live = ['--live', '--rate', '100'];

  test.each([
    ['verify', 'alerts.yaml', ...live, '-f', 'codeframe'],
    ['verify', 'alerts.yaml', ...live, '--plan-fix'],
    ['verify', `${inName}.sms.yaml`, ...live],
    ['import', ...live, '--region', 'ca-central-1', '--number', fixtureNumber],
    ['import', ...live, '--region', 'ca-central-1', '--number', hostile],
    ['denials', 'tickets.yaml', ...live, '--region', hostile],
  ])('%s %s', async (...args) => {
    await standIn(hostileSeed);
    await expectHarmless(args, true);
  });

  test.each([true, false])('of a call that it refuses, on a terminal: %j', async (terminal) => {
    const aws = await standIn(hostileSeed);
    aws.plan({ does: { error: 'AccessDeniedException', message: hostile }, times: 9 });
    await expectHarmless(['verify', 'alerts.yaml', ...live], terminal);
    expect(aws.faultsLeft().length).toBeLessThan(9);
  });
});

test.each([true, false])('rules of a team that cannot be read, on a terminal: %j', async (terminal) => {
  await expectHarmless(['lint', '.'], terminal, faultyRules);
  await expectHarmless(['rules'], terminal, faultyRules);
});

test('an internal error', async () => {
  const io = testIo(makeFolder(files));
  const stdout = {
    write: () => {
      throw new Error(`disk ${hostile}`);
    },
  };
  expect(await run(['rules'], { ...io, stdout })).toBe(2);
  expect(unseenIn(io.err()).filter(({ character }) => character !== '\n')).toEqual([]);
  expect(commandsIn(io.err())).toEqual([]);
});

test('the reader of commands knows them', () => {
  expect(commandsIn('a\n ::error file=x::b\nc ##[add-mask]d\n##vso[task.complete result=Failed]')).toEqual([
    'error',
    'add-mask',
    'task.complete',
  ]);
  expect(hostileTexts.some((text) => commandsIn(text).length > 0)).toBe(true);
});

function escape(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16)}`;
}
