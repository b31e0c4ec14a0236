/*
 * What yargs asks of `node:assert`, which takes a tenth of a start to load, and with it standard error. Yargs looks for the
 * package.json of whoever uses it, asserts that there is one, and goes on where there is none, as in a bundle.
 */

/** @throws Error where the values are not the same */
export function strictEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new Error(message ?? 'Two values were expected to be the same.');
}

/** @throws Error where the values are the same */
export function notStrictEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new Error(message ?? 'Two values were expected to differ.');
}
