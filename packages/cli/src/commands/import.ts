import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes } from '../exit-code.js';
import { importSaved } from '../import/import-saved.js';
import { importLines, requestFile } from '../import/request-file.js';
import type { Io } from '../io.js';
import { isRequestName } from '../output-files.js';
import { readSavedAnswer } from '../read-saved.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import { checkWritable, writeWhole } from '../write-whole.js';

/** The arguments of the command import. */
interface ImportArguments {
  readonly files: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/**
 * Makes a request of what a provider's API said and somebody saved.
 * @throws UsageError
 */
export async function importRequest({ files = [], output, force = false }: ImportArguments, io: Io): Promise<number> {
  if (files.length === 0) {
    throw new UsageError(
      'import needs files: JSON that was saved from the API of AWS or Twilio.',
      'For example: aws pinpoint-sms-voice-v2 describe-phone-numbers --output json > numbers.json',
    );
  }
  const target = output === undefined ? undefined : { path: resolve(io.cwd, output), shown: output };
  if (target) checkTarget(target.path, target.shown, force);
  const saved = await Promise.all(files.map((name) => readSavedAnswer(name, io.cwd)));
  const imported = importSaved(saved);
  const text = requestFile(imported, imported.provider, files);
  if (target) await writeWhole(target.path, text, target.shown);
  else io.stdout.write(text);
  const lines = [...(target ? [`Written: ${target.shown}.`] : []), ...importLines(imported)];
  for (const line of lines) io.stderr.write(`${visible(`smslint: ${line}`)}\n`);
  return exitCodes.clean;
}

function checkTarget(path: string, shown: string, overwrites: boolean): void {
  if (!/\.sms\.ya?ml$/i.test(shown)) {
    const why = isRequestName(shown) ? 'the request is written as YAML' : 'smslint finds requests by that name';
    throw new UsageError(`${shown} does not end in .sms.yaml: ${why}.`, 'For example: -o requests/alerts.sms.yaml.');
  }
  checkWritable(path, shown);
  if (existsSync(path) && !overwrites) {
    throw new UsageError(`${shown} is there already, and was left as it is.`, 'Choose another name, or add --force.');
  }
}
