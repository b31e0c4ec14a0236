import { NumbersByText } from '@smslint/rules';
import type { PartOptions, ReportPart } from './growth.js';

/** How many characters from the start of a line on tell it apart. */
const windowLength = 100;

/** Stands for the end of the text. */
const endMark = '\uFFFF';

/**
 * The hashes by which GitHub's upload of SARIF tells lines apart (`primaryLocationLineHash`): computed here as there, they are
 * the same whichever way a report is uploaded. Each is that of the next 100 characters other than blanks, and how many lines
 * have had it by then.
 * @param seen the lines that stand before the text, where it is a stretch of a file
 * @param goesOn whether more of the file follows; lines have no hash then that can only be told by what follows
 * @returns gives the hash of a line, from 1; undefined where the text has no such line
 */
export function lineHashes(
  text: string,
  seen = new NumbersByText(),
  goesOn = false,
): (line: number) => string | undefined {
  const packed = text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '') + (goesOn ? '' : endMark);
  const windows = [0, ...Array.from(packed.matchAll(/\n/g), ({ index }) => index + 1)]
    .map((start) => packed.slice(start, start + windowLength))
    .filter((window) => !goesOn || window.length === windowLength);
  const counts = windows.map((window) => seen.count(window) + 1);
  return (line) => {
    const window = windows[line - 1];
    return window === undefined ? undefined : `${hash(window)}:${counts[line - 1] ?? 1}`;
  };
}

/** Reads the hashes of lines part by part, those of a file that is read in stretches from one to the next. */
export function hashLines(): (
  part: ReportPart,
  options: PartOptions,
) => (file: string, line: number) => string | undefined {
  let seen = new NumbersByText();
  return ({ requests }, { source, linesBefore, goesOn }) => {
    const known = new Map<string, ReturnType<typeof lineHashes>>();
    const hashesOf = (file: string, text: string): ReturnType<typeof lineHashes> => {
      const hashes = known.get(file) ?? lineHashes(text, linesBefore > 0 ? seen : (seen = new NumbersByText()), goesOn);
      known.set(file, hashes);
      return hashes;
    };
    // What follows counts the lines of this stretch, even if nothing is found in it.
    const [first] = requests;
    if (first && (goesOn || linesBefore > 0)) hashesOf(first.file, source(first.file) ?? '');
    return (file, line) => {
      const text = source(file);
      return text === undefined ? undefined : hashesOf(file, text)(line - linesBefore);
    };
  };
}

/** A polynomial in 37, in 64 bits; what is missing at the end of the text counts as zeros. */
function hash(window: string): string {
  let sum = 0n;
  for (let index = 0; index < windowLength; index++) {
    const code = index < window.length ? window.charCodeAt(index) : 0;
    sum = BigInt.asUintN(64, sum * 37n + BigInt(code));
  }
  return sum.toString(16);
}
