import { afterEach, describe, expect, test, vi } from 'vitest';
import { openAccount } from '../live/index.js';
import { plannedParts } from './planned-calls.js';
import type { Submission } from './submission.js';
import { Killed, png, requestOf, submissionOf, submitter, type Death, type Submitter } from './testing/submitting.js';

vi.setConfig({ testTimeout: 120_000 });

const tollFree = requestOf('good-kennels-toll-free.sms.json');
const pottery = requestOf('good-pottery-10dlc.sms.json');
const brand = { ...pottery.brand };
delete brand.registrationId;
const tenDlc = { ...pottery, brand };
const longCode = requestOf('good-clinic-reminders.sms.yaml');

let one: Submitter;
afterEach(async () => {
  await one.aws.stop();
  vi.unstubAllEnvs();
});

/** Runs a submission again and again, approves what is submitted, and returns how often a run failed. */
async function runToTheEnd(submission: Submission): Promise<number> {
  let failures = 0;
  for (let runs = 0; runs < 12; runs++) {
    const outcomes = await one.run(submission).catch((error: unknown) => error);
    if (!Array.isArray(outcomes)) {
      failures++;
      continue;
    }
    const last = (outcomes as Awaited<ReturnType<Submitter['run']>>).at(-1);
    if (last?.stage === 'complete') return failures;
    if (last?.name !== 'case') one.aws.review(last?.id ?? '', 'approved');
    else return failures;
  }
  throw new Error('no end');
}

/** What stands at AWS is what the submission says, once. */
function expectOnce(submission: Submission): void {
  const { aws } = one;
  if (submission.kind === 'case') {
    expect([aws.timesDone('CreateCase'), aws.account.cases.size]).toEqual([1, 1]);
    return;
  }
  const made = [...aws.account.registrations.values()];
  expect(made.map(({ RegistrationType }) => RegistrationType)).toEqual(
    submission.registrations.map(({ type }) => type),
  );
  expect(aws.timesDone('SubmitRegistrationVersion')).toBe(made.length);
  expect(aws.account.numbers.size).toBe(submission.numbers.length);
  expect(aws.account.attachments.size).toBe(1);
  for (const [index, { values, tiedTo }] of submission.registrations.entries()) {
    const [version, ...others] = made[index]!.versions;
    expect([others, made[index]!.associations.length]).toEqual([[], tiedTo.length]);
    const sent = [...version!.values.values()].map(({ FieldPath, TextValue, SelectChoices }) =>
      TextValue === undefined ? [FieldPath, SelectChoices] : [FieldPath, TextValue],
    );
    expect(Object.fromEntries(sent)).toEqual(
      Object.fromEntries(
        values.map((value) => [
          value.path,
          'text' in value ? value.text : 'choices' in value ? value.choices : undefined,
        ]),
      ),
    );
  }
}

const writes = /^(?:Create|Put|Delete|Submit|Request|Add|Set)/;

