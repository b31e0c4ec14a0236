import type { CommandGrammar, Words } from './grammar.js';

/** The profiles of the policy book. */
export async function profileNames(): Promise<Words> {
  const { book } = await import('@smslint/rules');
  return book.profiles.map(({ name, title }) => ({ word: name, meaning: title }));
}

/** All that can be explained: rules, those that stand in code too, differences of live numbers, kinds of denial, and denial codes. */
export async function explainedNames(): Promise<Words> {
  const { book, builtInRules, denialCodesOf } = await import('@smslint/rules');
  const { differenceKinds } = await import('@smslint/providers/aws/verify');
  const { denialKinds } = await import('@smslint/providers/aws/denials');
  const elsewhere = [...Object.values(differenceKinds), ...Object.values(denialKinds)];
  const rules = [...book.rules, ...Object.values(builtInRules), ...elsewhere].map(({ id, title }) => ({
    word: id,
    meaning: title,
  }));
  const codes = denialCodesOf(book).map(({ code, meaning }) => ({ word: code, meaning }));
  return [...rules, ...codes];
}

/** The beginnings of FORMAT=PATH. */
export function outputFilesOf(formats: readonly string[]): Words {
  return formats.map((format) => `${format}=`);
}

/** The values of the options about reports on findings. */
export const findingsValues: CommandGrammar['values'] = {
  format: async () => (await import('../reporters/index.js')).formats,
  'output-file': async () => outputFilesOf((await import('../reporters/index.js')).formats),
  'fail-on': async () => (await import('../thresholds.js')).failOnLevels,
};

/** Those of lint, which can also write a blob. */
export const lintValues: CommandGrammar['values'] = {
  ...findingsValues,
  format: async () => (await import('../reporters/index.js')).lintFormats,
  'output-file': async () => outputFilesOf((await import('../reporters/index.js')).lintFormats),
  engine: async () => (await import('@smslint/rules')).engines,
};
