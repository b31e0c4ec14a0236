import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureGrowth } from './sections/growth.js';
import type { Results, Section, SectionName, Size } from './sections/section.js';
import { measureStartUp } from './sections/start-up.js';
import { measureThroughput } from './sections/throughput.js';
import { measureFiles, measureLines } from './sections/whole-runs.js';

const measures: Readonly<Record<SectionName, (size: Size, folder: string) => Promise<Section>>> = {
  'start-up': measureStartUp,
  throughput: measureThroughput,
  growth: measureGrowth,
  files: measureFiles,
  lines: measureLines,
};

/** Measures sections, one after the other, in a folder of their own that is gone afterwards. */
export async function measureSections(
  names: readonly SectionName[],
  size: Size,
  tell: (text: string) => void,
): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'smslint-bench-'));
  try {
    const results: Partial<Record<SectionName, Section>> = {};
    for (const name of names) {
      tell(`measuring ${name} …`);
      results[name] = await measures[name](size, folder);
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
