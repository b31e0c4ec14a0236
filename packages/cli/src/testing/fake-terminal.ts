import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Io } from '../io.js';

/** The keys that people press beside letters. */
export const keys = {
  enter: '\r',
  down: '\u001B[B',
  up: '\u001B[A',
  space: ' ',
  tab: '\t',
  interrupt: '\u0003',
} as const;

/** A terminal in memory: what is written to it, and keys that are pressed once a question is there. */
export interface FakeTerminal extends Io {
  readonly out: () => string;
  /** The same with all that steers a terminal. */
  readonly raw: () => string;
  readonly err: () => string;
}

/** A question by a part of its words, and the keys that answer it. */
export type Reply = readonly [question: string, ...keys: string[]];

/** Makes a terminal in which each reply is typed when its question stands there; they come in order. */
export function fakeTerminal(cwd: string, replies: readonly Reply[]): FakeTerminal {
  const written = { out: '', err: '' };
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input, isRaw: false });
  const waiting = [...replies];
  /** What was on the screen when the last question was answered. */
  let seen = 0;
  const type = (): void => {
    const [next] = waiting;
    const screen = stripVTControlCharacters(written.out);
    const at = next === undefined ? -1 : screen.indexOf(next[0], seen);
    if (next === undefined || at < 0) return;
    waiting.shift();
    seen = screen.length;
    const [, ...pressed] = next;
    // Each key is a read of its own, as from a keyboard.
    void pressed.reduce<Promise<void>>(async (before, key) => {
      await before;
      await new Promise((resolve) => setTimeout(resolve, 5));
      input.write(key);
    }, Promise.resolve());
  };
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.out += chunk.toString();
      setImmediate(type);
      done();
    },
  });
  return {
    cwd,
    env: {},
    stdin: input,
    stdout: Object.assign(output, { isTTY: true, columns: 100, rows: 40 }),
    stderr: { write: (text) => (written.err += text) },
    out: () => stripVTControlCharacters(written.out),
    raw: () => written.out,
    err: () => written.err,
  };
}
