import { fileTypeFromBuffer } from 'file-type';
import { isS3Object } from '../../fields/s3-object.js';
import type { Submission } from './submission.js';

/** What AWS takes as an attachment. */
interface AttachmentLimit {
  readonly types: readonly string[];
  /** The most bytes. */
  readonly bytes: number;
}

const kilobyte = 1024;

/** Of 10DLC forms: registrations-10dlc-register-campaign, read 2026-11. */
const campaignLimit: AttachmentLimit = {
  types: ['image/png', 'image/jpeg', 'application/pdf'],
  bytes: 500 * kilobyte,
};

/** Of the toll-free form: registrations-tfn-register, read 2026-11. */
const tollFreeLimit: AttachmentLimit = { types: ['image/png'], bytes: 400 * kilobyte };

/** Of a case: AddAttachmentsToSet takes up to 3 files of 5 MB each (API reference, read 2026-11). */
const caseLimit = { count: 3, bytes: 5 * kilobyte * kilobyte };

/** A file that a submission uploads, and what AWS takes there. */
export interface Attachment {
  /** As the request has it, from its own folder. */
  readonly file: string;
  /** What it is for, such as the path of a field. */
  readonly use: string;
  readonly limit: AttachmentLimit | undefined;
}

/** The files that a submission uploads from this machine, in the order of the calls; objects of S3 are fetched by AWS. */
export function attachmentsOf(submission: Submission): Attachment[] {
  if (submission.kind === 'case') {
    return submission.files.slice(0, caseLimit.count).map((file) => ({ file, use: 'the case', limit: undefined }));
  }
  return submission.registrations.flatMap(({ values, name }) =>
    values.flatMap((value) =>
      'file' in value && !isS3Object(value.file)
        ? [{ file: value.file, use: value.path, limit: name === 'registration' ? tollFreeLimit : campaignLimit }]
        : [],
    ),
  );
}

/** The files of a case for which it has no room. */
export function filesLeftOut(submission: Submission): readonly string[] {
  return submission.kind === 'case' ? submission.files.slice(caseLimit.count) : [];
}

/** Why AWS would not take a file of so many bytes; undefined where it would. */
export function sizeRefusal({ limit }: Attachment, bytes: number): string | undefined {
  const most = limit?.bytes ?? caseLimit.bytes;
  if (bytes === 0) return 'is empty';
  return bytes > most ? `has ${inKilobytes(bytes)} KB, and AWS takes ${inKilobytes(most)} KB at most` : undefined;
}

/**
 * Why a file is not sent, by its first bytes and its size; undefined where it is. A case takes any file, and is given those
 * alone whose first bytes say what they are, which no text does: a path to a key by mistake goes nowhere.
 */
export async function attachmentRefusal(attachment: Attachment, content: Uint8Array): Promise<string | undefined> {
  const tooLong = sizeRefusal(attachment, content.length);
  if (tooLong !== undefined) return tooLong;
  const { limit } = attachment;
  const type = (await fileTypeFromBuffer(content))?.mime;
  if (!limit) return type === undefined ? 'is no picture or document: add it to the case by hand' : undefined;
  if (type !== undefined && limit.types.includes(type)) return undefined;
  const wanted = limit.types.map((one) => one.replace(/^.*\//, '').toUpperCase()).join(', ');
  return `is ${type ?? 'of no type that is known here'}, and AWS takes ${wanted}`;
}

/** A size in whole kilobytes of 1,024 bytes, never shown as within a limit that it passes. */
function inKilobytes(bytes: number): number {
  return Math.ceil(bytes / kilobyte);
}
