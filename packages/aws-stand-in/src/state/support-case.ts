import type { CaseDetails, Communication } from '@aws-sdk/client-support';

/** A file of an attachment set. */
interface AttachedFile {
  readonly fileName: string;
  readonly data: Uint8Array;
}

/** Files that wait for a case. */
export interface AttachmentSet {
  readonly id: string;
  readonly files: readonly AttachedFile[];
}

/** A support case with all that was written in it, the newest first. */
export interface SupportCase {
  readonly details: CaseDetails & { caseId: string };
  readonly communications: Communication[];
  readonly files: readonly AttachedFile[];
}
