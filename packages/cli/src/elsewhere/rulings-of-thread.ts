import { createBaseline, type Ruling } from '@smslint/rules';
import { readConfiguration } from '../config/configuration.js';
import { hash } from '../suppressions/change-baseline.js';
import type { SharedAssignment } from './hands.js';

/** How a thread judges each file of the run, by its absolute path: as the run does. */
export async function rulingsOfThread({
  files,
  cwd,
  args,
  accepted,
}: SharedAssignment): Promise<(path: string) => Ruling> {
  const configuration = await readConfiguration(files, args, { cwd });
  const baseline = accepted && createBaseline(accepted, hash);
  return (path) => ({ ...configuration(path).ruling, ...(baseline && { baseline }) });
}
