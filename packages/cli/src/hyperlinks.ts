import type { ReportIo } from './io.js';

/**
 * Whether links are written as escape sequences (OSC 8): FORCE_HYPERLINK decides, then whether standard output is a terminal
 * in colour that is known to make links of them.
 */
export async function wantsLinks(colour: boolean, { env, stdout, makesLinks }: ReportIo): Promise<boolean> {
  if (env.FORCE_HYPERLINK) return !['0', 'false'].includes(env.FORCE_HYPERLINK);
  return colour && stdout.isTTY === true && (await makesLinks?.()) === true;
}
