import { readFileSync } from 'node:fs';
import { startStandIn, type StandIn } from '@smslint/aws-stand-in';
import { readRequests, type Request } from '@smslint/core';
import { vi } from 'vitest';
import { openAccount, type AwsAccount } from '../../live/index.js';
import type { Outcome } from '../outcome.js';
import { prepareSubmission, type SubmissionChoices } from '../prepare-submission.js';
import { newState, type SubmissionState } from '../state.js';
import { submit } from '../submit.js';
import type { Submission } from '../submission.js';

const folder = new URL('../../../../../../fixtures/requests/', import.meta.url);

/** A request of the fixtures, with a file as evidence. */
export function requestOf(name: string): Request {
  const { documents } = readRequests(
    name,
    readFileSync(new URL(name, folder)),
    name.endsWith('json') ? 'json' : 'yaml',
  );
  const request = documents[0]?.request;
  if (!request) throw new Error(`${name} cannot be read`);
  return { ...request, optIn: { ...request.optIn, evidence: ['./opt-in.png'] } };
}

/** A PNG of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const names = new Map([
  ['contactInfo.firstName', 'Ada'],
  ['contactInfo.lastName', 'Stone'],
]);

const codes = { serviceCode: 'service-quotas', categoryCode: 'end-user-messaging-sms' };

/** A submission of a request that nothing is wrong with. */
export function submissionOf(request: Request, choices: Partial<SubmissionChoices> = {}): Submission {
  const given = request.number.type === 'toll-free' ? { given: names } : {};
  const { submission, faults } = prepareSubmission(request, { form: 'aws', codes, ...given, ...choices });
  if (!submission || faults.length > 0) throw new Error(JSON.stringify(faults));
  return submission;
}

/** Where a run dies: at which call or writing of the state, and whether that was done before. */
export interface Death {
  readonly at: 'call' | 'keep';
  readonly count: number;
  readonly done: boolean;
}

/** What a process is killed by. */
export class Killed extends Error {}

/** Somebody who submits a request to a stand-in for AWS, run by run. */
export interface Submitter {
  readonly aws: StandIn;
  readonly steps: string[];
  /** What stands in the state file; undefined where there is none. */
  readonly state: () => SubmissionState | undefined;
  readonly run: (submission: Submission, again?: boolean) => Promise<Outcome[]>;
  /** Kills one of the next runs. */
  readonly kill: (death: Death) => void;
}

/** Begins a submission of a request. */
export async function submitter(request: Request, seed: Parameters<typeof startStandIn>[0] = {}): Promise<Submitter> {
  const region = request.region ?? 'us-east-1';
  const aws = await startStandIn({ region, ...seed });
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
  let kept: string | undefined;
  let death: Death | undefined;
  const steps: string[] = [];
  // As far as clocks of machines go wrong.
  const clockAhead = 12 * 60 * 60;
  const mortal = async <Result>(
    at: Death['at'],
    seen: { count: number },
    work: () => Promise<Result>,
  ): Promise<Result> => {
    const dies = death?.at === at && ++seen.count === death.count ? death : undefined;
    if (!dies) return work();
    death = undefined;
    if (dies.done) await work();
    throw new Killed();
  };
  return {
    aws,
    steps,
    state: () => (kept === undefined ? undefined : (JSON.parse(kept) as SubmissionState)),
    kill: (next) => void (death = next),
    async run(submission, again = false) {
      const account = await openAccount({ region, rate: 10_000, timeout: 400 });
      const [calls, keeps] = [{ count: 0 }, { count: 0 }];
      const mortalAccount: AwsAccount = {
        region,
        call: (operation, input) => mortal('call', calls, () => account.call(operation, input)),
      };
      const keep = (state: SubmissionState): Promise<void> =>
        mortal('keep', keeps, () => Promise.resolve(void (kept = JSON.stringify(state))));
      const state = kept === undefined ? newState(request, 'test', region) : (JSON.parse(kept) as SubmissionState);
      await keep(state);
      const files = new Map([['./opt-in.png', png]]);
      const onStep = (step: string): void => void steps.push(step);
      return submit(
        {
          account: mortalAccount,
          state,
          keep,
          files,
          onStep,
          now: () => new Date((aws.account.now() + clockAhead) * 1000),
        },
        submission,
        {
          again,
        },
      );
    },
  };
}
