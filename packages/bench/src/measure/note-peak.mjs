/* Loaded into a process that is measured: writes the peak of its memory, in kB, when it ends. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const { SMSLINT_BENCH_PEAK: path } = process.env;

/** What Linux reports by getrusage is at least what the process held that started this one. */
function peak() {
  const status = '/proc/self/status';
  const [, ofThis] = (existsSync(status) && /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))) || [];
  return ofThis ?? process.resourceUsage().maxRSS;
}

process.on('exit', () => {
  if (path) writeFileSync(path, String(peak()));
});
