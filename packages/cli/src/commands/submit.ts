import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { filesLeftOut, prepareSubmission, type Submission } from '@smslint/providers/aws/submit';
import { counted } from '@smslint/rules/words';
import { checkRequest, refuseErrors, reportFaults, titleOf, type CheckedRequest } from '../checked-request.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { readCaseCodes } from '../render/case-codes.js';
import { checkFields } from '../submit/check-fields.js';
import { planText } from '../submit/plan-text.js';
import { readAttachments } from '../submit/read-attachments.js';
import { regionOf } from '../submit/region-of.js';
import { stateFileOf } from '../submit/state-file.js';
import { readSubmitSettings, type SubmitArguments, type SubmitSettings } from '../submit/submit-settings.js';
import { visible } from '../visible.js';

/**
 * Sends a request to AWS, or shows what would be sent; a later run goes on where an earlier one stopped. A request with errors is
 * refused unless that is forced, and so is what AWS would not take, before anything is sent.
 * @throws UsageError
 */
export async function submitRequest(args: SubmitArguments, io: Io): Promise<number> {
  const settings = readSubmitSettings(args);
  const checked = await checkRequest('submit', settings.from, settings.request, args, io);
  const { linted, document, errors } = checked;
  if (errors.length > 0 && !settings.isForced) {
    refuseErrors(checked, 'submitted', 'submits', io);
    return exitCodes.findings;
  }
  const region = regionOf(document.request, settings.aws.region);
  const submission = prepare(checked, settings, io);
  if (!submission) return exitCodes.findings;
  const folder = dirname(resolve(io.cwd, linted.path));
  const { files, refusals } = await readAttachments(submission, folder);
  for (const refusal of refusals) io.stderr.write(`${visible(`smslint: ${refusal}`)}\n`);
  if (refusals.length > 0) return exitCodes.findings;
  for (const file of filesLeftOut(submission)) {
    io.stderr.write(
      `${visible(`smslint: ${file} is left out: a case takes three files by API. Add it to the case by hand.`)}\n`,
    );
  }
  if (errors.length > 0) io.stderr.write(`smslint: going on in spite of ${counted(errors.length, 'error')}.\n`);

  const isOnly = linted.file().documents.length === 1;
  const stateFile = stateFileOf(settings.state, linted.path, document, isOnly, io.cwd);
  if (!settings.sends) {
    io.stdout.write(planText(submission, region));
    const begun = existsSync(stateFile.path)
      ? ` ${stateFile.shown} keeps what an earlier run made: that is not made again.`
      : '';
    io.stderr.write(`${visible(`smslint: nothing was sent. --yes sends it.${begun}`)}\n`);
    return exitCodes.clean;
  }
  const { runSubmission } = await import('../submit/run-submission.js');
  return runSubmission(
    submission,
    { document, stateFile, files, again: settings.again, aws: { ...settings.aws, region } },
    io,
  );
}

function prepare(checked: CheckedRequest, settings: SubmitSettings, io: Io): Submission | undefined {
  const { linted, document } = checked;
  checkFields(document.request, settings.fields);
  const { submission, faults } = prepareSubmission(document.request, {
    form: linted.ruling.profile === 'aws-pinpoint-2023' ? linted.ruling.profile : 'aws',
    codes: readCaseCodes(settings.codes),
    given: settings.fields,
  });
  if (submission && faults.length === 0) return submission;
  io.stderr.write(`${visible(`smslint: ${titleOf(document)} is not submitted: AWS would not take it as it is.`)}\n`);
  reportFaults(checked, faults, io);
  const gaps = faults.filter(({ kind }) => kind === 'missing').length;
  if (gaps > 0)
    io.stderr.write('smslint: --field PATH=VALUE gives a field that no request has, --code NAME=CODE a code.\n');
  return undefined;
}
