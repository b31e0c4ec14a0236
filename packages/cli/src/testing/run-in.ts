import type { Report } from '@smslint/rules';
import { run } from '../cli.js';
import { testIo } from './io.js';

/** What became of a run in a folder. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs smslint in a folder. */
export async function runIn(folder: string, ...args: string[]): Promise<Ran> {
  const io = testIo(folder);
  const code = await run(args, io);
  return { code, out: io.out(), err: io.err() };
}

/** The JSON report on the requests of a folder; the run must not fail. */
export async function reportIn(folder: string, ...args: string[]): Promise<Report> {
  const { code, out, err } = await runIn(folder, 'lint', '-f', 'json', ...args);
  if (code === 2) throw new Error(err);
  return JSON.parse(out) as Report;
}

/** The severities of the findings of a rule, in the order of the report. */
export function severitiesOf({ findings }: Report, ruleId: string): string[] {
  return findings.filter((finding) => finding.ruleId === ruleId).map(({ severity }) => severity);
}