describe('a submission', () => {
  test.each([
    ['toll-free', tollFree],
    ['long code', longCode],
  ])('of a %s number makes the calls that the plan shows, in their order', async (_, request) => {
    one = await submitter(request);
    const submission = submissionOf(request);
    await one.run(submission);
    const planned = plannedParts(submission).flatMap(({ calls }) =>
      calls.map(({ operation, input }) => [operation, input.FieldPath ?? input.RegistrationType]),
    );
    const made = one.aws.calls
      .filter(({ operation }) => writes.test(operation))
      .map(({ operation, input }) => {
        const { FieldPath, RegistrationType } = input as Record<string, unknown>;
        return [operation, FieldPath ?? RegistrationType];
      });
    expect(made).toEqual(planned);
    expectOnce(submission);
  });

  test('of a 10DLC campaign waits for its brand, and goes on from there', async () => {
    one = await submitter(tenDlc);
    const submission = submissionOf(tenDlc);
    const first = await one.run(submission);
    expect(first.map(({ name, stage, status }) => [name, stage, status])).toEqual([['brand', 'sent', 'SUBMITTED']]);
    const before = one.aws.calls.length;
    const second = await one.run(submission);
    expect(second.map(({ name, stage }) => [name, stage])).toEqual([['brand', 'in-review']]);
    expect(one.aws.calls.slice(before).filter(({ operation }) => writes.test(operation))).toEqual([]);
    one.aws.review(first[0]!.id, 'approved');
    const third = await one.run(submission);
    expect(third.map(({ name, stage }) => [name, stage])).toEqual([
      ['brand', 'complete'],
      ['campaign', 'sent'],
    ]);
    one.aws.review(third[1]!.id, 'approved');
    expect((await one.run(submission)).map(({ stage }) => stage)).toEqual(['complete', 'complete']);
    expectOnce(submission);
    expect([...one.aws.account.attachments.values()][0]?.body).toEqual(new Uint8Array(png));
  });

  test('keeps nothing but ids, tokens and the Region', async () => {
    one = await submitter(tollFree);
    await one.run(submissionOf(tollFree));
    const text = JSON.stringify(one.state());
    expect(Object.keys(one.state() ?? {}).sort()).toEqual(['ids', 'region', 'request', 'token', 'version']);
    for (const secret of [one.aws.env.AWS_SECRET_ACCESS_KEY!, one.aws.env.AWS_ACCESS_KEY_ID!, 'Driftwood', '+1503'])
      expect(text).not.toContain(secret);
  });
});

describe('whatever a run dies of, the runs after it do the rest, and nothing is there twice', () => {
  test.each(['toll-free', 'long code'])('killed at any call and any writing of the state: %s', async (name) => {
    const request = name === 'toll-free' ? tollFree : longCode;
    const submission = submissionOf(request);
    let deaths = 0;
    for (const at of ['call', 'keep'] as const) {
      for (const done of [false, true]) {
        for (let count = 1; ; count++) {
          one = await submitter(request);
          const death: Death = { at, count, done };
          one.kill(death);
          const error = await one.run(submission).then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          if (error === undefined) {
            await one.aws.stop();
            break;
          }
          expect(error, JSON.stringify(death)).toBeInstanceOf(Killed);
          deaths++;
          await runToTheEnd(submission);
          expectOnce(submission);
          await one.aws.stop();
        }
      }
    }
    expect(deaths).toBeGreaterThan(name === 'toll-free' ? 60 : 6);
    one = await submitter(request);
  });

  const troubles = [
    'hang',
    'cut before',
    'cut after',
    'no json',
    'garbled',
    { error: 'InternalServerException' },
    { error: 'ThrottlingException' },
    { error: 'AccessDeniedException' },
  ] as const;

  test.each(troubles)('each operation once meets %j', async (does) => {
    vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
    const operations = [
      ...new Set(
        [...plannedParts(submissionOf(tollFree)), ...plannedParts(submissionOf(longCode))].flatMap(({ calls }) =>
          calls.map(({ operation }) => operation),
        ),
      ),
      'DescribeRegistrations',
      'DescribeRegistrationFieldValues',
      'DescribeRegistrationAttachments',
      'ListRegistrationAssociations',
      'DescribeCases',
    ] as Parameters<Submitter['aws']['timesDone']>[0][];
    for (const on of operations) {
      for (const request of [tollFree, longCode]) {
        one = await submitter(request);
        one.aws.plan({ does, on });
        const submission = submissionOf(request);
        await runToTheEnd(submission);
        expectOnce(submission);
        await one.aws.stop();
      }
    }
    one = await submitter(tollFree);
  });

  test('the SDK tries again by itself what AWS throttles', async () => {
    one = await submitter(tollFree);
    one.aws.plan({ does: { error: 'ThrottlingException' }, on: 'PutRegistrationFieldValue', at: 3 });
    const submission = submissionOf(tollFree);
    expect((await one.run(submission)).map(({ stage }) => stage)).toEqual(['sent']);
    expectOnce(submission);
  });

  test('a case of which no answer came is looked for, and found', async () => {
    one = await submitter(longCode);
    one.aws.plan({ does: 'cut after', on: 'CreateCase' });
    const submission = submissionOf(longCode);
    await expect(one.run(submission)).rejects.toMatchObject({ name: 'AwsFault', isUndone: false });
    const [outcome] = await one.run(submission);
    expect(outcome).toMatchObject({ name: 'case', stage: 'in-review' });
    expect(one.steps.at(-1)).toBe(`found case ${outcome!.id}`);
    expectOnce(submission);
  });

  test('a case is found by the subject that it was sent with, though the request has changed since', async () => {
    one = await submitter(longCode);
    one.aws.plan({ does: 'cut after', on: 'CreateCase' });
    await expect(one.run(submissionOf(longCode))).rejects.toMatchObject({ isUndone: false });
    const changed = { ...longCode, brand: { ...longCode.brand, name: 'Basswood Family Clinic' } };
    const [outcome] = await one.run(submissionOf(changed));
    expect([outcome?.stage, one.aws.account.cases.size]).toEqual(['in-review', 1]);
  });

  test('the case of another request of the same brand is not taken for this one', async () => {
    one = await submitter(longCode);
    one.aws.plan({ does: { error: 'AccessDeniedException' }, on: 'CreateCase' });
    const submission = submissionOf(longCode);
    await expect(one.run(submission)).rejects.toMatchObject({ isUndone: true });
    const other = submissionOf({ ...longCode, id: 'basswood-flu-shots' });
    if (other.kind !== 'case') throw new Error('no case');
    const account = await openAccount({ region: 'ca-central-1', rate: 10_000 });
    await account.call('CreateCase', other.input);
    const [outcome] = await one.run(submission);
    expect([outcome?.stage, one.aws.account.cases.size]).toEqual(['sent', 2]);
  });
});

