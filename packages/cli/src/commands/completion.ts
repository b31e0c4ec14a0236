import { basename } from 'node:path';
import { scripts } from '../completion/scripts.js';
import { exitCodes } from '../exit-code.js';
import { shells } from '../grammar/shells.js';
import type { Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';

/**
 * Prints the script that teaches a shell to complete smslint.
 * @throws UsageError
 */
export function completion({ shell }: { readonly shell?: string | undefined }, { stdout, env }: Io): number {
  stdout.write(scripts[oneOf('shell', shells, shell ?? ownShell(env.SHELL))]);
  return exitCodes.clean;
}

function ownShell(path: string | undefined): string {
  const own = shells.find((known) => known === basename(path ?? ''));
  if (own !== undefined) return own;
  throw new UsageError('Which shell is meant?', `Name one of ${shells.join(', ')}, such as: smslint completion bash`);
}
