/** How many characters from the start of a line on tell it apart. */
const windowLength = 100;

/** Stands for the end of the text. */
const endMark = '\uFFFF';

/**
 * The hashes by which GitHub's upload of SARIF tells lines apart (`primaryLocationLineHash`): computed here as there, they are
 * the same whichever way a report is uploaded. Each is that of the next 100 characters other than blanks, and how many lines
 * have had it by then.
 * @returns gives the hash of a line, from 1; undefined where the text has no such line
 */
export function lineHashes(text: string): (line: number) => string | undefined {
  const packed = text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '') + endMark;
  const windows = [0, ...Array.from(packed.matchAll(/\n/g), ({ index }) => index + 1)].map((start) =>
    packed.slice(start, start + windowLength),
  );
  const seen = new Map<string, number>();
  const counts = windows.map((window) => {
    const count = (seen.get(window) ?? 0) + 1;
    seen.set(window, count);
    return count;
  });
  return (line) => {
    const window = windows[line - 1];
    return window === undefined ? undefined : `${hash(window)}:${counts[line - 1] ?? 1}`;
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
