import type { Io } from '../io.js';
import { packageVersion } from '../package-info.js';
import { UsageError } from '../usage-error.js';
import { answerAll } from './answer-all.js';
import { askAdditions, askPath } from './ask-output.js';
import { checkForm } from './check-form.js';
import { checkUse, checkWhole } from './check-flags.js';
import type { Desk } from './desk.js';
import { draftRequest } from './draft.js';
import { flagSource } from './flag-source.js';
import type { InitSettings } from './init-settings.js';
import { overwritten, planFiles } from './plan-files.js';
import type { ReadyFiles } from './ready-files.js';
import { refusal } from './refusal.js';
import { surveyRepository } from './repository.js';

/**
 * Makes everything ready from flags, without a question.
 * @throws UsageError where flags are wrong, missing or contradictory, and where a reviewer would turn the request down
 */
export async function readyFromFlags(settings: InitSettings, desk: Desk, { cwd }: Io): Promise<ReadyFiles> {
  const repository = surveyRepository(cwd);
  await checkForm(settings, desk, cwd, repository);
  const source = flagSource(settings.given);
  const answers = await answerAll(source, desk, (refusals) => {
    throw refusal(refusals);
  });
  const draft = await draftRequest(answers, source, settings.format, desk);
  const path = await askPath(source, draft.id, settings.format, cwd);
  const chosen = await askAdditions(source, repository, false);
  checkUse(settings.given, source.origins);
  if (!settings.takesExamples) checkWhole(source.origins);
  const errors = draft.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw refusal(errors);

  const { files, notes } = planFiles({ path, text: draft.text }, chosen, {
    cwd,
    repository,
    version: packageVersion(),
  });
  const lost = overwritten(files).map(({ shown }) => shown);
  if (lost.length > 0 && !settings.overwrites && !settings.isDryRun) {
    throw new UsageError(
      `${lost.join(' and ')} ${lost.length === 1 ? 'is' : 'are'} there already, and nothing was written.`,
      'Add --force to overwrite, or give another path.',
    );
  }
  return { draft, files, notes, hasGit: repository.hasGit };
}
