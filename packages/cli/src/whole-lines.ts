/** How much of one line is kept, in bytes; a longer one is refused whatever its rest says. */
const mostOfLine = 16 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Joins and cuts bytes so that each piece ends where a line ends: at LF, CRLF or a lone CR. */
export async function* wholeLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  const take = (...more: Buffer[]): Buffer => {
    const piece = Buffer.concat([...held, ...more]);
    held = [];
    size = 0;
    return piece;
  };
  for await (const chunk of chunks) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (bytes.length === 0) continue;
    if (held.at(-1)?.at(-1) === carriageReturn && bytes[0] !== lineFeed) yield take();
    const end = endOfLastLine(bytes);
    if (end > 0) yield take(bytes.subarray(0, end));
    if (size <= mostOfLine && end < bytes.length) held.push(bytes.subarray(end));
    size += bytes.length - end;
  }
  if (held.length > 0) yield take();
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
  const full = (text.match(/[^\r\n]+/g) ?? []).filter((line) => line.trim() !== '').length;
  return { ended, full };
}
