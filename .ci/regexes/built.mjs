import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Knows what modules make when it is first asked for. */
const ofLate = 'packages/rules/src/once-per.ts';

/** Makes two expressions for each call of its function. */
const maker = 'packages/rules/src/expression.ts';

/**
 * The regular expressions that modules make of parts, while they are loaded or late, as `{ place, source, flags }`.
 * @param calls the calls of `RegExp` outside of functions that are called again and again
 * @param ofFunction the files of the calls of `expressionOf`, one for each
 * @throws Error where a call has not been seen
 */
export async function builtRegexes(calls, ofFunction) {
  const made = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(_target, args) {
      const regex = Reflect.construct(Original, args);
      made.push({ regex, stack: new Error().stack ?? '' });
      return regex;
    },
  });
  const files = [...new Set(calls.map(({ file }) => file))];
  for (const file of [...files, ...ofFunction]) await import(urlOf(file));
  const { madeLate } = await import(urlOf(ofLate));
  for (const make of madeLate) make();
  globalThis.RegExp = Original;
  return files.flatMap((file) => {
    const own = made.filter(({ stack }) => stack.split('\n')[2]?.includes(urlOf(file)));
    const expected = file === maker ? 2 * ofFunction.length : calls.filter((call) => call.file === file).length;
    if (own.length < expected)
      throw new Error(`${file} makes ${String(own.length)} expressions of ${String(expected)}`);
    return own.map(({ regex: { source, flags } }) => ({ place: file, source, flags }));
  });
}

function urlOf(file) {
  return pathToFileURL(resolve(file.replace('/src/', '/dist/').replace(/\.tsx?$/, '.js'))).href;
}
