import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { registrable } from '../../testing/registrable.js';
import { renderRegistration } from '../registration/render-registration.js';
import { inputOf, optionOf } from '../commands/testing/read-call.js';
import { renderAwsCli } from './render-aws-cli.js';

/** An `aws` that keeps its arguments, gives out ids, and completes every registration that was submitted, or none. */
const standIn = `
aws() {
  for argument in "$#" "$@"; do printf '%s\\0' "$argument"; done >>"$FOLDER/calls"
  case $2 in
    create-registration) echo x >>"$FOLDER/ids"; echo "registration-$(wc -l <"$FOLDER/ids" | tr -d ' ')" ;;
    create-registration-attachment) echo attachment-1 ;;
    request-phone-number) echo x >>"$FOLDER/phones"; echo "phone-$(wc -l <"$FOLDER/phones" | tr -d ' ')" ;;
    submit-registration-version) for id; do :; done; : >"$FOLDER/submitted-\${id#*=}" ;;
    describe-registrations)
      last= before=
      for argument; do [ "$last" = --registration-ids ] && before=$argument; last=$argument; done
      if [ -e "$FOLDER/submitted-$before" ]; then echo "$REVIEWED"; else echo CREATED; fi ;;
  esac
}
`;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly calls: readonly (readonly string[])[];
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'smslint-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function run(script: string, at: string, env: Readonly<Record<string, string>> = {}): Run {
  writeFileSync(join(at, 'script'), standIn + script);
  writeFileSync(join(at, 'calls'), '');
  const { status, stdout, stderr } = spawnSync('sh', [join(at, 'script')], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', FOLDER: at, REVIEWED: 'COMPLETE', ...env },
  });
  const words = readFileSync(join(at, 'calls'), 'utf8').split('\0').slice(0, -1);
  const calls: string[][] = [];
  for (let next = 0; next < words.length;) {
    const count = Number(words[next]);
    calls.push(words.slice(next + 1, next + 1 + count));
    next += 1 + count;
  }
  return { status, stdout, stderr, calls };
}

const actions = ({ calls }: Run): string[] => calls.map((call) => call[1] ?? '');
const inputs = ({ calls }: Run, action: string): Record<string, unknown>[] =>
  calls.filter((call) => call[1] === action).map(inputOf);

