/** The syntaxes of a request file. */
export type Syntax = 'yaml' | 'json' | 'jsonl';

/** The syntax of a file by its name, or undefined where the name says none. */
export function syntaxOf(path: string): Syntax | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === 'yaml' || extension === 'yml') return 'yaml';
  if (extension === 'json') return 'json';
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  return undefined;
}
