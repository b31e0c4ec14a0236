/** What has to happen to a file so that the pages are as the book says; no text: its rule is gone, and so must it be. */
export interface PageChange {
  readonly file: string;
  readonly text: string | undefined;
}

/** Compares the pages as they should be with those that are there, each by its file. */
export function pageChanges(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): PageChange[] {
  const written = [...wanted]
    .filter(([file, text]) => found.get(file) !== text)
    .map(([file, text]) => ({ file, text }));
  const left = [...found.keys()].filter((file) => !wanted.has(file)).map((file) => ({ file, text: undefined }));
  return [...written, ...left];
}
