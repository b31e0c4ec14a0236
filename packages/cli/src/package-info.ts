import { readFileSync } from 'node:fs';

/** The version of this package. */
export function packageVersion(): string {
  return manifest().version;
}

/** The web address of the project's repository. */
export function repositoryUrl(): string {
  return (url ??= new URL(manifest().homepage).href.replace(/#.*/, ''));
}

let url: string | undefined;

function manifest(): { version: string; homepage: string } {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return JSON.parse(text) as { version: string; homepage: string };
}
