import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what tests of several files need, which is gone when all have run. */
    readonly sharedFolder: string;
  }
}

/** Gives the tests of a run a folder to share; vitest calls it before them, and what it returns after them. */
export default function shareFolder({ provide }: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'smslint-shared-')));
  provide('sharedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * The path of a folder that is filled once for all tests of a run: by the first that asks, while others, in other processes, wait.
 * Nobody changes what is in it. Throws where it could not be filled.
 */
export async function madeOnce(name: string, fill: (folder: string) => void): Promise<string> {
  const folder = join(inject('sharedFolder'), name);
  const outcome = `${folder}.outcome`;
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    let fault = '';
    try {
      fill(folder);
    } catch (error) {
      fault = String(error);
    }
    writeFileSync(`${outcome}.part`, fault);
    renameSync(`${outcome}.part`, outcome);
  }
  while (!existsSync(outcome)) await setTimeout(100);
  const fault = readFileSync(outcome, 'utf8');
  if (fault !== '') throw new Error(`${name} could not be made: ${fault}`);
  return folder;
}
