import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { attachmentRefusal, attachmentsOf, type Submission } from '@smslint/providers/aws/submit';
import { isSystemError, reasonOf } from '../usage-error.js';

/** The files that a submission uploads, by their paths, and why AWS would not take some of them. */
export interface ReadAttachments {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly refusals: readonly string[];
}

/** Reads the files that a submission uploads, from the folder of its request, and checks what they are and how long. */
export async function readAttachments(submission: Submission, folder: string): Promise<ReadAttachments> {
  const files = new Map<string, Uint8Array>();
  const refusals: string[] = [];
  for (const attachment of attachmentsOf(submission)) {
    const { file, use } = attachment;
    try {
      const content = files.get(file) ?? (await readFile(resolve(folder, file)));
      files.set(file, content);
      const refusal = await attachmentRefusal(attachment, content);
      if (refusal !== undefined) refusals.push(`${file}, for ${use}, ${refusal}.`);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      refusals.push(`${file}, for ${use}, cannot be read: ${reasonOf(error)}.`);
    }
  }
  return { files, refusals };
}
