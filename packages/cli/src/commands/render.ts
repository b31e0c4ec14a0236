import { resolve } from 'node:path';
import type { Rendering } from '@smslint/providers/aws';
import { counted } from '@smslint/rules/words';
import { checkRequest, refuseErrors, reportFaults } from '../checked-request.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { loadRenderer } from '../render/renderers.js';
import { readRenderRun, type RenderArguments, type RenderRun } from '../render/render-settings.js';
import { visible } from '../visible.js';
import { writeWhole } from '../write-whole.js';

/**
 * Writes a request as a provider takes it. One with errors is refused, and what the provider would not take, or a person has
 * to add, fails the run after it is written, unless that is forced.
 * @throws UsageError
 */
export async function render(args: RenderArguments, io: Io): Promise<number> {
  const run = readRenderRun(args);
  const codes = run.codes.length === 0 ? {} : (await import('../render/case-codes.js')).readCaseCodes(run.codes);
  const checked = await checkRequest('render', run.from, run.request, args, io);
  const { linted, document, errors } = checked;
  if (errors.length > 0 && !run.isForced) {
    refuseErrors(checked, 'rendered', 'renders', io);
    return exitCodes.findings;
  }
  if (errors.length > 0) io.stderr.write(`smslint: rendered in spite of ${counted(errors.length, 'error')}.\n`);
  const renderer = await loadRenderer(run.name);
  const form = linted.ruling.profile === 'aws-pinpoint-2023' ? linted.ruling.profile : 'aws';
  const rendering = renderer(document.request, { form, codes });
  await write(rendering, run, io);
  reportFaults(checked, rendering.faults, io);
  return rendering.faults.length > 0 && !run.isForced ? exitCodes.findings : exitCodes.clean;
}

async function write({ text }: Rendering, { output }: RenderRun, { stdout, cwd }: Io): Promise<void> {
  if (output) await writeWhole(resolve(cwd, output.path), text, output.path, cwd);
  // What goes elsewhere is to be the request's own text; a terminal would obey it.
  else stdout.write(stdout.isTTY === true ? text.split('\n').map(visible).join('\n') : text);
}
