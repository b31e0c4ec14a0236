import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The regular expressions that modules make of parts while they are loaded, as `{ place, source, flags }`.
 * @param calls the calls of `RegExp` outside of functions
 * @throws Error where a call has not been seen
 */
export async function builtRegexes(calls) {
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
  const found = [];
  for (const file of files) {
    const url = pathToFileURL(resolve(file.replace('/src/', '/dist/').replace(/\.tsx?$/, '.js'))).href;
    await import(url);
    const own = made.filter(({ stack }) => stack.split('\n')[2]?.includes(url));
    const expected = calls.filter((call) => call.file === file).length;
    if (own.length < expected)
      throw new Error(`${file} makes ${String(own.length)} expressions of ${String(expected)}`);
    found.push(...own.map(({ regex: { source, flags } }) => ({ place: file, source, flags })));
  }
  globalThis.RegExp = Original;
  return found;
}
