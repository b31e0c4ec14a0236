import type { Io } from '../io.js';

/** The surroundings of a run in a test, with what was written to them. */
export interface TestIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

/** Makes surroundings for a run: no terminal and no environment unless they are given, and a clock that stands still. */
export function testIo(
  cwd: string,
  given: {
    stdin?: string | Uint8Array;
    isTTY?: boolean;
    stderrIsTTY?: boolean;
    columns?: number;
    env?: Io['env'];
  } = {},
): TestIo {
  const written = { out: '', err: '' };
  const { stdin = '', isTTY = false, stderrIsTTY = false, columns, env = {} } = given;
  return {
    cwd,
    env,
    now: () => new Date('2026-11-28T23:59:59Z'),
    stdin: (async function* () {
      yield await Promise.resolve(stdin);
    })(),
    stdout: { write: (text) => (written.out += text), isTTY, ...(columns !== undefined && { columns }) },
    stderr: { write: (text) => (written.err += text), isTTY: stderrIsTTY },
    out: () => written.out,
    err: () => written.err,
  };
}
