/** The files that a folder is searched for, as a glob. */
export const searchedFiles = '**/*.sms.{yaml,yml,json,jsonl,ndjson}';

/** What no search enters, as globs. */
export const skippedFolders = ['**/node_modules/**', '**/.git/**'];

/** Whether a file has the name of a request. */
export function isRequestFile(path: string): boolean {
  return /\.sms\.(ya?ml|json|jsonl|ndjson)$/.test(path);
}

/** A pattern as a glob: on Windows people write backslashes, which would escape the next character. */
export function toGlob(pattern: string): string {
  return process.platform === 'win32' ? pattern.replace(/\\(?![!()+@[\]{}*?])/g, '/') : pattern;
}
