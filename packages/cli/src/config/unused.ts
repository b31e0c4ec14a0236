import { relative, resolve, sep } from 'node:path';
import { matchesName, type Override } from '@smslint/rules';
import { requestFilesIn } from '../discover.js';
import { nameOf, readContent, toInput } from '../read-input.js';
import { createMatcher, type FilePattern } from './globs.js';
import type { LoadedConfig, Sourced } from './load-config.js';
import type { Scope } from './scopes.js';

/**
 * Says what in a configuration has no use, as `file:line message`: globs that match no request file below its folder or the
 * working directory, ids that no request has, and profiles that another one overrules.
 */
export async function unusedIn(config: LoadedConfig, cwd: string): Promise<string[]> {
  const found = await Promise.all(
    [config.folder, cwd].map((folder) => requestFilesIn(folder, nameOf(folder, cwd) || '.')),
  );
  const files = [...new Set(found.flat())].map((path) => relative(config.folder, path).split(sep).join('/'));
  const notes = [
    ...config.overruled.map(
      ({ value, origin }) => `${origin} the profile ${value} has no use: ${config.profile?.value ?? ''} is named later`,
    ),
    ...[...config.scopes.flatMap(({ patterns }) => patterns), ...config.ignore].flatMap((pattern) =>
      unmatched(pattern, files),
    ),
    ...unknownIds(config, files, cwd),
  ];
  return [...new Set(notes)];
}

function unmatched({ value: { glob, excludes }, origin }: Sourced<FilePattern>, files: readonly string[]): string[] {
  const matches = createMatcher([{ glob, excludes: false }]);
  return files.some(matches) ? [] : [`${origin} ${excludes ? '!' : ''}${glob} matches no request file`];
}

type Named = Scope & { override: Override & { requests: readonly string[] } };

function unknownIds({ scopes, folder }: LoadedConfig, files: readonly string[], cwd: string): string[] {
  const named = scopes.filter((scope): scope is Named => scope.override.requests !== undefined);
  if (named.length === 0) return [];
  const ids = new Map<string, readonly string[]>();
  for (const file of files) {
    const { documents } = toInput(readContent(resolve(folder, file), cwd)).file;
    ids.set(
      file,
      documents.flatMap(({ id }) => id ?? []),
    );
  }
  return named.flatMap(({ override: { requests, origin }, isFor }) => {
    const inScope = [...ids].filter(([file]) => isFor(file)).flatMap(([, own]) => own);
    return requests
      .filter((pattern) => !inScope.some((id) => matchesName(pattern, id)))
      .map((pattern) => `${origin} no request in its files has the id ${pattern}`);
  });
}
