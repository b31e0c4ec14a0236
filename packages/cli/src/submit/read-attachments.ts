import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  attachmentRefusal,
  attachmentsOf,
  sizeRefusal,
  type Attachment,
  type Submission,
} from '@smslint/providers/aws/submit';
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
    const content = await contentOf(attachment, resolve(folder, file));
    if (typeof content === 'string') refusals.push(`${file}, for ${use}, ${content}.`);
    else files.set(file, content);
  }
  return { files, refusals };
}

/** What a file holds, or why it is not sent; nothing is read of what is no file, or too long. */
async function contentOf(attachment: Attachment, path: string): Promise<Uint8Array | string> {
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) return 'is no file';
    const refusal = found.isFile() ? sizeRefusal(attachment, found.size) : undefined;
    if (refusal !== undefined) return refusal;
    const content = await readFile(path);
    return (await attachmentRefusal(attachment, content)) ?? content;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return `cannot be read: ${reasonOf(error)}`;
  }
}
