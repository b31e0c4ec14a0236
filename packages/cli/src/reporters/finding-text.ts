import type { Finding } from '@smslint/rules';
import { oneLine } from '../visible.js';

/** What a finding says, for formats that have one place for it: the message, then how to mend it; each on one line. */
export function sentencesOf({ confidence, message, fix }: Finding): string[] {
  const likely = confidence === 'likely' ? '(likely) ' : '';
  return [likely + oneLine(message), ...(fix === undefined ? [] : [oneLine(fix)])];
}
