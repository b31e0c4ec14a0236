import { AwsFault } from '../live/aws-fault.js';
import { pagesOf } from '../live/pages-of.js';
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
  for await (const page of pagesOf(account, 'ListRegistrationAssociations', { RegistrationId: registration })) {
    for (const { ResourceId, ResourceArn } of page.RegistrationAssociations ?? []) {
      if (ResourceId === resource || ResourceArn === resource) return true;
    }
  }
  return false;
}
