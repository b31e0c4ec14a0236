import { AwsFault } from '../live/aws-fault.js';
import type { Run } from './run.js';

/** Ties a number or a brand to a registration, unless it is tied to it already. */
export async function tie(run: Run, registration: string, resource: string): Promise<void> {
  if (await isTied(run, registration, resource)) return;
  try {
    await run.account.call('CreateRegistrationAssociation', { RegistrationId: registration, ResourceId: resource });
  } catch (error) {
    if (!(error instanceof AwsFault) || (error.isUndone && error.code !== 'ConflictException')) throw error;
    if (!(await isTied(run, registration, resource))) throw error;
  }
  run.onStep(`tied ${resource} to ${registration}`);
}

async function isTied({ account }: Run, registration: string, resource: string): Promise<boolean> {
  let token: string | undefined;
  do {
    const page = await account.call('ListRegistrationAssociations', {
      RegistrationId: registration,
      MaxResults: 100,
      ...(token !== undefined && { NextToken: token }),
    });
    const names = (page.RegistrationAssociations ?? []).flatMap(({ ResourceId, ResourceArn }) => [
      ResourceId,
      ResourceArn,
    ]);
    if (names.includes(resource)) return true;
    token = page.NextToken;
  } while (token !== undefined && token !== '');
  return false;
}
