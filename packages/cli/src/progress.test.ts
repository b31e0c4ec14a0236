import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { progressOf } from './progress.js';
import { testIo } from './testing/io.js';

/** A terminal on standard error, with what is written to it. */
function terminal(env: Record<string, string> = {}, isTTY = true) {
  const io = testIo('/', { env, stderrIsTTY: isTTY });
  let time = 0;
  const progress = (files: number) => progressOf(files, io, undefined, () => time);
  return { io, progress, pass: (milliseconds: number) => (time += milliseconds) };
}

/** What a terminal shows of what is written to its last line; only what the bar uses is understood. */
function lastLine(written: string): string {
  let line = '';
  let saved = 0;
  let column = 0;
  for (const [part] of written.matchAll(/\x1b\[[0-9;?]*[A-Za-z]|\x1b[78]|[^\x1b]/g)) {
    if (part === '\x1b7') saved = column;
    else if (part === '\x1b8') column = saved;
    else if (part === '\x1b[1G') column = 0;
    else if (part === '\x1b[2K') line = '';
    else if (part === '\x1b[0K') line = line.slice(0, column);
    else if (part.startsWith('\x1b')) continue;
    else line = line.slice(0, column).padEnd(column) + part + line.slice(++column);
  }
  return line;
}

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('shows on a terminal once a run lasts, and leaves nothing behind', async () => {
    const { io, progress, pass } = terminal();
    const bar = progress(40);
    for (let file = 1; file <= 10; file++) await bar?.advance();
    expect(io.err()).toBe('');
    pass(1000);
    await bar?.advance();
    expect(lastLine(io.err())).toMatch(/^Checking \[=+-+\] 11 of 40 files$/);
    vi.advanceTimersByTime(1000);
    await bar?.advance();
    expect(lastLine(io.err())).toMatch(/ 12 of 40 files$/);
    bar?.stop();
    expect(lastLine(io.err())).toBe('');
    expect(io.err()).not.toContain('\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('does not show where it would not be seen, or would not be worth it', async () => {
    for (const { io, progress, pass } of [
      terminal({}, false),
      terminal({ CI: 'true' }),
      terminal({ CI: '1' }),
      terminal({ TERM: 'dumb' }),
    ]) {
      const bar = progress(40);
      pass(5000);
      await bar?.advance();
      bar?.stop();
      expect(io.err()).toBe('');
    }
    expect(terminal().progress(3)).toBeUndefined();
    expect(terminal({ CI: 'false' }).progress(40)).toBeDefined();
  });
});
