/* Loaded into a process that is measured: writes the peak of its memory, in kB, when it ends. */
import { writeFileSync } from 'node:fs';

const { SMSLINT_BENCH_PEAK: path } = process.env;
process.on('exit', () => {
  if (path) writeFileSync(path, String(process.resourceUsage().maxRSS));
});
