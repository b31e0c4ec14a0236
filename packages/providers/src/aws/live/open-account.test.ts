import { standIn } from '@smslint/aws-stand-in/for-a-test';
import type { Trouble } from '@smslint/aws-stand-in';
import { describe, expect, test, vi } from 'vitest';
import { AwsFault, openAccount, type AccountSettings, type AwsAccount, type OperationName } from './index.js';

/** So many calls a second that no test waits for its turn. */
const rate = 1000;
/** Answers are waited for as long as by people, but for those that never come. */
const settingsFor = (...troubles: readonly Trouble[]): AccountSettings =>
  troubles.includes('hang') ? { rate, timeout: 3000 } : { rate };
const keyword = { OriginationIdentity: 'phone-1', Keyword: 'HELP', KeywordMessage: 'Call us.' };
const supportCase = { subject: 'A number', communicationBody: 'Please.' };

async function faultOf(call: Promise<unknown>): Promise<AwsFault> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AwsFault)) throw new Error(`no fault of AWS: ${String(error)}`);
  return error;
}

const putKeyword = (account: AwsAccount) => account.call('PutKeyword', keyword);

test('an account calls both services, in the Region that is given, else in that of the environment', async () => {
  const aws = await standIn({ region: 'ca-central-1', numbers: [{ PhoneNumberId: 'phone-1' }] });
  const called: OperationName[] = [];
  const account = await openAccount({ rate, onCall: (operation) => called.push(operation) });
  expect(account.region).toBe('ca-central-1');
  const { Keywords, ...rest } = await account.call('DescribeKeywords', { OriginationIdentity: 'phone-1' });
  expect(Keywords?.map(({ Keyword }) => Keyword)).toEqual(['HELP', 'STOP']);
  expect(Object.keys(rest)).not.toContain('$metadata');
  expect(await account.call('DescribeCases', {})).toMatchObject({ cases: [] });
  expect(called).toEqual(['DescribeKeywords', 'DescribeCases']);
  expect((await openAccount({ region: 'eu-west-2' })).region).toBe('eu-west-2');
  expect(aws.calls.map(({ region }) => region)).toEqual(['ca-central-1', 'ca-central-1']);
});

test('attempts wait for their turn, those that the SDK makes again too', async () => {
  const aws = await standIn();
  aws.plan({ does: { error: 'InternalServerException' } });
  const account = await openAccount({ rate: 4 });
  const before = performance.now();
  await account.call('DescribeSpendLimits', {});
  await account.call('DescribeSpendLimits', {});
  expect(aws.calls).toHaveLength(3);
  // Two waits of a quarter of a second; a loaded machine only makes them longer.
  expect(performance.now() - before).toBeGreaterThan(450);
});

describe('the SDK tries again', () => {
  const troubles: readonly Trouble[] = [
    'hang',
    'cut before',
    'cut after',
    'no json',
    { error: 'ThrottlingException' },
    { error: 'InternalServerException' },
    { error: 'ServiceUnavailableException' },
  ];
  test.each(troubles)('after %j', async (does) => {
    const aws = await standIn({ numbers: [{ PhoneNumberId: 'phone-1' }] });
    aws.plan({ does });
    expect(await putKeyword(await openAccount(settingsFor(does)))).toMatchObject({ Keyword: 'HELP' });
    expect(aws.account.keywords.get('phone-1')?.get('HELP')?.KeywordMessage).toBe('Call us.');
    expect(aws.calls).toHaveLength(2);
  });

  test('as often as the environment says', async () => {
    const aws = await standIn({ numbers: [{ PhoneNumberId: 'phone-1' }] });
    aws.plan({ does: { error: 'InternalServerException' }, times: 9 });
    vi.stubEnv('AWS_MAX_ATTEMPTS', '5');
    const fault = await faultOf(putKeyword(await openAccount({ rate })));
    expect([fault.code, aws.calls.length]).toEqual(['InternalServerException', 5]);
  });

  test.each(['hang', 'cut after', { error: 'InternalServerError' }] satisfies readonly Trouble[])(
    'never where a second case could be made: %j',
    async (does) => {
      const aws = await standIn();
      aws.plan({ does, on: 'CreateCase' });
      const fault = await faultOf((await openAccount(settingsFor(does))).call('CreateCase', supportCase));
      expect(fault.isUndone).toBe(false);
      expect(fault.message).toMatch(/ Nobody knows whether it was done all the same\.$/);
      expect([aws.calls.length, aws.account.cases.size]).toEqual([1, does === 'cut after' ? 1 : 0]);
    },
  );

  test('where AWS said no to a case', async () => {
    const aws = await standIn();
    aws.plan({ does: { error: 'ThrottlingException' }, on: 'CreateCase' });
    const { caseId } = await (await openAccount({ rate })).call('CreateCase', supportCase);
    expect([...aws.account.cases.keys()]).toEqual([caseId]);
  });
});

test('what is sure to be undone is told from what may be done', async () => {
  const aws = await standIn({ numbers: [{ PhoneNumberId: 'phone-1' }] });
  const isUndone = async (...troubles: Trouble[]) => {
    for (const does of troubles) aws.plan({ does, on: 'PutKeyword' });
    return (await faultOf(putKeyword(await openAccount({ rate })))).isUndone;
  };
  expect(await isUndone({ error: 'ValidationException' })).toBe(true);
  expect(await isUndone(...Array<Trouble>(3).fill({ error: 'ThrottlingException' }))).toBe(true);
  expect(await isUndone('cut after', { error: 'ConflictException' })).toBe(false);
  expect(await isUndone('garbled')).toBe(false);
  await aws.stop();
  expect((await faultOf(putKeyword(await openAccount({ rate })))).isUndone).toBe(true);
});

describe('an interruption', () => {
  test('ends the call that is on its way, and those that follow', async () => {
    const aws = await standIn();
    const controller = new AbortController();
    aws.plan({ does: 'hang' });
    const account = await openAccount({ rate, signal: controller.signal });
    const [fault] = await Promise.all([
      faultOf(putKeyword(account)),
      aws.nextCall('PutKeyword').then(() => controller.abort()),
    ]);
    expect(fault).toMatchObject({ code: 'AbortError', isUndone: false, operation: 'PutKeyword' });
    expect(await faultOf(putKeyword(account))).toMatchObject({ code: 'AbortError', isUndone: true });
    expect(aws.calls).toHaveLength(1);
  });

  test('ends the wait for a turn', async () => {
    const aws = await standIn();
    const controller = new AbortController();
    const account = await openAccount({ rate: 0.001, signal: controller.signal });
    await account.call('DescribeSpendLimits', {});
    const fault = faultOf(account.call('DescribeSpendLimits', {}));
    controller.abort();
    expect(await fault).toMatchObject({ code: 'AbortError', isUndone: true });
    expect(aws.calls).toHaveLength(1);
  });
});
