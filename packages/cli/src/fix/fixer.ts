import { resolve } from 'node:path';
import { readRequests, syntaxOf, type ProblemId, type RequestFile } from '@smslint/core';
import { fixFile, limitsOf, withoutFixes, type FileResult, type Ruling } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { createPaint, wantsColour } from '../colour.js';
import type { Io } from '../io.js';
import type { Input } from '../read-input.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import type { FixSettings } from './fix-settings.js';
import { rewrite } from './rewrite.js';
import { unifiedDiff } from './unified-diff.js';

/** Judges a file of the run; on trial it is not remembered. */
export type Judge = (file: RequestFile, options?: { trial?: boolean }) => Promise<FileResult>;

/** Fixes the files of a run, one after the other. */
export interface Fixer {
  /** What is left in a file once it is fixed; of one that must not be written, what is in it. */
  fix(input: Input, ruling: Ruling, judge: Judge): Promise<FileResult>;
  /** Says on standard error how much was fixed. */
  finish(): void;
}

/** Makes a fixer for one run. */
export function createFixer(settings: FixSettings, colour: boolean | undefined, io: Io): Fixer {
  const total = { problems: 0, files: 0 };
  const say = (sentence: string): unknown => io.stderr.write(visible(`smslint: ${sentence}`) + '\n');

  return {
    fix: async (input, ruling, judge) => {
      const { file, failure } = input;
      if (failure !== undefined || isUnreadable(file)) {
        if (settings.result === 'text')
          throw new UsageError('Standard input is not UTF-8, or too large, so it cannot be fixed.');
        return judge(file);
      }
      const syntax = syntaxOf(file.path) ?? 'yaml';
      const read = (text: string): RequestFile => readRequests(file.path, text, syntax, undefined, limitsOf(ruling));
      const lint = (one: RequestFile): Promise<FileResult> => judge(one, { trial: true });
      const fixed = await fixFile(file, settings.allowed, { lint, read });
      const refusal = await put(input, fixed.file, settings, colour, io);
      if (refusal !== undefined) {
        say(`${file.path} is not rewritten: ${refusal}.`);
        return judge(file);
      }
      total.problems += fixed.count;
      total.files += fixed.count > 0 ? 1 : 0;
      return withoutFixes(await judge(fixed.file), settings.allowed);
    },
    finish: () => {
      if (total.problems === 0) return;
      const [problems, files] = [counted(total.problems, 'problem'), counted(total.files, 'file')];
      say(
        settings.result === 'diff'
          ? `${problems} in ${files} would be fixed; nothing is written.`
          : `fixed ${problems} in ${files}.`,
      );
    },
  };
}

/** Puts the text of a fixed file where it belongs, and says why it does not, where it does not. */
async function put(
  { file, mark = '' }: Input,
  fixed: RequestFile,
  { result }: FixSettings,
  colour: boolean | undefined,
  io: Io,
): Promise<string | undefined> {
  const [before, after] = [mark + file.text, mark + fixed.text];
  if (result === 'text') io.stdout.write(after);
  if (result === 'diff' && after !== before) {
    const style = { paint: createPaint(wantsColour(colour, io)), terminal: io.stdout.isTTY === true };
    io.stdout.write(unifiedDiff(file.path, before, after, style));
  }
  if (result !== 'files' || after === before) return undefined;
  return rewrite({ path: resolve(io.cwd, file.path), cwd: io.cwd, shown: file.path }, before, after);
}

/** Whether the text of a file is not what its bytes say, or not all of it. */
function isUnreadable({ text, documents }: RequestFile): boolean {
  const isOf = (id: ProblemId): boolean =>
    documents.some(({ problems }) => problems.some(({ ruleId }) => ruleId === id));
  return isOf('file-unreadable') || (text === '' && isOf('file-limit'));
}
