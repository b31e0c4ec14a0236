import { AwsFault } from '../live/aws-fault.js';
import type { Outcome } from './outcome.js';
import { Stop, type Run } from './run.js';

/** A registration as AWS has it now. */
export interface RegistrationNow {
  readonly id: string;
  readonly status: string;
  /** The number of its newest version. */
  readonly version: number;
}

/** Asks what a registration is now; one that AWS does not know is as good as deleted. */
export async function describeRegistration({ account }: Run, id: string): Promise<RegistrationNow> {
  const asked = account.call('DescribeRegistrations', { RegistrationIds: [id] });
  const answer = await asked.catch((error: unknown) => {
    if (error instanceof AwsFault && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  });
  if (!answer) return { id, status: 'DELETED', version: 0 };
  const { Registrations = [] } = answer;
  const [found] = Registrations;
  if (found?.RegistrationStatus === undefined || found.CurrentVersionNumber === undefined) {
    throw new Stop(`AWS says nothing of ${id}.`, 'Is it the same account and Region as before?');
  }
  return { id, status: found.RegistrationStatus, version: found.CurrentVersionNumber };
}

/** What each status means to a submission that is not open to changes (RegistrationStatus, API reference, read 2026-11). */
const meanings: Readonly<Record<string, Pick<Outcome, 'stage' | 'message'>>> = {
  SUBMITTED: { stage: 'in-review', message: 'It was submitted, and waits for its review.' },
  AWS_REVIEWING: { stage: 'in-review', message: 'AWS reviews it.' },
  REVIEWING: { stage: 'in-review', message: 'It is being reviewed.' },
  PROVISIONING: { stage: 'in-review', message: 'It was approved, and is being set up.' },
  COMPLETE: { stage: 'complete', message: 'It is approved.' },
  REQUIRES_AUTHENTICATION: {
    stage: 'needs-somebody',
    message: 'AWS wants to know that it is you: answer the e-mail or message that it sent.',
  },
  CLOSED: {
    stage: 'needs-somebody',
    message: 'It is closed for good. --again makes another in its place.',
  },
  DELETED: {
    stage: 'needs-somebody',
    message: 'It was deleted, or these are the credentials of another account. --again makes another in its place.',
  },
};

/** Whether a registration can never be submitted any more. */
export function isGone({ status }: RegistrationNow): boolean {
  return status === 'CLOSED' || status === 'DELETED';
}

/** What becomes of a registration that nothing is to be sent for; undefined where it is open to changes. */
export function settled(name: string, { id, status }: RegistrationNow): Outcome | undefined {
  if (status === 'CREATED' || status === 'REQUIRES_UPDATES') return undefined;
  const meaning = meanings[status] ?? {
    stage: 'needs-somebody',
    message: 'That is no status which smslint knows: look in the console.',
  };
  return { name, id, status, ...meaning };
}
