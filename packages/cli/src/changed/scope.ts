import { UsageError } from '../usage-error.js';

/** What narrows a run to what has changed: what is staged, or what differs from where the branch left another. */
export type Scope = { readonly kind: 'staged' } | { readonly kind: 'changed'; readonly since?: string };

/** The arguments that say so, as yargs reads them. */
export interface ScopeArguments {
  readonly staged?: boolean | undefined;
  readonly changed?: boolean | undefined;
  readonly since?: string | undefined;
  readonly stdin?: boolean | undefined;
  readonly fix?: boolean | undefined;
}

/**
 * Reads from the arguments whether a run looks only at what has changed.
 * @throws UsageError
 */
export function readScope({ staged, changed, since, stdin, fix }: ScopeArguments): Scope | undefined {
  const option = staged === true ? '--staged' : changed === true ? '--changed' : undefined;
  if (since !== undefined && changed !== true)
    throw new UsageError('--since goes with --changed.', 'Add --changed, or leave it out.');
  if (since?.trim() === '')
    throw new UsageError('--since is empty.', 'Name a branch, a tag or a commit, such as --since=origin/main.');
  if (option === undefined) return undefined;
  if (staged === true && changed === true)
    throw new UsageError('--staged and --changed exclude each other.', '--changed looks at what is staged, too.');
  if (stdin === true) throw new UsageError(`${option} and --stdin exclude each other.`, 'Give either.');
  if (staged === true && fix === true) {
    throw new UsageError(
      '--staged checks what is in the index, which --fix does not change.',
      'Run smslint lint --changed --fix, look at what it did, and git add it.',
    );
  }
  return staged === true ? { kind: 'staged' } : { kind: 'changed', ...(since !== undefined && { since }) };
}
