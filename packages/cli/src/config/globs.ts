import { syntaxOf } from '@smslint/core';
import picomatch from 'picomatch';

// No groups of regular expressions, in which a short pattern could take hours over a long name.
const options = { dot: true, noextglob: true, regex: false, strictBrackets: true } as const;

/** Each star can begin anew at every letter of a name. */
const mostStars = 6;

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
  if (/#[^/]*$/.test(glob) && /\.(?:ya?ml|json|jsonl|ndjson)#/.test(glob))
    return 'a place begins with /, as in #/help/response';
  const plain = glob.replace(/\\./g, '');
  if (/[()]/.test(plain)) return 'groups in ( ) are not known here: use {a,b}, or write \\( and \\)';
  if ((plain.match(/\*+/g) ?? []).length > mostStars) return `at most ${mostStars} stars can stand in one glob`;
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
      .map(({ glob }) => glob.replace(/\/+$/, ''))
      .flatMap((glob) => [glob, `${glob}/**`]);
  const [speaks, excepts] = [globsOf(false), globsOf(true)];
  const isIncluded = picomatch(speaks, options);
  const isExcluded = excepts.length === 0 ? undefined : picomatch(excepts, options);
  return (path) => isIncluded(path) && isExcluded?.(path) !== true;
}
