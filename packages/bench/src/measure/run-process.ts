import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a process is started, and how it may end. */
export interface Start {
  /** The folder that it runs in; without it that of this process. */
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The statuses that it may end with; without it 0 alone. */
  readonly expected?: readonly number[];
}

/**
 * Runs Node with these arguments to its end, its output thrown away.
 * @throws Error where it ends with another status than those that are expected, with what it said
 */
export function runNode(args: readonly string[], { cwd, env = {}, expected = [0] }: Start = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== null && expected.includes(status)) resolve();
      else reject(new Error(`node ${args.join(' ')}: ended with ${String(status)}\n${said}`));
    });
  });
}

/** What a process needed: ms from start to end, and MB (10^6 bytes) of memory at its peak. */
export interface Needs {
  readonly time: number;
  readonly peak: number;
}

/** Runs Node as `runNode` does, and says what it needed. */
export async function needsOf(args: readonly string[], start: Start = {}): Promise<Needs> {
  const folder = mkdtempSync(join(tmpdir(), 'smslint-peak-'));
  const note = join(folder, 'peak');
  const probe = new URL('./note-peak.mjs', import.meta.url).href;
  try {
    const begun = performance.now();
    await runNode(['--import', probe, ...args], { ...start, env: { ...start.env, SMSLINT_BENCH_PEAK: note } });
    const time = performance.now() - begun;
    return { time, peak: (Number(readFileSync(note, 'utf8')) * 1024) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
