import { createHash } from 'node:crypto';
import { AwsFault } from '../live/aws-fault.js';
import { isS3Object } from '../../fields/s3-object.js';
import { forget, madeOnce, Stop, type Run } from './run.js';

/** How often AWS is asked whether it has taken a file; at a call a second it is a minute. */
const mostTries = 60;

/** The name of a file within a submission: it follows from what it holds, so that another content is another upload. */
export function attachmentName({ files }: Pick<Run, 'files'>, file: string): string {
  const hash = createHash('sha256').update(files.get(file) ?? file);
  return `file-${hash.digest('hex').slice(0, 12)}`;
}

/** Uploads a file unless that was done already, and waits until AWS has taken it; returns the id of the attachment. */
export async function upload(run: Run, file: string): Promise<string> {
  const name = attachmentName(run, file);
  const isNew = run.state.ids[name] === undefined;
  const id = await madeOnce(run, name, async (ClientToken) => {
    const content = run.files.get(file);
    const body = content === undefined || isS3Object(file) ? { AttachmentUrl: file } : { AttachmentBody: content };
    const made = await run.account.call('CreateRegistrationAttachment', { ...body, ClientToken });
    return made.RegistrationAttachmentId;
  });
  if (isNew) run.onStep(`uploaded ${file}`);
  return taken(run, name, id, file);
}

async function taken(run: Run, name: string, id: string, file: string): Promise<string> {
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await described(run, id);
    if (found?.AttachmentStatus === 'UPLOAD_COMPLETE') return id;
    if (found?.AttachmentStatus === 'UPLOAD_IN_PROGRESS') continue;
    await forget(run, name);
    const why = found?.AttachmentUploadErrorReason ?? found?.AttachmentStatus ?? 'it is not there';
    throw new Stop(`AWS could not take ${file}: ${why}.`, 'Run this again to upload it once more.');
  }
  throw new Stop(`AWS is still taking ${file}.`, 'Run this again in some minutes.');
}

/** What AWS says of an attachment; undefined where it knows none, such as one that was deleted in the console. */
async function described({ account }: Run, id: string) {
  try {
    const said = await account.call('DescribeRegistrationAttachments', { RegistrationAttachmentIds: [id] });
    return said.RegistrationAttachments?.[0];
  } catch (error) {
    if (error instanceof AwsFault && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
