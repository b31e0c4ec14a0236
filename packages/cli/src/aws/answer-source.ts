import { UsageError } from '../usage-error.js';
import { checkWithoutLive, readAwsSettings, type AwsArguments, type AwsSettings } from './aws-settings.js';

/** The options by which a command is told where AWS's answers are, as yargs reads them. */
export interface AnswerArguments extends AwsArguments {
  readonly saved?: readonly string[] | undefined;
  /** Files that a shell made of a pattern after --saved. */
  readonly more?: readonly string[] | undefined;
}

/** Where AWS's answers are read: from files and folders, or from AWS itself. */
export type AnswerSource = { readonly saved: readonly string[] } | { readonly live: AwsSettings };

/**
 * Reads where AWS's answers are.
 * @param missing says what the command lacks where neither is given
 * @throws UsageError
 */
export function readAnswerSource({ saved, more = [], ...args }: AnswerArguments, missing: string): AnswerSource {
  const live = readAwsSettings(args);
  if (live === undefined) {
    checkWithoutLive(args);
    if (saved !== undefined) return { saved: [...saved, ...more] };
    throw new UsageError(
      `${missing}: --live, which asks AWS, or --saved FILE.`,
      'docs/providers.md has the commands that save it, and what --live needs.',
    );
  }
  if (saved !== undefined) throw new UsageError('--saved and --live exclude each other.', 'Keep one of them.');
  const [file] = more;
  if (file === undefined) return { live };
  throw new UsageError('--live asks AWS, and takes no files.', `Did you mean --saved ${file}?`);
}
