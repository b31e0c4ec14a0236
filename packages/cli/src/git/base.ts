import { UsageError } from '../usage-error.js';
import { askGit, lineOf, runGit, type GitPlace } from './run-git.js';

const fetchMore =
  'Fetch the history: fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 in GitLab, or git fetch --unshallow.';

/**
 * The commit since which the working tree has changed: where it left another commit; the empty tree where nothing is committed.
 * @param since the other commit; without it the default branch
 * @throws UsageError
 */
export async function findBase(since: string | undefined, place: GitPlace): Promise<string> {
  const other = since ?? (await defaultBranch(place));
  const head = await commitOf('HEAD', place);
  if (since !== undefined && (await commitOf(since, place)) === undefined) throw await unknownCommit(since, place);
  if (head === undefined) return emptyTree(place);
  if (other === undefined) {
    throw new UsageError(
      'The default branch cannot be told: there is no origin/HEAD, main or master.',
      'Name the branch with --since, such as --changed --since=origin/develop.',
    );
  }
  const { code, stdout } = await askGit(['merge-base', other, 'HEAD'], place);
  if (code === 0) return lineOf(stdout);
  if (await isShallow(place)) {
    throw new UsageError(`The clone is shallow: it does not reach back to where this branch left ${other}.`, fetchMore);
  }
  throw new UsageError(`${other} and this branch have no commit in common.`, 'Name another one with --since.');
}

/** The branch that others are merged into. */
async function defaultBranch(place: GitPlace): Promise<string | undefined> {
  const { code, stdout } = await askGit(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'], place);
  const named = code === 0 ? [lineOf(stdout)] : [];
  for (const name of [...named, 'origin/main', 'main', 'origin/master', 'master']) {
    if ((await commitOf(name, place)) !== undefined) return name;
  }
  return undefined;
}

async function commitOf(ref: string, place: GitPlace): Promise<string | undefined> {
  // No name of a commit begins with a dash; git would take it for an option.
  if (ref.startsWith('-')) return undefined;
  const { code, stdout } = await askGit(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], place);
  return code === 0 ? lineOf(stdout) : undefined;
}

async function unknownCommit(since: string, place: GitPlace): Promise<UsageError> {
  const hint = (await isShallow(place))
    ? `The clone is shallow. ${fetchMore}`
    : 'Expected is a branch, a tag or a commit that this clone has; git branch --all lists the branches.';
  return new UsageError(`git knows no commit ${since}.`, hint);
}

async function isShallow(place: GitPlace): Promise<boolean> {
  return lineOf(await runGit(['rev-parse', '--is-shallow-repository'], place)) === 'true';
}

async function emptyTree(place: GitPlace): Promise<string> {
  return lineOf(await runGit(['hash-object', '-t', 'tree', '--stdin'], place));
}
