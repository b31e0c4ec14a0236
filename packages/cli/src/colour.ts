import picocolors from 'picocolors';
import type { Io } from './io.js';

/** Functions that wrap text in a colour, or leave it as it is. */
export type Paint = ReturnType<typeof picocolors.createColors>;

/** Makes the colours of an output. */
export function createPaint(colour: boolean): Paint {
  return picocolors.createColors(colour);
}

/** Whether standard output takes colour: the flag decides, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(flag: boolean | undefined, { env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
