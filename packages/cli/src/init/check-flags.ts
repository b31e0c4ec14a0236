import { UsageError } from '../usage-error.js';
import type { GivenAnswers } from './flag-source.js';
import type { InitFlag } from './flags.js';
import type { Origin } from './source.js';

/** With what a flag has a meaning, for those that do not always have one. */
const goesWith: Readonly<Partial<Record<InitFlag, string>>> = {
  region: '--provider aws',
  'sender-id': '--number-type sender-id',
  keyword: '--opt-in keyword',
  'opt-in-url': '--opt-in web-form or qr-code',
};

/** The flags that answer a question which was never put. */
export function uselessFlags(given: GivenAnswers, origins: ReadonlyMap<InitFlag, Origin>): InitFlag[] {
  return (Object.keys(given) as InitFlag[]).filter((flag) => given[flag] !== undefined && !origins.has(flag));
}

/**
 * Makes sure that flags do not contradict one another.
 * @throws UsageError
 */
export function checkUse(given: GivenAnswers, origins: ReadonlyMap<InitFlag, Origin>): void {
  const [flag] = uselessFlags(given, origins);
  if (flag === undefined) return;
  const partner = goesWith[flag];
  throw new UsageError(
    `--${flag} has no place in this request${partner === undefined ? '' : `; it goes with ${partner}`}.`,
    'Leave it out, or change what it goes with.',
  );
}

/**
 * Makes sure that nothing is left to examples.
 * @throws UsageError that names the flags which are missing
 */
export function checkWhole(origins: ReadonlyMap<InitFlag, Origin>): void {
  const missing = [...origins].filter(([, origin]) => origin === 'example').map(([flag]) => `--${flag}`);
  if (missing.length === 0) return;
  throw new UsageError(
    `There is no terminal to ask in, and these are not said: ${missing.join(', ')}.`,
    'Say them, or add --yes: then examples stand in their places.',
  );
}
