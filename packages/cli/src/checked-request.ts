import type { RenderingFault } from '@smslint/providers/aws';
import type { Finding } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { chooseRequest, type ReadableDocument } from './choose-request.js';
import type { ConfigArguments } from './config/configuration.js';
import type { Io } from './io.js';
import type { LintedFile } from './lint-content.js';
import { lintOneFile } from './lint-one-file.js';
import type { RunSettings } from './lint-requests.js';
import { noCommand, visible, visiblePath } from './visible.js';

/** A request that is to go to a provider, and the errors that lint finds in it. */
export interface CheckedRequest {
  readonly linted: LintedFile;
  readonly document: ReadableDocument;
  readonly errors: readonly Finding[];
}

/**
 * Lints the one file that is asked for, and chooses the request of it.
 * @param task what is to become of it, such as render
 * @throws UsageError
 */
export async function checkRequest(
  task: string,
  from: RunSettings,
  wanted: string | undefined,
  args: ConfigArguments,
  io: Io,
): Promise<CheckedRequest> {
  const linted = await lintOneFile(task, from, args, io);
  const document = chooseRequest(linted.file(), wanted);
  const errors = linted.findings.filter((one) => one.document === document.index && one.severity === 'error');
  return { linted, document, errors };
}

const mostNamed = 10;

/**
 * Says that a request with errors goes no further.
 * @param done what does not become of it, such as rendered
 * @param force what --force does all the same
 */
export function refuseErrors({ linted, document, errors }: CheckedRequest, done: string, force: string, io: Io): void {
  const shown = errors.slice(0, mostNamed).map(({ range, message, ruleId }) => {
    const { line, column } = range.start;
    return `  ${linted.path}:${line}:${column} ${message} [${ruleId}]`;
  });
  const more = errors.length > mostNamed ? [`  … and ${errors.length - mostNamed} more`] : [];
  const lines = [
    `smslint: ${titleOf(document)} has ${counted(errors.length, 'error')}, and is not ${done}.`,
    ...shown,
    ...more,
    `smslint lint says how to mend them; --force ${force} it all the same.`,
  ];
  io.stderr.write(lines.map((line) => `${noCommand(visible(line))}\n`).join(''));
}

/** What the provider would not take, or a person has to add, a line each. */
export function reportFaults(
  { linted: { path }, document: { locate } }: CheckedRequest,
  faults: readonly RenderingFault[],
  { stderr }: Io,
): void {
  for (const { pointer, kind, message } of faults) {
    const { line, column } = locate(pointer).start;
    const place = pointer === '' ? '' : ` (${pointer})`;
    stderr.write(`${noCommand(visible(`${visiblePath(path)}:${line}:${column} ${kind} ${message}${place}`))}\n`);
  }
}

/** What a request is called in messages. */
export function titleOf({ id, index }: Pick<ReadableDocument, 'id' | 'index'>): string {
  return id ?? `request ${index}`;
}
