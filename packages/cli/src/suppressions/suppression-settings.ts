import type { ScopeArguments } from '../changed/scope.js';
import type { FixArguments } from '../fix/fix-settings.js';
import type { InputArguments } from '../inputs.js';
import { UsageError } from '../usage-error.js';

/** The arguments about the baseline as yargs reads them. */
export interface SuppressionArguments {
  readonly 'suppress-all'?: boolean | undefined;
  readonly 'suppress-rule'?: readonly string[] | undefined;
  readonly 'suppress-reason'?: string | undefined;
  readonly 'prune-suppressions'?: boolean | undefined;
  readonly 'pass-on-unpruned-suppressions'?: boolean | undefined;
  readonly 'suppressions-location'?: string | undefined;
}

/** The arguments that say that a run looks at something else than files as they stand. */
type OtherArguments = Pick<InputArguments & ScopeArguments & FixArguments, 'stdin' | 'staged' | 'fix-dry-run'>;

/** What a run does with the baseline. */
export interface SuppressionSettings {
  /** The path of its file where one is given. */
  readonly location: string | undefined;
  /** Whether entries of no more use are passed over. */
  readonly passesOnStale: boolean;
  /** How its file is rewritten; undefined where it is only read. */
  readonly change: SuppressionChange | undefined;
}

/** How the file of the baseline is rewritten. */
export interface SuppressionChange {
  /** What is accepted: every error and warning, or what some rules find. */
  readonly accepts: 'errors-and-warnings' | readonly string[];
  readonly reason: string | undefined;
  /** Whether entries of no more use are removed. */
  readonly prunes: boolean;
}

/**
 * Reads the arguments about the baseline.
 * @throws UsageError
 */
export function readSuppressionSettings(args: SuppressionArguments & OtherArguments): SuppressionSettings {
  return {
    location: args['suppressions-location'],
    passesOnStale: args['pass-on-unpruned-suppressions'] ?? false,
    change: readChange(args),
  };
}

function readChange(args: SuppressionArguments & OtherArguments): SuppressionChange | undefined {
  const all = args['suppress-all'] ?? false;
  const rules = args['suppress-rule'] ?? [];
  const prunes = args['prune-suppressions'] ?? false;
  const reason = args['suppress-reason']?.trim();
  if (all && rules.length > 0)
    throw new UsageError('--suppress-all and --suppress-rule exclude each other.', 'Give either.');
  if (reason !== undefined && !all && rules.length === 0)
    throw new UsageError('--suppress-reason needs --suppress-all or --suppress-rule.');
  if (reason === '') throw new UsageError('--suppress-reason is empty.', 'Say why the findings are accepted.');
  if (!all && rules.length === 0 && !prunes) return undefined;
  const option = all ? '--suppress-all' : rules.length > 0 ? '--suppress-rule' : '--prune-suppressions';
  const other = otherInput(args);
  if (other !== undefined)
    throw new UsageError(
      `${option} and ${other} exclude each other.`,
      'The baseline is made from files as they stand: give their paths.',
    );
  return { accepts: all ? 'errors-and-warnings' : rules, reason, prunes };
}

function otherInput(args: OtherArguments): string | undefined {
  if (args.stdin === true) return '--stdin';
  if (args.staged === true) return '--staged';
  return args['fix-dry-run'] === true ? '--fix-dry-run' : undefined;
}
