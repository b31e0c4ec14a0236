import { caseCodeNames, type CaseCodes } from '@smslint/providers/aws';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads the codes of a case, each as NAME=CODE.
 * @throws UsageError
 */
export function readCaseCodes(given: readonly string[]): CaseCodes {
  const codes: Partial<Record<keyof CaseCodes, string>> = {};
  for (const one of given) {
    const [, name, code] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    if (name === undefined || code === undefined || code.trim() === '') {
      throw new UsageError(`--code expects NAME=CODE, found "${one}".`, `Names are ${caseCodeNames.join(', ')}.`);
    }
    const known = oneOf('name of a code', caseCodeNames, name);
    if (codes[known] !== undefined)
      throw new UsageError(`--code ${known} is given more than once.`, 'Keep one of them.');
    codes[known] = code.trim();
  }
  return codes;
}
