/** A place for text: a terminal, a pipe, or a collector in a test. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** The width of the terminal, in columns. */
  readonly columns?: number;
  /** Tells, where it is a stream, that its reader has caught up, or that nothing can be written any more. */
  on?(event: 'drain' | 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** All that a run touches outside itself, besides files. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder from which paths are read, and to which reports relate them. */
  readonly cwd: string;
  /** The clock; absent: that of the machine. Only a page for people has a day. */
  readonly now?: () => Date;
  /** Whether the terminal is one that makes links of escape sequences; absent: it is not. */
  readonly makesLinks?: () => Promise<boolean>;
  /** Gets the process ready for a run that lasts; called again while it goes on. Absent: it is left as it is. */
  readonly prepareForLong?: () => Promise<void>;
}

/** What reports need to know of where they are written. */
export type ReportIo = Pick<Io, 'stdout' | 'env' | 'cwd' | 'makesLinks'>;

/** The same with another place for reports; what has to be opened first, such as standard input, is left alone. */
export function withStdout({ env, cwd, makesLinks }: Io, stdout: Output): ReportIo {
  return { env, cwd, stdout, ...(makesLinks && { makesLinks }) };
}

/** The width for text where no terminal says one, in columns. */
export const defaultWidth = 100;

/** The width for text, in columns: the terminal's, within what can be read well. */
export function widthOf({ columns }: Output): number {
  return Math.min(Math.max(columns ?? defaultWidth, 40), 120);
}
