import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputOf } from '../commands/testing/read-call.js';
import { keywordKey } from '../keywords/wanted-keywords.js';
import type { LiveNumber } from './live-account.js';
import { fixScript, planFix } from './plan-fix.js';
import { liveOf, requestOf, withKeyword } from './testing/live.js';
import { verifyNumber } from './verify-number.js';

const request = requestOf();
const live = liveOf(request);

/** The live number after the calls of a plan. */
function mended(number: LiveNumber, { calls }: ReturnType<typeof planFix>): LiveNumber {
  const put = new Set(calls.map(({ Keyword }) => keywordKey(Keyword)));
  return {
    ...number,
    keywords: [...(number.keywords ?? []).filter(({ Keyword }) => !put.has(keywordKey(Keyword))), ...calls],
  };
}

test('nothing is planned where nothing differs', () => {
  expect(fixScript(planFix(request, live))).toBe('');
});

test('a plan mends every keyword that the request names, and touches no other', () => {
  const change = fc.constantFrom('gone', 'text', 'action', 'none');
  const keywords = live.keywords ?? [];
  fc.assert(
    fc.property(fc.array(change, { minLength: keywords.length, maxLength: keywords.length }), (kinds) => {
      const own = keywords.flatMap((one, index) => {
        if (kinds[index] === 'gone') return [];
        if (kinds[index] === 'text') return [{ ...one, KeywordMessage: 'Something else' }];
        return [kinds[index] === 'action' ? { ...one, KeywordAction: 'OTHER' } : one];
      });
      const drifted = {
        ...live,
        keywords: [...own, { Keyword: 'MENU', KeywordMessage: 'x', KeywordAction: 'OPT_IN' }],
      };
      const plan = planFix(request, drifted);
      expect(plan.calls.some(({ Keyword }) => Keyword === 'MENU')).toBe(false);
      const left = verifyNumber(request, mended(drifted, plan)).filter(({ severity }) => severity !== 'info');
      expect(left).toEqual([]);
    }),
  );
});

test('a keyword that the request does not name, or has no text for, is left alone and said', () => {
  const silent = requestOf({ help: { keywords: [], response: '' }, optIn: { keyword: 'SAIL', confirmation: '' } });
  const script = fixScript(planFix(silent, { ...live, keywords: [] }));
  expect(script).toContain('# "HELP" is left alone: the request does not name it.\n');
  expect(script).toContain('# "SAIL" is left alone: the request has no text for it.\n');
  expect(script.match(/^aws /gm)).toHaveLength(1);
});

test('what the API refuses is left alone', () => {
  const long = requestOf({ optIn: { keyword: 'S'.repeat(31) }, help: { response: 'x'.repeat(1601) } });
  const { calls, left } = planFix(long, { ...live, keywords: [] });
  expect(calls.map(({ Keyword }) => Keyword)).toEqual(['STOP']);
  expect(left.map(({ reason }) => reason)).toEqual([
    'a text has at most 1600 characters',
    'a text has at most 1600 characters',
    'a keyword has at most 30 characters',
  ]);
});

/** The arguments that a shell gives to each command `aws` of a script. */
function callsIn(script: string): string[][] {
  const aws = `aws() { for word; do printf '%s\\0' "$word"; done; printf '\\n\\0'; }\n`;
  const { stdout, status, stderr } = spawnSync('sh', ['-s'], { input: aws + script, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\n\0')
    .slice(0, -1)
    .map((call) => call.split('\0').slice(0, -1));
}

test.each([
  ['it\'s $(echo gone) `id` $HOME "q" \\ !! * ~ ; & | < > #'],
  ['-x --keyword-action OPT_OUT'],
  ['file:///etc/hostname'],
  ['https://example.com/terms'],
  ['first line\nsecond line\n\nrm -rf nothing'],
  ['\u001b[2Jcleared \u202egnp.exe \u0000 \u2028 \ud800'],
  ['Ünïcödé 🚢 日本語'],
])('a shell and the CLI take %j as it is', (text) => {
  const hostile = requestOf({ stop: { response: text }, optIn: { keyword: "A'B $(id)" } });
  const plan = planFix(hostile, withKeyword(withKeyword(live, 'STOP', { KeywordMessage: 'x' }), 'SAIL', undefined));
  const script = fixScript(plan, 'ca-central-1');
  expect(callsIn(script).map(inputOf)).toEqual(plan.calls);
  expect(plan.calls.some(({ KeywordMessage }) => KeywordMessage === text)).toBe(true);
  expect(script).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\u2028]/);
  expect(script).not.toMatch(/=(?:'?)(?:file|https):/);
});