describe.each(['10dlc', 'toll-free'] as const)('the commands of a %s request', (type) => {
  test('put every value as it is, whatever it holds, and hand ids on', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(registrable(type), (request) => {
        const { text, faults } = renderAwsCli(request);
        expect(faults.filter(({ kind }) => kind === 'refused')).toEqual([]);
        const ran = run(text, folder());
        expect([ran.status, ran.stderr]).toEqual([0, '']);

        const rendered = JSON.parse(renderRegistration(request).text) as { fields: Record<string, unknown>[] }[];
        const fields = rendered.flatMap(({ fields: all }) => all.filter((field) => !('AttachmentPath' in field)));
        const put = inputs(ran, 'put-registration-field-value').filter((one) => !('RegistrationAttachmentId' in one));
        expect(put).toEqual(fields.map((field) => ({ RegistrationId: expect.any(String) as string, ...field })));
        const keywords = inputs(ran, 'put-keyword');
        const replies = [
          request.help?.response,
          request.optIn?.confirmation,
          ...(type === '10dlc' ? [request.stop?.response] : []),
        ];
        expect(new Set(keywords.map(({ KeywordMessage }) => KeywordMessage))).toEqual(
          new Set(replies.map((reply) => reply?.trim())),
        );

        const numbers = ran.calls.filter((call) => call[1] === 'request-phone-number');
        expect(new Set(numbers.map((call) => optionOf(call, 'client-token'))).size).toBe(request.number.count);
        expect(ran.calls.every((call) => optionOf(call, 'region') === request.region)).toBe(true);
        for (const call of ran.calls.filter((one) => optionOf(one, 'client-token') !== undefined)) {
          expect(optionOf(call, 'client-token')).toMatch(/^[!-~]{1,64}$/);
        }
        expect(renderAwsCli(request).text).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});

const [tenDlc] = fc.sample(registrable('10dlc'), { numRuns: 1, seed: 3 });
const [tollFree] = fc.sample(registrable('toll-free'), { numRuns: 1, seed: 3 });
if (!tenDlc || !tollFree) throw new Error('no sample');

const without = (steps: readonly string[]): string[] =>
  steps.filter((step) => !step.startsWith('put-') && step !== 'describe-registrations');

test('a brand comes before its campaign, which is tied to it before it is submitted, and numbers come last', () => {
  const request = { ...tenDlc, number: { ...tenDlc.number, count: 2 } };
  const ran = run(renderAwsCli(request).text, folder());
  expect(without(actions(ran))).toEqual([
    'create-registration',
    'submit-registration-version',
    'create-registration',
    'create-registration-attachment',
    'create-registration-association',
    'submit-registration-version',
    'request-phone-number',
    'create-registration-association',
    'request-phone-number',
    'create-registration-association',
    'set-text-message-spend-limit-override',
  ]);
  const ties = ran.calls.filter((call) => call[1] === 'create-registration-association');
  expect(ties.map((call) => [optionOf(call, 'registration-id'), optionOf(call, 'resource-id')])).toEqual([
    ['registration-2', 'registration-1'],
    ['registration-2', 'phone-1'],
    ['registration-2', 'phone-2'],
  ]);
});

test('a toll-free number is there first, and tied to its registration before that is submitted', () => {
  const ran = run(renderAwsCli({ ...tollFree, number: { ...tollFree.number, count: 1 } }).text, folder());
  expect(without(actions(ran))).toEqual([
    'request-phone-number',
    'create-registration',
    'create-registration-attachment',
    'create-registration-association',
    'submit-registration-version',
    'set-text-message-spend-limit-override',
  ]);
});

test('it stops where a review has to end, says how to go on, and creates nothing twice', () => {
  const { text } = renderAwsCli(tenDlc);
  const at = folder();
  const first = run(text, at, { REVIEWED: 'SUBMITTED' });
  expect(first.status).toBe(75);
  expect(first.stderr).toBe('brand is SUBMITTED: once it is COMPLETE, run this again with brand=registration-1\n');
  expect(without(actions(first))).toEqual(['create-registration', 'submit-registration-version']);

  const second = run(text, at, { brand: 'registration-1' });
  expect(second.status).toBe(0);
  expect(
    second.calls.filter((call) => optionOf(call, 'registration-type') === 'US_TEN_DLC_BRAND_REGISTRATION'),
  ).toEqual([]);
  expect(actions(second)).toContain('put-keyword');
});

test('a failing call stops it', () => {
  const script = `aws() { echo "$2" >>"$FOLDER/seen"; return 254; }\n${renderAwsCli(tenDlc).text}`;
  const at = folder();
  expect(run(script, at).status).toBe(254);
  expect(readFileSync(join(at, 'seen'), 'utf8')).toBe('create-registration\n');
});

test('a registered brand is used, not made again', () => {
  const request = { ...tenDlc, brand: { ...tenDlc.brand, registrationId: "registration-b'$x" } };
  const ran = run(renderAwsCli(request).text, folder());
  const tie = ran.calls.find((call) => call[1] === 'create-registration-association') ?? [];
  expect(optionOf(tie, 'resource-id')).toBe("registration-b'$x");
  expect(ran.calls.filter((call) => optionOf(call, 'registration-type') === 'US_TEN_DLC_BRAND_REGISTRATION')).toEqual(
    [],
  );
});

test('a Canadian long code is asked for at once; others say where they are asked for', () => {
  const canadian = { ...tenDlc, number: { type: 'long-code', count: 1 } as const, countries: ['CA'] };
  const rendering = renderAwsCli(canadian);
  expect(rendering.faults).toEqual([]);
  const [call = []] = run(rendering.text, folder()).calls;
  expect([optionOf(call, 'number-type'), optionOf(call, 'iso-country-code')]).toEqual(['LONG_CODE', 'CA']);

  const british = renderAwsCli({ ...canadian, countries: ['GB'] });
  expect(british.faults).toEqual([
    expect.objectContaining({
      pointer: '/number/type',
      kind: 'refused',
      message: expect.stringContaining('--as aws-case') as string,
    }),
  ]);
  expect(run(british.text, folder()).calls).toEqual([]);
});

test.each([
  [{ region: 'us-east-1; reboot' }, '/region', 'refused'],
  [{ region: undefined }, '/region', 'missing'],
  [{ spend: { requestedMonthlyUsd: 40.5 } }, '/spend/requestedMonthlyUsd', 'refused'],
  [{ countries: ['CA'] }, '/countries', 'refused'],
  [{ number: { ...tenDlc.number, count: 1000 } }, '/number/count', 'refused'],
  [{ optIn: { ...tenDlc.optIn, evidence: ['$HOME/a.png'] } }, '/optIn/evidence', 'refused'],
  [{ help: { keywords: ['HELP', 'H'.repeat(31)], response: tenDlc.help?.response } }, '/help/keywords/1', 'refused'],
  [{ help: { keywords: ['HELP'], response: 'x'.repeat(1601) } }, '/help/response', 'refused'],
])('%j has a fault at %s', (change, pointer, kind) => {
  const { text, faults } = renderAwsCli({ ...tenDlc, ...change });
  expect(faults).toContainEqual(expect.objectContaining({ pointer, kind }));
  expect(text).not.toContain('reboot');
});

test('the script may be made a program', () => {
  const path = join(folder(), 'script');
  writeFileSync(path, renderAwsCli({ ...tenDlc, number: { type: 'sender-id', count: 1 } }).text);
  chmodSync(path, 0o755);
  expect(execFileSync(path, { encoding: 'utf8' })).toBe('');
});
