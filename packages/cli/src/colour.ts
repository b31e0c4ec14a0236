import { styleText } from 'node:util';
import type { Io } from './io.js';

const styles = ['bold', 'cyan', 'dim', 'green', 'red', 'underline', 'yellow'] as const;

/** Functions that wrap text in a colour, or leave it as it is. */
export type Paint = Readonly<Record<(typeof styles)[number], (text: string | number) => string>>;

/** Makes the colours of an output. */
export function createPaint(colour: boolean): Paint {
  // Whether there is colour has been decided: Node is not to look at standard output, which may not be open.
  const painted =
    (style: keyof Paint): Paint[keyof Paint] =>
    (text) =>
      styleText(style, String(text), { validateStream: false });
  return Object.fromEntries(styles.map((style) => [style, colour ? painted(style) : String])) as Paint;
}

/** Whether standard output takes colour: the flag decides, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(flag: boolean | undefined, { env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
