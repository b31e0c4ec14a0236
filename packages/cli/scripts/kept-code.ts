import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A script, compiled. */
export interface Compiled {
  /** Runs it, and gives what it comes to. */
  readonly run: () => unknown;
  /** Whether what an earlier run compiled was used. */
  readonly wasKept: boolean;
  /** Keeps what the engine has compiled of it by now. It never throws: without it the next run takes longer, and does the same. */
  readonly keep: () => void;
}

/** A smaller script is compiled sooner than what was kept of it is read, in UTF-16 code units. */
const leastSource = 20_000;

/** What was kept is kept anew after a day, with the functions that runs have called since, in milliseconds. */
const keptFor = 24 * 60 * 60 * 1000;

/**
 * Compiles a module in CommonJS, or takes what an earlier run kept of it. What was kept is run: so it has to be whole, of this very
 * module and engine, and in a file that nobody but this user can write.
 * @param folder where compiled code is kept
 * @param use what this run does: each use keeps the functions that it calls, and no others
 */
export function compileKept(file: string, folder: string, use: string): Compiled {
  const bytes = readAround(file, '(function (exports, require, module) {', '\n})');
  // It is all ASCII: the bundler escapes what is not.
  const source = bytes.toString('latin1');
  const isLarge = source.length >= leastSource;
  // V8 looks at its own version and the length of the source, and not at whether the bytes are whole, or of the same source.
  // Loaded only now: the shortest runs come without.
  const { crc32 } = process.getBuiltinModule('node:zlib');
  const { version, arch } = process;
  const mark = crc32(bytes, crc32(`${version} ${arch}`));
  const path = join(folder, `${basename(file)}.${use}.${version}-${arch}`);
  const kept = isLarge ? readKept(path, mark) : undefined;
  const script = new Script(source, { filename: file, cachedData: kept?.data });
  const wasKept = kept !== undefined && script.cachedDataRejected !== true;
  return {
    run: (): unknown => script.runInThisContext(),
    wasKept,
    keep: () => {
      if (isLarge && !(wasKept && kept.age < keptFor)) writeKept(path, mark, script.createCachedData());
    },
  };
}

/** What a file holds, with a text before and after it: joined as strings, its letters would be copied once more. */
function readAround(file: string, before: string, after: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const { size } = fstatSync(opened);
    const bytes = Buffer.allocUnsafe(before.length + size + after.length);
    bytes.write(before, 'latin1');
    for (let at = 0; at < size;) {
      const read = readSync(opened, bytes, before.length + at, size - at, at);
      if (read === 0) throw new Error(`${file} has become shorter.`);
      at += read;
    }
    bytes.write(after, before.length + size, 'latin1');
    return bytes;
  } finally {
    closeSync(opened);
  }
}

const markBytes = 4;

/** What was kept at a path, where it is whole, this user's own, and of the module of this mark; its age is in milliseconds. */
function readKept(path: string, mark: number): { readonly data: Buffer; readonly age: number } | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const { uid, mode, mtimeMs } = fstatSync(file);
      const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
      if (!isOwn) return undefined;
      const kept = readFileSync(file);
      const length = kept.length - markBytes;
      // It begins where the file does: the engine copies what does not stand at a round address.
      const data = kept.subarray(0, length);
      const { crc32 } = process.getBuiltinModule('node:zlib');
      return kept.readUInt32LE(length) === crc32(data, mark) ? { data, age: Date.now() - mtimeMs } : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function writeKept(path: string, mark: number, data: Buffer): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const { crc32 } = process.getBuiltinModule('node:zlib');
    const tail = Buffer.alloc(markBytes);
    tail.writeUInt32LE(crc32(data, mark));
    writeFileSync(temporary, Buffer.concat([data, tail]), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    try {
      unlinkSync(temporary);
    } catch {
      // It was never there.
    }
  }
}
