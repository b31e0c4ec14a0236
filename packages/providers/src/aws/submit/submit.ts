import type { Outcome } from './outcome.js';
import { madeOnce, type Run } from './run.js';
import { submitCase } from './submit-case.js';
import { submitRegistration } from './submit-registration.js';
import type { NumberRequest, RegistrationSubmission, Submission } from './submission.js';

/**
 * Brings a submission as far as it goes, and says of each part what became of it. What waits for a review ends the run; the next
 * run goes on from there.
 * @throws AwsFault where AWS refuses a call, Stop where something is in the way; what was made until then is kept
 */
export function submit(run: Run, submission: Submission, { again }: { readonly again: boolean }): Promise<Outcome[]> {
  return submission.kind === 'case'
    ? submitCase(run, submission).then((outcome) => [outcome])
    : submitRegistrations(run, submission, again);
}

async function submitRegistrations(
  run: Run,
  { numbers, registrations, brand }: RegistrationSubmission,
  again: boolean,
): Promise<Outcome[]> {
  const ids = new Map<string, string>();
  if (brand !== undefined) ids.set('brand', brand);
  for (const number of numbers) ids.set(number.name, await requestNumber(run, number));
  const outcomes: Outcome[] = [];
  for (const plan of registrations) {
    const resources = plan.tiedTo.flatMap((name) => ids.get(name) ?? []);
    const outcome = await submitRegistration(run, plan, { resources, again });
    outcomes.push(outcome);
    ids.set(plan.name, outcome.id);
    if (outcome.stage !== 'complete') break;
  }
  return outcomes;
}

async function requestNumber(run: Run, { name, input }: NumberRequest): Promise<string> {
  const isNew = run.state.ids[name] === undefined;
  const id = await madeOnce(run, name, async (ClientToken) => {
    const made = await run.account.call('RequestPhoneNumber', {
      ...input,
      NumberCapabilities: input.NumberCapabilities as ('SMS' | 'VOICE' | 'MMS')[],
      ClientToken,
    });
    return made.PhoneNumberId;
  });
  if (isNew) run.onStep(`requested ${name} ${id}`);
  return id;
}
