import { resolve } from 'node:path';
import { fixScript, planFix, regionOfArn } from '@smslint/providers/aws/verify';
import { book } from '@smslint/rules';
import { chooseRequest } from '../choose-request.js';
import { exitCodes } from '../exit-code.js';
import { reportUnopened } from '../inputs.js';
import type { Io } from '../io.js';
import { checkOutputFiles } from '../output-files.js';
import { readContent, toInput, type Input } from '../read-input.js';
import { judgeOutcome } from '../thresholds.js';
import { checkKeywords, checkComparable, chooseLive, type Chosen, type Pair } from '../verify/choose-live.js';
import { differenceRules } from '../verify/difference-rules.js';
import { readLiveFiles } from '../verify/read-live-files.js';
import { standardRuling, verifyFile } from '../verify/verify-file.js';
import { readVerifySettings, type VerifyArguments, type VerifySettings } from '../verify/verify-settings.js';
import { visible } from '../visible.js';
import { writeReport } from '../write-report.js';

/**
 * Compares approved numbers, as AWS has them or saved responses of it say, with the requests that asked for them.
 * @throws UsageError
 */
export async function verify(args: VerifyArguments, io: Io): Promise<number> {
  const settings = readVerifySettings(args, io);
  const { source, request, number, mend } = settings;
  const path = resolve(io.cwd, settings.file);
  checkOutputFiles(settings.outputFiles, [path], io.cwd);
  const input = toInput(readContent(path, io.cwd));
  const { file } = input;
  const documents = request === undefined ? file.documents : [chooseRequest(file, request)];
  const chosen = { documents, name: file.path, number };
  const conclude = (pairs: readonly Pair[]): Promise<number> => report(input, chosen, pairs, settings, io);
  if ('live' in source) {
    const { verifyLive } = await import('../verify/verify-live.js');
    return verifyLive({ settings: source.live, chosen, mend, conclude }, io);
  }
  checkComparable(chosen);
  const pairs = chooseLive(chosen, await readLiveFiles(source.saved, io.cwd));
  checkKeywords(pairs);
  return conclude(pairs);
}

/** Writes the report on a comparison, and gives the exit code. */
async function report(
  { file, failure }: Input,
  { documents }: Chosen,
  pairs: readonly Pair[],
  settings: VerifySettings,
  io: Io,
): Promise<number> {
  const { failOn, optOutList } = settings;
  const result = await verifyFile(file, documents, pairs, optOutList);
  const linted = {
    ...result,
    path: file.path,
    text: file.text,
    linesBefore: 0,
    goesOn: false,
    failure,
    ruling: standardRuling,
    isCached: false,
    file: () => file,
  };
  const rules = differenceRules();
  await writeReport({ book, results: [linted], failOn: () => failOn, rules }, settings, io);
  if (settings.mend === 'commands') for (const pair of pairs) io.stdout.write(scriptFor(pair));
  for (const note of pairs.flatMap(notesOn)) io.stderr.write(`${visible(`smslint: ${note}`)}\n`);
  if (reportUnopened([linted], io)) return exitCodes.failure;
  const { fails } = judgeOutcome(result, () => ({ failOn, maxWarnings: undefined, minScore: undefined }));
  return fails ? exitCodes.findings : exitCodes.clean;
}

function scriptFor({ document, live }: Pair): string {
  return fixScript(planFix(document, live), regionOfArn(live.number.PhoneNumberArn));
}

/** What is to be said of a comparison besides its differences. */
function notesOn({ document: { request, id }, live: { number, spendLimits } }: Pair): string[] {
  const { PhoneNumber, PhoneNumberId } = number;
  const compared = `compared ${id ?? 'the request'} with ${PhoneNumber}${PhoneNumberId === undefined ? '' : ` (${PhoneNumberId})`}.`;
  const unseen = request?.spend?.requestedMonthlyUsd !== undefined && !spendLimits;
  return [
    compared,
    ...(unseen ? ['spend limits were not compared: no output of describe-spend-limits was given.'] : []),
  ];
}
