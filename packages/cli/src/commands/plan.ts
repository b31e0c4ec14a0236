import { resolve } from 'node:path';
import { createPlanner, limitsOf } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { createPaint, wantsColour } from '../colour.js';
import { sharedBook, type ConfigArguments } from '../config/configuration.js';
import { configureRun } from '../config/configure-run.js';
import { exitCodes } from '../exit-code.js';
import { readInputSettings, reportUnopened, type InputArguments } from '../inputs.js';
import { defaultWidth, widthOf, type Io } from '../io.js';
import { checkOutputFiles, formatsForStdout, readOutputFile } from '../output-files.js';
import { packageVersion } from '../package-info.js';
import { planFormats, type PlanFormat } from '../plan-formats.js';
import { planReports, type PlanReport, type RequestPlan } from '../plan-report.js';
import { toInput } from '../read-input.js';
import { select } from '../selection.js';
import { visible } from '../visible.js';
import { writeWhole } from '../write-whole.js';

/**
 * Plans capacity and cost of requests. What a rule would object to makes no difference; a request that cannot be read does.
 * @throws UsageError
 */
export async function plan(args: InputArguments & ConfigArguments, io: Io): Promise<number> {
  const outputFiles = (args['output-file'] ?? []).map((given) => readOutputFile(given, planFormats));
  const formats = formatsForStdout(args.format, outputFiles, planFormats, 'table');
  const input = readInputSettings(args);
  const selection = await select(input, undefined, io);
  checkOutputFiles(outputFiles, selection.files, io.cwd);
  const { configuration, files } = await configureRun(input, selection.files, args, io);

  const requests: RequestPlan[] = [];
  const unopened: { path: string; failure: string }[] = [];
  for (const path of files) {
    const { ruling } = configuration(path);
    const limits = limitsOf(ruling);
    const read = toInput(await selection.read(path, limits), limits);
    if (read.failure !== undefined) {
      unopened.push({ path: read.file.path, failure: read.failure });
      continue;
    }
    const planner = createPlanner(ruling.book, ruling);
    for (const { request, index, id } of read.file.documents) {
      const planned = request ? planner(request) : { profile: null, plan: null };
      requests.push({ file: read.file.path, document: index, id: id ?? null, ...planned });
    }
  }

  const tool = { name: 'smslint', version: packageVersion() } as const;
  const { version } = sharedBook(requests, configuration);
  const report: PlanReport = { version: 1, tool, book: { version }, requests };
  const paint = createPaint(wantsColour(args.color, io));
  for (const format of formats) io.stdout.write(planReports[format](report, { paint, width: widthOf(io.stdout) }));
  for (const { format, path } of outputFiles) {
    await writeWhole(resolve(io.cwd, path), textForFile(report, format), path, io.cwd);
  }
  const unplanned = reportUnplanned(requests, io);
  return reportUnopened(unopened, io) || unplanned ? exitCodes.failure : exitCodes.clean;
}

function textForFile(report: PlanReport, format: PlanFormat): string {
  return planReports[format](report, { paint: createPaint(false), width: defaultWidth });
}

/** Says on standard error which requests could not be read; true where there are any. */
function reportUnplanned(requests: readonly RequestPlan[], { stderr }: Io): boolean {
  const unread = requests.filter((request) => request.plan === null);
  if (unread.length === 0) return false;
  const names = unread.map(({ file, document }) => `${file} (request ${document})`).join(', ');
  stderr.write(
    visible(`smslint: ${counted(unread.length, 'request')} could not be read: ${names}; smslint lint says why.`) + '\n',
  );
  return true;
}
