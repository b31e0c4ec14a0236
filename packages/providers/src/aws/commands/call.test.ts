import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { anyText } from '../../testing/registrable.js';
import { callText, onLines } from './call.js';
import { shellWord } from './shell-word.js';
import { inputOf } from './testing/read-call.js';

/** What a shell prints for a script. */
function printedBy(script: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'smslint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // A script, since one argument of a program cannot hold all of them.
  const path = join(folder, 'script');
  writeFileSync(path, script);
  return execFileSync('sh', [path], { encoding: 'utf8', maxBuffer: 1e8 }).split('\0').slice(0, -1);
}

const samples = (): string[] => fc.sample(anyText(0, 300), { numRuns: 400 });

test('any text is one word of a shell, and the same', { timeout: 120_000 }, () => {
  const texts = samples().map((text) => Buffer.from(text.replaceAll('\0', '')).toString());
  expect(printedBy(`printf '%s\\0' ${texts.map(shellWord).join(' ')}`)).toEqual(texts);
  expect(() => shellWord('a\0b')).toThrow(RangeError);
});

test('any text reaches the API as it is, alone or in a list, and is seen', { timeout: 120_000 }, () => {
  const texts = [...samples(), '[1, 2]', 'HTTPS://example.com', 'fileb://x', '-h', ''];
  const input = (text: string) => ({ Keyword: 'A', KeywordMessage: text, SelectChoices: ['B', text] });
  const calls = texts.flatMap((text) =>
    ([' ', onLines] as const).map((between) =>
      callText({ action: 'put-keyword', region: 'us-east-1', input: input(text) }, between),
    ),
  );
  expect(calls.filter((call) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(call.replaceAll('\n', '')))).toEqual([]);
  const script = `aws() { printf '%s\\0' "$@" END; }\n${calls.join('\n')}\n`;
  const words = printedBy(script);
  const found: Record<string, unknown>[] = [];
  for (let start = 0; start < words.length;) {
    const end = words.indexOf('END', start);
    found.push(inputOf(words.slice(start, end)));
    start = end + 1;
  }
  expect(found).toEqual(texts.flatMap((text) => [input(text), input(text)]));
});

test('plain texts are options, and JSON is made of what the command line would read as something else', () => {
  const textOf = (KeywordMessage: string): string =>
    callText({
      action: 'put-keyword',
      region: undefined,
      input: { OriginationIdentity: { variable: 'number' }, KeywordMessage },
    });
  expect(textOf('-x: hi')).toBe(
    `aws pinpoint-sms-voice-v2 put-keyword --origination-identity="$number" --keyword-message='-x: hi'`,
  );
  for (const text of ['https://example.com', 'FILE://x', 'fileb://x', 'two\nlines', '\u202e', '\0']) {
    expect(textOf(text)).toContain(` --origination-identity="$number" --cli-input-json '{"KeywordMessage":"`);
  }
});
