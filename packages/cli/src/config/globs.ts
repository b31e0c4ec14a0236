import { syntaxOf } from '@smslint/core';
import picomatch from 'picomatch';
import { compileGlob } from './compile-glob.js';

/** What picomatch is asked whether a glob is sound by; it makes expressions of globs, which take hours over a long name. */
const options = { dot: true, noextglob: true, regex: false, strictBrackets: true, maxLength: 1000 } as const;

/** One of the patterns of `files` or `ignore`. */
export interface FilePattern {
  /** The pattern for paths, without the `!` before it and the place behind it. */
  readonly glob: string;
  /** Whether it takes files away from what the others speak of. */
  readonly excludes: boolean;
  /** The place within the requests that it speaks of, where it names one. */
  readonly pointer: string | undefined;
  /** Whether it can speak of several files: a glob, or a folder. */
  readonly isGlob: boolean;
}

/** Reads a pattern: `requests/**`, `!requests/new/**`, or `requests/a.sms.json#/help/response`. */
export function readPattern(text: string): FilePattern {
  const excludes = text.startsWith('!');
  const body = excludes ? text.slice(1) : text;
  const at = body.indexOf('#/');
  const glob = at < 0 ? body : body.slice(0, at);
  return {
    glob,
    excludes,
    pointer: at < 0 ? undefined : body.slice(at + 1),
    isGlob: picomatch.scan(glob).isGlob || syntaxOf(glob) === undefined,
  };
}

/** What is wrong with a pattern for paths, or undefined. */
export function globFault(glob: string): string | undefined {
  if (glob === '') return 'expected a file or a glob before the #';
  if (/^(?:\/|[A-Za-z]:)/.test(glob))
    return 'expected a path from the folder of the configuration, found an absolute one';
  if (/\\(?![!()+@[\]{}*?#])/.test(glob)) return 'write / between folders';
  if (glob.lastIndexOf('#') > glob.lastIndexOf('/') && /\.(?:ya?ml|json|jsonl|ndjson)#/.test(glob))
    return 'a place begins with /, as in #/help/response';
  const plain = glob.replace(/\\./g, '');
  if (/[()]/.test(plain)) return 'groups in ( ) are not known here: use {a,b}, or write \\( and \\)';
  try {
    picomatch(glob, options);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, kind, bracket = ''] = /^Missing (opening|closing): "(.)"/.exec(message) ?? [];
    return kind === undefined
      ? message
      : `the ${bracket} that ${kind === 'closing' ? 'closes' : 'opens'} a part is missing`;
  }
}

/** Matches paths, with `/`, from the folder of a configuration; a pattern that names a folder speaks of all that is in it. */
export function createMatcher(patterns: readonly Pick<FilePattern, 'glob' | 'excludes'>[]): (path: string) => boolean {
  const globsOf = (excludes: boolean): string[] =>
    patterns
      .filter((pattern) => pattern.excludes === excludes)
      .map(({ glob }) => glob.replace(/(?<!\/)\/+$/, ''))
      .flatMap((glob) => [glob, `${glob}/**`]);
  const [speaks, excepts] = [globsOf(false).map(matcherOf), globsOf(true).map(matcherOf)];
  return (path) => speaks.some((matches) => matches(path)) && !excepts.some((matches) => matches(path));
}

/** Matches the paths that one glob speaks of. Stars do not stand for the folder above. */
function matcherOf(glob: string): (path: string) => boolean {
  const [up, rest] = splitUp(glob);
  const matches = compileGlob(rest);
  return (path) => {
    if (path === glob) return true;
    const [above, below] = splitUp(path);
    return above === up && matches(below);
  };
}

/** The `../` that a path begins with, and what follows. */
function splitUp(path: string): [up: string, rest: string] {
  const [up = ''] = /^(?:\.\.\/)*/.exec(path) ?? [];
  return [up, path.slice(up.length)];
}
