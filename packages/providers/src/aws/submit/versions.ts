import { pagesOf } from '../live/pages-of.js';
import type { Run } from './run.js';

/** The numbers of the versions of a registration that matter to a submission. */
export interface Versions {
  /** The one that is open to changes; undefined where there is none. */
  readonly draft: number | undefined;
  /** The newest that was submitted; undefined where none was. */
  readonly submitted: number | undefined;
}

/** Asks which versions a registration has. A draft may be somebody's in the console, or that of a run which ended early. */
export async function versionsOf({ account }: Run, id: string): Promise<Versions> {
  const found: { readonly number: number; readonly status: string | undefined }[] = [];
  for await (const page of pagesOf(account, 'DescribeRegistrationVersions', { RegistrationId: id })) {
    for (const { VersionNumber: number, RegistrationVersionStatus: status } of page.RegistrationVersions ?? []) {
      if (number !== undefined) found.push({ number, status });
    }
  }
  const newest = found.sort((a, b) => b.number - a.number);
  return {
    draft: newest.find(({ status }) => status === 'DRAFT')?.number,
    submitted: newest.find(({ status }) => status !== 'DRAFT' && status !== 'DISCARDED')?.number,
  };
}
