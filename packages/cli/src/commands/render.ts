import { resolve } from 'node:path';
import type { Rendering } from '@smslint/providers/aws';
import type { Finding } from '@smslint/rules';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { lintOneFile } from '../lint-one-file.js';
import { plural } from '../plural.js';
import { chooseRequest, type ReadableDocument } from '../choose-request.js';
import { loadRenderer } from '../render/renderers.js';
import { readRenderRun, type RenderArguments, type RenderRun } from '../render/render-settings.js';
import { noCommand, visible, visiblePath } from '../visible.js';
import { writeWhole } from '../write-whole.js';

/**
 * Writes a request as a provider takes it. One with errors is refused, and what the provider would not take, or a person has
 * to add, fails the run after it is written, unless that is forced.
 * @throws UsageError
 */
export async function render(args: RenderArguments, io: Io): Promise<number> {
  const run = readRenderRun(args);
  const codes = run.codes.length === 0 ? {} : (await import('../render/case-codes.js')).readCaseCodes(run.codes);
  const linted = await lintOneFile('render', run.from, args, io);
  const document = chooseRequest(linted.file(), run.request);
  const errors = linted.findings.filter((one) => one.document === document.index && one.severity === 'error');
  if (errors.length > 0 && !run.isForced) {
    refuse(linted.path, document, errors, io);
    return exitCodes.findings;
  }
  if (errors.length > 0) io.stderr.write(`smslint: rendered in spite of ${plural(errors.length, 'error')}.\n`);
  const renderer = await loadRenderer(run.name);
  const form = linted.ruling.profile === 'aws-pinpoint-2023' ? linted.ruling.profile : 'aws';
  const rendering = renderer(document.request, { form, codes });
  await write(rendering, run, io);
  reportFaults(linted.path, document, rendering, io);
  return rendering.faults.length > 0 && !run.isForced ? exitCodes.findings : exitCodes.clean;
}

const mostNamed = 10;

function refuse(path: string, document: ReadableDocument, errors: readonly Finding[], { stderr }: Io): void {
  const shown = errors.slice(0, mostNamed).map(({ range, message, ruleId }) => {
    const { line, column } = range.start;
    return `  ${path}:${line}:${column} ${message} [${ruleId}]`;
  });
  const more = errors.length > mostNamed ? [`  … and ${errors.length - mostNamed} more`] : [];
  const lines = [
    `smslint: ${document.id ?? `request ${document.index}`} has ${plural(errors.length, 'error')}, and is not rendered.`,
    ...shown,
    ...more,
    'smslint lint says how to mend them; --force renders it all the same.',
  ];
  stderr.write(lines.map((line) => `${visible(line)}\n`).join(''));
}

async function write({ text }: Rendering, { output }: RenderRun, { stdout, cwd }: Io): Promise<void> {
  if (output) await writeWhole(resolve(cwd, output.path), text, output.path);
  // What goes elsewhere is to be the request's own text; a terminal would obey it.
  else stdout.write(stdout.isTTY === true ? text.split('\n').map(visible).join('\n') : text);
}

function reportFaults(path: string, { locate }: ReadableDocument, { faults }: Rendering, { stderr }: Io): void {
  for (const { pointer, kind, message } of faults) {
    const { line, column } = locate(pointer).start;
    const place = pointer === '' ? '' : ` (${pointer})`;
    stderr.write(`${noCommand(visible(`${visiblePath(path)}:${line}:${column} ${kind} ${message}${place}`))}\n`);
  }
}
