import { indexLines, type Range, type RequestFile } from '@smslint/core';

/** Stands for a file that could not be opened: its one request has the problem `file-unreadable`. */
export function unreadableFile(path: string, reason: string): RequestFile {
  const lines = indexLines('');
  const nowhere = (): Range => lines.rangeBetween(0, 0);
  return {
    path,
    text: '',
    lines,
    documents: [
      {
        index: 0,
        request: undefined,
        id: undefined,
        problems: [
          {
            ruleId: 'file-unreadable',
            message: `The file cannot be opened: ${reason}.`,
            fix: 'Make it an ordinary file that may be read, or leave it out.',
            pointer: '',
            start: 0,
            end: 0,
          },
        ],
        start: 0,
        locate: nowhere,
        locateKey: nowhere,
      },
    ],
    ignoreComments: [],
  };
}
