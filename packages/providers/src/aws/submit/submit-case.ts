import { basename } from 'node:path';
import type { Outcome } from './outcome.js';
import { keep, Stop, type Run } from './run.js';
import type { CaseSubmission } from './submission.js';

/**
 * Opens a support case, or says what became of it. A case has no token by which AWS would know a repeated call: where a call got
 * no answer, the case is looked for by its subject among those opened since, and opened once more only where there is none.
 * @throws AwsFault, Stop
 */
export async function submitCase(run: Run, submission: CaseSubmission): Promise<Outcome> {
  const known = run.state.ids.case ?? (await foundCase(run));
  if (known !== undefined) return describeCase(run, known);
  const set = await attach(run, submission);
  const at = run.state.caseSent?.at ?? run.now().toISOString();
  const { subject, language } = submission.input;
  await keep(run, { caseSent: { at, subject, language } });
  const id = await open(run, submission, set);
  await keepCase(run, id);
  run.onStep(`opened case ${id}`);
  return { name: 'case', id, status: 'opened', stage: 'sent', message: 'It was opened now, and waits for an answer.' };
}

async function open(run: Run, { input }: CaseSubmission, set: string | undefined): Promise<string> {
  const { caseId } = await run.account.call('CreateCase', {
    ...input,
    ...(set !== undefined && { attachmentSetId: set }),
  });
  if (caseId !== undefined) return caseId;
  throw new Stop('AWS answered without the id of the case.', 'Run this again: it looks for the case first.');
}

/** How far this machine's clock may be ahead of AWS's, in milliseconds. */
const clockMargin = 24 * 60 * 60 * 1000;

/** The case that an earlier run opened without getting an answer, as the request was then. */
async function foundCase(run: Run): Promise<string | undefined> {
  if (run.state.caseSent === undefined) return undefined;
  const { at, subject: sent, language } = run.state.caseSent;
  const since = new Date(Date.parse(at) - clockMargin).toISOString();
  let token: string | undefined;
  do {
    const page = await run.account.call('DescribeCases', {
      afterTime: since,
      includeResolvedCases: true,
      includeCommunications: false,
      language,
      ...(token !== undefined && { nextToken: token }),
    });
    const found = (page.cases ?? []).find(({ subject }) => subject === sent)?.caseId;
    if (found !== undefined) {
      await keepCase(run, found);
      run.onStep(`found case ${found}`);
      return found;
    }
    token = page.nextToken;
  } while (token !== undefined && token !== '');
  return undefined;
}

function keepCase(run: Run, id: string): Promise<void> {
  return keep(run, { ids: { ...run.state.ids, case: id } });
}

async function attach(run: Run, { files }: CaseSubmission): Promise<string | undefined> {
  const attachments = files.flatMap((file) => {
    const data = run.files.get(file);
    return data === undefined ? [] : [{ fileName: basename(file), data }];
  });
  if (attachments.length === 0) return undefined;
  const { attachmentSetId } = await run.account.call('AddAttachmentsToSet', { attachments });
  run.onStep(`uploaded ${attachments.map(({ fileName }) => fileName).join(', ')}`);
  return attachmentSetId;
}

async function describeCase(run: Run, id: string): Promise<Outcome> {
  const { cases = [] } = await run.account.call('DescribeCases', {
    caseIdList: [id],
    includeResolvedCases: true,
    includeCommunications: false,
  });
  const status = cases[0]?.status;
  if (status === undefined) throw new Stop(`AWS says nothing of the case ${id}.`, 'Is it the same account as before?');
  return status === 'resolved'
    ? { name: 'case', id, status, stage: 'complete', message: 'It is resolved: read the answer in the console.' }
    : { name: 'case', id, status, stage: 'in-review', message: 'It was opened before, and is being worked on.' };
}
