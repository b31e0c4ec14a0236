import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { newState, readState, stateText, type SubmissionState } from '@smslint/providers/aws/submit';
import type { ReadableDocument } from '../choose-request.js';
import { titleOf } from '../checked-request.js';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';
import { checkWritable, writeWhole } from '../write-whole.js';

/** The file that keeps a submission between runs. */
export interface StateFile {
  /** As it is shown. */
  readonly shown: string;
  readonly path: string;
  /** The working directory. */
  readonly cwd: string;
}

/**
 * Where a submission is kept: the file that is named, or one beside the request. A request that was alone in its file, or is so
 * by now, goes on with the file that it had.
 */
export function stateFileOf(
  given: string | undefined,
  requestFile: string,
  { id, index }: ReadableDocument,
  isOnly: boolean,
  cwd: string,
): StateFile {
  const stem = basename(requestFile).replace(/(?:\.sms)?\.(?:ya?ml|jsonl?|ndjson)$/i, '');
  const fileNamed = (name: string): StateFile => {
    const shown = join(dirname(requestFile), `${name}.submission.json`);
    return { shown, path: resolve(cwd, shown), cwd };
  };
  if (given !== undefined) return { shown: given, path: resolve(cwd, given), cwd };
  const alone = fileNamed(stem);
  const amongOthers = fileNamed(`${stem}.${(id ?? String(index)).replace(/[^\w.-]+/g, '-')}`);
  const [usual, former] = isOnly ? [alone, amongOthers] : [amongOthers, alone];
  return id !== undefined && !existsSync(usual.path) && keeps(former, id) ? former : usual;
}

function keeps({ path }: StateFile, id: string): boolean {
  try {
    const state = readState(JSON.parse(readFileSync(path, 'utf8')));
    return 'request' in state && state.request === id;
  } catch {
    return false;
  }
}

/**
 * Reads what is kept of a submission; a new state where there is no file.
 * @throws UsageError where the file cannot be used, or keeps another submission
 */
export async function loadState(
  { shown, path }: StateFile,
  document: ReadableDocument,
  region: string,
): Promise<SubmissionState> {
  checkWritable(path, shown);
  const text = await textOf(path, shown);
  if (text === undefined) return newState(document.request, titleOf(document), region);
  const state = readState(parse(text, shown));
  const other = 'Name another file with --state, or move this one away if nothing of it is wanted.';
  if ('problem' in state) throw new UsageError(`${shown} keeps no submission: ${state.problem}.`, other);
  if (state.request !== titleOf(document)) {
    throw new UsageError(`${shown} keeps the submission of ${state.request}, not of ${titleOf(document)}.`, other);
  }
  if (state.region !== region) {
    throw new UsageError(`${shown} keeps a submission in ${state.region}, not in ${region}.`, other);
  }
  return state;
}

/**
 * Writes what is kept, whole or not at all.
 * @throws UsageError where another run has written it since
 */
export function keepState({ shown, path, cwd }: StateFile): (state: SubmissionState) => Promise<void> {
  let written: string | undefined;
  return async (state) => {
    const found = written === undefined ? undefined : await textOf(path, shown);
    if (found !== undefined && found !== written) {
      throw new UsageError(`${shown} was written by another run meanwhile.`, 'Let it end, then run this again.');
    }
    written = stateText(state);
    await writeWhole(path, written, shown, cwd);
  };
}

async function textOf(path: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(`Cannot read ${shown}: ${reasonOf(error)}.`);
  }
}

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${shown} is no JSON.`, 'Name another file with --state.');
  }
}