test('a request that changed after a lost answer is told what to do', async () => {
  one = await submitter(tollFree);
  one.kill({ at: 'call', count: 1, done: true });
  await expect(one.run(submissionOf(tollFree))).rejects.toThrow(Killed);
  const changed = { ...tollFree, messageType: 'promotional' } as typeof tollFree;
  await expect(one.run(submissionOf(changed))).rejects.toMatchObject({
    name: 'Stop',
    hint: expect.stringContaining('put that back, run this once') as string,
  });
  await one.run(submissionOf(tollFree));
  expect([one.aws.account.numbers.size, one.aws.timesDone('SubmitRegistrationVersion')]).toEqual([1, 1]);
});

describe('what was denied', () => {
  const denial = { denied: [{ Reason: 'HELP_MESSAGE', ShortDescription: 'No contact.' }] };

  /** Submits a toll-free request that is then denied. */
  async function deny(keepsValues = true): Promise<string> {
    one = await submitter(tollFree, { keepsValues });
    const [sent] = await one.run(submissionOf(tollFree));
    one.aws.review(sent!.id, denial);
    return sent!.id;
  }

  test('is not sent again as it is, unless that is wanted', async () => {
    const id = await deny();
    const submission = submissionOf(tollFree);
    const [refused] = await one.run(submission);
    expect(refused).toMatchObject({ stage: 'needs-somebody', status: 'REQUIRES_UPDATES' });
    expect(one.aws.account.registrations.get(id)?.versions.length).toBe(1);
    expect((await one.run(submission, true)).map(({ stage }) => stage)).toEqual(['sent']);
    expect(one.aws.account.registrations.get(id)?.versions.length).toBe(2);
  });

  test.each([true, false])('goes out once more with what was changed (values are kept: %j)', async (keepsValues) => {
    const id = await deny(keepsValues);
    const changed = {
      ...tollFree,
      useCase: { ...tollFree.useCase, description: `${tollFree.useCase.description} Nothing else is sent.` },
      samples: tollFree.samples?.slice(0, 1),
    } as typeof tollFree;
    const submission = submissionOf(changed);
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      one.kill({ at: 'call', count, done: count % 2 === 0 });
      await one.run(submission).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
    }
    one.kill({ at: 'call', count: 1_000, done: false });
    await one.run(submission);
    const { versions, RegistrationStatus } = one.aws.account.registrations.get(id)!;
    expect([versions.length, RegistrationStatus]).toEqual([2, 'SUBMITTED']);
    const { values } = versions[1]!;
    expect(values.get('messagingUseCase.useCaseDetails')?.TextValue).toBe(changed.useCase.description);
    expect([...values.keys()].filter((path) => path.startsWith('messageSamples.'))).toEqual([
      'messageSamples.messageSample1',
    ]);
    expect(one.aws.account.attachments.size).toBe(1);
  });

  test('is not sent again as it is for a draft that somebody opened in the console', async () => {
    const id = await deny();
    const account = await openAccount({ region: tollFree.region ?? 'us-east-1', rate: 10_000 });
    await account.call('CreateRegistrationVersion', { RegistrationId: id });
    await account.call('PutRegistrationFieldValue', {
      RegistrationId: id,
      FieldPath: 'companyInfo.city',
      TextValue: 'Elsewhere',
    });
    const submission = submissionOf(tollFree);
    expect(await one.run(submission)).toMatchObject([{ stage: 'needs-somebody' }]);
    const versions = one.aws.account.registrations.get(id)?.versions ?? [];
    expect(versions.at(-1)?.values.get('companyInfo.city')?.TextValue).toBe('Elsewhere');
    expect(await one.run(submission, true)).toMatchObject([{ stage: 'sent' }]);
    expect(versions.at(-1)?.values.get('companyInfo.city')?.TextValue).not.toBe('Elsewhere');
    expect(versions.length).toBe(2);
  });

  test('and what changed while it is reviewed is said', async () => {
    one = await submitter(tollFree);
    await one.run(submissionOf(tollFree));
    const changed = { ...tollFree, brand: { ...tollFree.brand, supportEmail: 'new@driftwoodkennels.com' } };
    const [outcome] = await one.run(submissionOf(changed));
    expect(outcome?.message).toContain('has changed since it was submitted: contactInfo.supportEmail.');
  });
});

