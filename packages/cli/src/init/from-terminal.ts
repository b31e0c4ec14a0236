import type { Io } from '../io.js';
import { packageVersion } from '../package-info.js';
import { answerAll } from './answer-all.js';
import { askAdditions, askPath } from './ask-output.js';
import { checkForm } from './check-form.js';
import { uselessFlags } from './check-flags.js';
import type { Desk } from './desk.js';
import { draftRequest, type Draft } from './draft.js';
import { fileLines, wholeFiles } from './file-lines.js';
import type { InitFlag } from './flags.js';
import type { InitSettings } from './init-settings.js';
import { objections } from './judge-draft.js';
import { changed, overwritten, planFiles, type Place, type PlannedFile } from './plan-files.js';
import type { ReadyFiles } from './ready-files.js';
import { surveyRepository } from './repository.js';
import { Stopped, type Terminal } from './terminal.js';
import { terminalSource, type TerminalSource } from './terminal-source.js';

/** What is asked anew where provider, countries, type and messages do not go together. */
const combination: readonly InitFlag[] = ['provider', 'country', 'number-type', 'region', 'message-type', 'program'];

/**
 * Makes everything ready by asking in a terminal what no flag says.
 * @throws Stopped where somebody stops, and UsageError where a flag is wrong or a file cannot be read
 */
export async function readyFromTerminal(
  settings: InitSettings,
  terminal: Terminal,
  desk: Desk,
  { cwd }: Io,
): Promise<ReadyFiles> {
  const repository = surveyRepository(cwd);
  await checkForm(settings, desk, cwd, repository);
  const source = terminalSource(settings.given, terminal);
  const answers = await answerAll(source, desk, (refusals) => {
    terminal.say(['That does not go together:', ...objections(refusals), 'Please choose again.']);
    source.askAgain(combination);
  });
  const draft = await draftRequest(answers, source, settings.format, desk);
  await acceptFindings(draft, terminal);

  const place = { cwd, repository, version: packageVersion() };
  const path = await freePath(draft, settings, source, terminal, place);
  const chosen = await askAdditions(source, repository, true);
  const { files, notes } = planFiles({ path, text: draft.text }, chosen, place);
  const useless = uselessFlags(settings.given, source.origins).map(
    (flag) => `--${flag} had no place, and was left out.`,
  );
  const kept = await acceptFiles(files, settings, terminal);
  return { draft, files: kept, notes: [...notes, ...useless], hasGit: repository.hasGit };
}

/** Asks what becomes of a request to which a reviewer would object: its author's own words may be the reason. */
async function acceptFindings({ findings }: Draft, terminal: Terminal): Promise<void> {
  if (findings.length === 0) return;
  terminal.say(['A reviewer would object to this request:', ...objections(findings)]);
  if (!(await terminal.confirm('Write it all the same, and mend it in the file?', true))) throw new Stopped();
}

/** Asks for a path until nothing is lost by it, or its loss is meant. */
async function freePath(
  { id, text }: Draft,
  { format, overwrites }: InitSettings,
  source: TerminalSource,
  terminal: Terminal,
  place: Place,
): Promise<string> {
  for (;;) {
    const path = await askPath(source, id, format, place.cwd);
    const [lost] = overwritten(planFiles({ path, text }, [], place).files);
    if (lost === undefined || overwrites) return path;
    if (await terminal.confirm(`${lost.shown} is there already. Replace it?`, false)) return path;
    source.askAgain(['path']);
  }
}

/** Shows what would be written and asks whether it shall be. What its owner wants to keep is left out. */
async function acceptFiles(
  files: readonly PlannedFile[],
  { overwrites, isDryRun }: InitSettings,
  terminal: Terminal,
): Promise<readonly PlannedFile[]> {
  const kept: PlannedFile[] = [];
  for (const [index, file] of files.entries()) {
    const isAgreed = index === 0 || overwrites || overwritten([file]).length === 0;
    if (isAgreed || (await terminal.confirm(`${file.shown} is there already. Replace it?`, false))) kept.push(file);
  }
  terminal.say(['This will be written:', ...fileLines(kept)]);
  if (isDryRun || changed(kept).length === 0) return kept;
  for (;;) {
    const next = await terminal.select(
      'Write it?',
      [
        { value: 'write', label: 'Yes' },
        { value: 'show', label: 'Show the files first' },
        { value: 'stop', label: 'No' },
      ],
      'write',
    );
    if (next === 'write') return kept;
    if (next === 'stop') throw new Stopped();
    terminal.say(wholeFiles(changed(kept)).split('\n'));
  }
}
