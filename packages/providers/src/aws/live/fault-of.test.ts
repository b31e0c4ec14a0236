import { standIn } from '@smslint/aws-stand-in/for-a-test';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { AwsFault, openAccount } from './index.js';

const settings = { rate: 1000, timeout: 3000 };

async function fault(call: Promise<unknown>): Promise<AwsFault> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AwsFault)) throw new Error(`no fault of AWS: ${String(error)}`);
  return error;
}

async function failing(): Promise<AwsFault> {
  return fault((await openAccount(settings)).call('DescribeSpendLimits', {}));
}

/** Answers every call in the same way, in the place of AWS. */
async function answering(answer: (response: ServerResponse, authorization: string, token: string) => void) {
  await standIn();
  const server = createServer((request, response) => {
    const { authorization = '', 'x-amz-security-token': token } = request.headers;
    answer(response, authorization, String(token));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2', `http://127.0.0.1:${port}`);
  onTestFinished(() => void server.close());
}

const errorOf = (status: number, error: object) => (response: ServerResponse) =>
  void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(error));

describe('what AWS says is said, with what to do', () => {
  test.each([
    [
      'AccessDeniedException',
      'is not authorized to perform: sms-voice:DescribeSpendLimits',
      {},
      'Allow sms-voice:DescribeSpendLimits in IAM',
    ],
    ['AccessDeniedException', 'no', {}, 'Allow sms-voice:DescribeSpendLimits in IAM'],
    ['AccessDeniedException', 'no', { Reason: 'ACCOUNT_DISABLED' }, 'ask AWS Support'],
    ['ExpiredTokenException', 'The security token included in the request is expired', {}, 'Sign in anew'],
    ['UnrecognizedClientException', 'The security token included in the request is invalid', {}, 'Sign in anew'],
    ['ThrottlingException', 'Rate exceeded', {}, '--rate 0.5'],
    ['ServiceQuotaExceededException', 'Too many', { Reason: 'KEYWORDS_PER_IDENTITY' }, 'higher quota'],
    ['ConflictException', 'Busy', { Reason: 'RESOURCE_NOT_ACTIVE', ResourceId: 'phone-1' }, 'Look in the console'],
    ['ResourceNotFoundException', 'Gone', { ResourceType: 'phone-number', ResourceId: 'phone-1' }, 'Look at the id'],
    ['SomethingNewException', 'Never seen', {}, 'docs/providers.md'],
  ])('%s: %s %j', async (code, Message, more, hint) => {
    await answering(errorOf(400, { __type: `com.amazonaws#${code}`, Message, ...more }));
    const said = await failing();
    expect(said).toMatchObject({ code, operation: 'DescribeSpendLimits', isUndone: true });
    expect(said.message).toContain(`AWS refused DescribeSpendLimits in us-east-1: ${code}: ${Message}`);
    for (const [name, value] of Object.entries(more)) expect(said.message).toContain(`${name} ${value}`);
    expect(said.hint).toContain(hint);
  });

  test('a call that is not valid names its fields', async () => {
    await standIn({ numbers: [{ PhoneNumberId: 'phone-1' }] });
    const account = await openAccount(settings);
    const input = { OriginationIdentity: 'phone-1', Keyword: 'HELP', KeywordMessage: ' ' };
    const said = await fault(account.call('PutKeyword', input));
    expect(said.message).toMatch(
      /^AWS refused PutKeyword in us-east-1: ValidationException: .*Reason \w+; KeywordMessage: /,
    );
  });

  test('the API of AWS Support asks for a plan', async () => {
    await standIn({ hasSupportApi: false });
    const said = await fault((await openAccount(settings)).call('DescribeCases', {}));
    expect([said.code, said.hint]).toEqual([
      'SubscriptionRequiredException',
      expect.stringContaining('needs a support plan') as string,
    ]);
  });

  test.each([
    [
      500,
      { __type: 'InternalServerException', message: 'oops' },
      'AWS failed at DescribeSpendLimits in us-east-1: InternalServerException: oops.',
    ],
    [503, {}, 'AWS failed at DescribeSpendLimits in us-east-1: Unknown: HTTP 503 without a reason.'],
  ])('HTTP %d %j', async (status, body, message) => {
    await answering(errorOf(status, body));
    expect(await failing()).toMatchObject({
      message,
      isUndone: false,
      hint: expect.stringContaining('at AWS') as string,
    });
  });
});

describe('what never came to AWS is said', () => {
  test('no Region', async () => {
    await standIn();
    vi.stubEnv('AWS_REGION', undefined);
    expect(await fault(openAccount())).toMatchObject({
      code: 'RegionError',
      operation: undefined,
      message: 'Cannot call AWS: Region is missing.',
      hint: expect.stringContaining('--region') as string,
    });
    expect((await fault(openAccount({ region: 'a b' }))).code).toBe('RegionError');
  });

  test('no credentials, and a profile that is not there', async () => {
    await standIn();
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    const said = await failing();
    expect(said).toMatchObject({ code: 'CredentialsProviderError', isUndone: true });
    expect(said.hint).toContain('AWS_PROFILE');
    vi.stubEnv('AWS_PROFILE', 'nobody');
    expect((await failing()).code).toBe('CredentialsProviderError');
  });

  test('a program for credentials that fails, whose words may be secret', async () => {
    await standIn();
    const file = join(mkdtempSync(join(tmpdir(), 'smslint-')), 'config');
    writeFileSync(file, '[profile tool]\nregion = us-east-1\ncredential_process = sh -c "echo hunter2 >&2; exit 3"\n');
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_CONFIG_FILE', file);
    vi.stubEnv('AWS_PROFILE', 'tool');
    const said = await failing();
    expect(said.code).toBe('CredentialsProviderError');
    expect(said.message + said.hint).not.toContain('hunter2');
  });

  test('nobody listens, nobody answers, somebody else answers', async () => {
    const aws = await standIn();
    vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
    await answering(() => undefined);
    expect(await failing()).toMatchObject({
      code: 'TimeoutError',
      message: expect.stringContaining('in time') as string,
    });
    await answering(
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'),
    );
    expect(await failing()).toMatchObject({
      code: 'AnswerError',
      hint: expect.stringContaining('AWS_ENDPOINT_URL') as string,
    });
    await answering((response) => void response.socket?.destroy());
    expect((await failing()).code).toBe('NetworkError');
    vi.stubEnv('AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2', aws.url);
    await aws.stop();
    expect(await failing()).toMatchObject({
      code: 'NetworkError',
      hint: expect.stringContaining('nothing listens') as string,
    });
    vi.stubEnv('AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2', 'nonsense');
    expect((await failing()).code).toBe('ConfigurationError');
  });
});

test('nothing secret is said, whatever the other side quotes', async () => {
  const [key, secret, session] = [
    'AKIAQWERTYUIOPASDFGH',
    'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzzzzzzzz',
    'FwoGZXIvYXdzEBYaDH7t0ken',
  ];
  await answering((response, authorization, token) => {
    const message = `${key} ${secret} Authorization: ${authorization} x-amz-security-token:${token} https://a.example/x?X-Amz-Signature=abcdef`;
    errorOf(400, { __type: 'ValidationException', message, Fields: [{ Name: token, Message: authorization }] })(
      response,
    );
  });
  vi.stubEnv('AWS_ACCESS_KEY_ID', key);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
  vi.stubEnv('AWS_SESSION_TOKEN', session);
  const said = await failing();
  expect(said.code).toBe('ValidationException');
  const all = JSON.stringify({ ...said, message: said.message, stack: said.stack, cause: said.cause });
  for (const one of [key, secret, session, 'abcdef', 'AWS4-HMAC', `Credential=${key}`]) expect(all).not.toContain(one);
});
