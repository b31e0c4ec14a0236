import { cpus, loadavg, release, totalmem, type as system } from 'node:os';

/** The machine, as far as it makes a difference, and how busy it was: 1 a core is busy. */
export function machineText(): string {
  const all = cpus();
  const [minute] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  const cores = `${all.length} ${all.length === 1 ? 'core' : 'cores'} of ${all[0]?.model.trim() ?? 'an unknown processor'}`;
  return `${cores}, ${memory} GiB, ${system()} ${release()}, Node ${process.version}, load ${(minute ?? 0).toFixed(1)} at the start`;
}
