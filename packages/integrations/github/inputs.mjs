/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** What is wrong with an input of the action: what, and what was expected. */
export class InputError extends Error {}

/**
 * Reads the inputs, which action.yml puts into the environment.
 * @param {Environment} env
 * @throws {InputError}
 */
export function readInputs(env) {
  const text = (/** @type {string} */ name) => (env[variableOf(name)] ?? '').trim();
  const lines = (/** @type {string} */ name) => {
    const given = text(name).split('\n');
    return given.map((line) => line.trim()).filter((line) => line !== '');
  };
  const flag = (/** @type {string} */ name) => {
    const value = text(name) || 'false';
    if (value !== 'true' && value !== 'false')
      throw new InputError(`The input ${name} is ${JSON.stringify(value)}; true or false was expected.`);
    return value === 'true';
  };
  return {
    paths: lines('paths'),
    workingDirectory: text('working-directory') || '.',
    options: optionsOf(text),
    changedOnly: flag('changed-only'),
    since: text('since'),
    annotations: flag('annotations'),
    summary: flag('summary'),
    sarifFile: text('sarif-file'),
    uploadSarif: flag('upload-sarif'),
    version: lines('version'),
    args: lines('args'),
  };
}

/** @typedef {ReturnType<typeof readInputs>} Inputs */

/**
 * The inputs that are options of smslint too, which says what is wrong with them; each is one argument, whatever it holds.
 * @param {(name: string) => string} text
 */
function optionsOf(text) {
  const names = ['config', 'profile', 'fail-on', 'min-score', 'max-warnings'];
  return names.filter((name) => text(name) !== '').map((name) => `--${name}=${text(name)}`);
}

/** @param {string} input */
function variableOf(input) {
  return `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;
}
