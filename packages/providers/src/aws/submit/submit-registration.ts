import { registrationFields } from '../registration/fields.js';
import { AwsFault } from '../live/aws-fault.js';
import { fieldValuesOf, isSameValue, toInput, type FieldInput } from './field-values.js';
import type { Outcome } from './outcome.js';
import { describeRegistration, isGone, settled, type RegistrationNow } from './registration-status.js';
import { forget, madeOnce, type Run } from './run.js';
import type { PlannedRegistration } from './submission.js';
import { tie } from './tie.js';
import { attachmentName, upload } from './upload.js';
import { versionsOf } from './versions.js';

/** What a registration is submitted with, besides its plan. */
export interface RegistrationChoices {
  /** The ids of what is tied to it. */
  readonly resources: readonly string[];
  /** Whether what was denied is sent again as it is, and what is gone made anew. */
  readonly again: boolean;
}

/**
 * Brings a registration as far as it goes: makes it, gives it the values of the plan, and submits it. What stands at AWS is
 * read first, and only what differs is sent, so that a run after one that stopped anywhere does the rest.
 * @throws AwsFault, Stop
 */
export async function submitRegistration(
  run: Run,
  plan: PlannedRegistration,
  { resources, again }: RegistrationChoices,
): Promise<Outcome> {
  const isKnown = run.state.ids[plan.name] !== undefined;
  const id = await create(run, plan);
  const now = await describeRegistration(run, id);
  if (again && isKnown && isGone(now)) {
    await forget(run, plan.name);
    return submitRegistration(run, plan, { resources, again: false });
  }
  const outcome = settled(plan.name, now);
  if (outcome) return withDifferences(run, plan, now, outcome);
  const isFirst = now.status === 'CREATED' && now.version === 1;
  const draft = isFirst ? now.version : await openVersion(run, plan, now, again);
  if (typeof draft !== 'number') return draft;
  await fill(run, plan, id, draft);
  for (const resource of resources) await tie(run, id, resource);
  return send(run, plan, now);
}

async function create(run: Run, { name, type }: PlannedRegistration): Promise<string> {
  const isNew = run.state.ids[name] === undefined;
  const id = await madeOnce(run, name, async (ClientToken) => {
    const made = await run.account.call('CreateRegistration', { RegistrationType: type, ClientToken });
    return made.RegistrationId;
  });
  if (isNew) run.onStep(`created ${name} ${id}`);
  return id;
}

/** Opens a version of a denied registration; what it was denied with is not sent again unless that is wanted. */
async function openVersion(
  run: Run,
  plan: PlannedRegistration,
  now: RegistrationNow,
  again: boolean,
): Promise<number | Outcome> {
  const { id } = now;
  const { draft, submitted } = await versionsOf(run, id);
  if (submitted !== undefined && !again && (await differingPaths(run, plan, id, submitted)).length === 0) {
    return {
      name: plan.name,
      id,
      status: now.status,
      stage: 'needs-somebody',
      message: `It was denied, and the request still says what was denied: smslint denials says why, with --live --registration ${id}. --again sends it as it is.`,
    };
  }
  if (draft !== undefined) return draft;
  try {
    const made = await run.account.call('CreateRegistrationVersion', { RegistrationId: id });
    run.onStep(`opened version ${made.VersionNumber} of ${plan.name}`);
    if (made.VersionNumber !== undefined) return made.VersionNumber;
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    const then = await versionsOf(run, id);
    if (then.draft === undefined) throw error;
    return then.draft;
  }
  return (await describeRegistration(run, id)).version;
}

/** Gives a draft the values of the plan: what differs is put, and what the form has and the plan has not is taken away. */
async function fill(run: Run, plan: PlannedRegistration, id: string, version: number): Promise<void> {
  const live = await fieldValuesOf(run, id, version);
  for (const value of plan.values) {
    const attachment = 'file' in value ? await upload(run, value.file) : undefined;
    const wanted = toInput(value, () => attachment);
    if (wanted === undefined || isSameValue(live.get(value.path), wanted)) continue;
    await run.account.call('PutRegistrationFieldValue', { RegistrationId: id, FieldPath: value.path, ...wanted });
    run.onStep(`set ${value.path}`);
  }
  for (const path of unwantedPaths(plan, live)) {
    await run.account.call('DeleteRegistrationFieldValue', { RegistrationId: id, FieldPath: path });
    run.onStep(`removed ${path}`);
  }
}

/** The fields of the form that have a value, and none in the plan; fields that smslint does not know are left alone. */
function unwantedPaths({ type, values }: PlannedRegistration, live: ReadonlyMap<string, FieldInput>): string[] {
  const wanted = new Set(values.map(({ path }) => path));
  return registrationFields[type].map(({ path }) => path).filter((path) => live.has(path) && !wanted.has(path));
}

async function send(run: Run, { name }: PlannedRegistration, before: RegistrationNow): Promise<Outcome> {
  const { id } = before;
  try {
    await run.account.call('SubmitRegistrationVersion', { RegistrationId: id });
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    const then = settled(name, await describeRegistration(run, id));
    if (!then) throw error;
  }
  run.onStep(`submitted ${name}`);
  const { status } = await describeRegistration(run, id);
  return { name, id, status, stage: 'sent', message: 'It was submitted now, and waits for its review.' };
}

/** A call that got no answer may have been heard, and a conflict may be its own trace. */
function mayBeDone(error: unknown): boolean {
  return error instanceof AwsFault && (!error.isUndone || error.code === 'ConflictException');
}

/** Says where the request is no longer what was submitted. */
async function withDifferences(
  run: Run,
  plan: PlannedRegistration,
  { id, version }: RegistrationNow,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.stage === 'needs-somebody') return outcome;
  const paths = await differingPaths(run, plan, id, version);
  if (paths.length === 0) return outcome;
  const message = `${outcome.message} The request has changed since it was submitted: ${paths.join(', ')}.`;
  return { ...outcome, message };
}

async function differingPaths(run: Run, plan: PlannedRegistration, id: string, version: number): Promise<string[]> {
  const live = await fieldValuesOf(run, id, version);
  const changed = plan.values.filter(
    (value) =>
      !isSameValue(
        live.get(value.path),
        toInput(value, (file) => run.state.ids[attachmentName(run, file)]),
      ),
  );
  return [...changed.map(({ path }) => path), ...unwantedPaths(plan, live)];
}
