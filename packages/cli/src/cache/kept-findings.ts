import { createHash } from 'node:crypto';
import type { FileResult } from '@smslint/rules';

/** What was found in a file, and what the file was to the run. */
export type Kept = Pick<FileResult, 'requests' | 'findings' | 'suppressed' | 'trace'>;

interface Entry {
  /** The entry as it stands in the file, without its checksum. */
  readonly body: string;
  readonly checksum: string;
  readonly key: string;
}

const magic = 'smslint cache 2';

/** What was found in files in earlier runs, as the text of a cache file: a head, then a line a file with its checksum. */
export class KeptFindings {
  private readonly head: string;
  private readonly entries = new Map<string, Entry>();
  private readonly used = new Set<string>();
  private isChanged: boolean;

  /** @param text the file as an earlier run wrote it; what is broken in it, or of another version, is left out */
  constructor(text: string, toolVersion: string) {
    this.head = `${magic} ${toolVersion}`;
    const [head, ...lines] = text.split('\n');
    const whole = head === this.head ? lines.slice(0, -1).flatMap(readLine) : [];
    for (const [name, entry] of whole) this.entries.set(name, entry);
    this.isChanged = text !== this.toText();
  }

  /** Whether a text is, or was, a cache file of any version. */
  static isCacheFile(text: string): boolean {
    return text === '' || text.startsWith('smslint cache ');
  }

  /** The keys under which something is kept, by the names of files. */
  keys(): Map<string, string> {
    return new Map([...this.entries].map(([name, { key }]) => [name, key]));
  }

  /** What was found in a file, where it was kept under the same key. */
  find(name: string, key: string): Kept | undefined {
    this.used.add(name);
    const entry = this.entries.get(name);
    if (entry?.key !== key || checksumOf(entry.body) !== entry.checksum) return undefined;
    return JSON.parse(entry.body.slice(entry.body.indexOf('\t') + 1)) as Kept;
  }

  /** Keeps what was found in a file instead of what was kept of it before. */
  keep(name: string, key: string, { requests, findings, suppressed, trace }: Kept): void {
    this.used.add(name);
    this.isChanged = true;
    const body = `${JSON.stringify([name, key])}\t${JSON.stringify({ requests, findings, suppressed, trace })}`;
    this.entries.set(name, { body, checksum: checksumOf(body), key });
  }

  /** Forgets the files that the run did not look at and that are not there any more. */
  prune(isThere: (name: string) => boolean): void {
    for (const name of [...this.entries.keys()].filter((one) => !this.used.has(one) && !isThere(one))) {
      this.entries.delete(name);
      this.isChanged = true;
    }
  }

  /** The text of the cache file, or undefined where it is what was read. */
  changedText(): string | undefined {
    return this.isChanged ? this.toText() : undefined;
  }

  private toText(): string {
    const lines = [...this.entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { checksum, body }]) => `${checksum} ${body}`);
    return [this.head, ...lines, ''].join('\n');
  }
}

/** The checksum of the findings shows when they are asked for; a head that cannot be read shows at once. */
function readLine(line: string): [string, Entry][] {
  const [, checksum = '', head = '', kept] = /^([0-9a-f]{64}) (\[[^\t]*\])\t(.*)$/.exec(line) ?? [];
  if (kept === undefined) return [];
  try {
    const [name, key] = JSON.parse(head) as readonly unknown[];
    return typeof name === 'string' && typeof key === 'string'
      ? [[name, { body: `${head}\t${kept}`, checksum, key }]]
      : [];
  } catch {
    return [];
  }
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
