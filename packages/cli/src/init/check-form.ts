import { askNumber } from './ask-number.js';
import { askAdditions, askPath } from './ask-output.js';
import { askRest } from './ask-rest.js';
import type { Desk } from './desk.js';
import { flagSource } from './flag-source.js';
import type { InitSettings } from './init-settings.js';
import type { Repository } from './repository.js';

/**
 * Reads each answer that flags give before any is weighed, or another is asked for: a slip is told at once.
 * @throws UsageError
 */
export async function checkForm(
  { given, format }: InitSettings,
  desk: Desk,
  cwd: string,
  repository: Repository,
): Promise<void> {
  // Any type of number does for that.
  const source = flagSource({ 'number-type': ['long-code'], ...given });
  await askRest(source, desk, await askNumber(source, desk), () => true);
  await askPath(source, 'request', format, cwd);
  await askAdditions(source, repository, false);
}