describe('what is gone', () => {
  test.each(['closed', 'deleted'])('a registration that was %s is made anew where that is wanted', async (how) => {
    one = await submitter(tenDlc);
    const submission = submissionOf(tenDlc);
    const [sent] = await one.run(submission);
    const { registrations } = one.aws.account;
    if (how === 'closed') Object.assign(registrations.get(sent!.id)!, { RegistrationStatus: 'CLOSED' });
    else registrations.delete(sent!.id);
    const [gone] = await one.run(submission);
    expect([gone?.stage, gone?.id]).toEqual(['needs-somebody', sent!.id]);
    expect(gone?.message).toContain('--again makes another in its place.');
    expect(one.aws.timesDone('CreateRegistration')).toBe(1);
    const [anew] = await one.run(submission, true);
    expect([anew?.stage, anew?.id === sent!.id]).toEqual(['sent', false]);
    expect(await one.run(submission, true)).toMatchObject([{ stage: 'in-review', id: anew!.id }]);
  });

  test('an attachment is uploaded once more', async () => {
    one = await submitter(tollFree);
    const submission = submissionOf(tollFree);
    one.aws.plan({ does: { error: 'AccessDeniedException' }, on: 'SubmitRegistrationVersion' });
    await expect(one.run(submission)).rejects.toMatchObject({ code: 'AccessDeniedException' });
    one.aws.account.attachments.clear();
    await expect(one.run(submission)).rejects.toMatchObject({ hint: 'Run this again to upload it once more.' });
    expect(await one.run(submission)).toMatchObject([{ stage: 'sent' }]);
    expect(one.aws.account.attachments.size).toBe(1);
  });
});
