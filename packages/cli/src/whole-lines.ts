const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Joins and cuts bytes so that each piece ends where a line ends: at LF, CRLF or a lone CR.
 * @param mostOfLine how much of one line is kept, in bytes; a longer one is refused whatever its rest says
 */
export async function* wholeLines(
  chunks: AsyncIterable<Uint8Array | string>,
  mostOfLine: number,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let isCut = false;
  let last: number | undefined;
  const take = (more: Buffer = Buffer.alloc(0)): Buffer => {
    const head = Buffer.concat(held);
    const piece = Buffer.concat(isCut ? [withoutLastCharacter(head), fromFirstCharacter(more)] : [head, more]);
    held = [];
    size = 0;
    isCut = false;
    return piece;
  };
  // Of a line that is cut its end is still its end.
  const takeRest = (): Buffer => take(isCut && last === carriageReturn ? Buffer.of(carriageReturn) : undefined);
  for await (const chunk of chunks) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (bytes.length === 0) continue;
    if (held.length > 0 && last === carriageReturn && bytes[0] !== lineFeed) yield takeRest();
    last = bytes.at(-1);
    const end = endOfLastLine(bytes);
    if (end > 0) yield take(bytes.subarray(0, end));
    if (size > mostOfLine) isCut = true;
    else if (end < bytes.length) held.push(bytes.subarray(end));
    size += bytes.length - end;
  }
  if (held.length > 0) yield takeRest();
}

/** The pieces of a line that is cut stay UTF-8 where the line is: neither ends or begins within a character. */
function withoutLastCharacter(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && isContinuation(bytes[end - 1])) end--;
  return bytes.subarray(0, Math.max(0, end - 1));
}

function fromFirstCharacter(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => !isContinuation(byte));
  return bytes.subarray(start < 0 ? bytes.length : start);
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Where the last line that has an end ends; 0 where none has. A CR at the end of the bytes may have its LF still to come. */
function endOfLastLine(bytes: Buffer): number {
  const feed = bytes.lastIndexOf(lineFeed);
  const at = bytes.length < 2 ? -1 : bytes.lastIndexOf(carriageReturn, bytes.length - 2);
  return Math.max(feed, at) + 1;
}

/** How many lines of a text have an end, and how many hold something. */
export function countLines(text: string): { readonly ended: number; readonly full: number } {
  const ended = text.match(/\r\n|\n|\r/g)?.length ?? 0;
  const full = text.split(/[\r\n]/).filter((line) => line.trim() !== '').length;
  return { ended, full };
}
