/*
 * How the bundle starts: `bin.js` and `worker.js` are this, with the parts of the program that every run needs. All else is loaded
 * from files beside it when it is first required, and compiled as an earlier run left it, where it left something.
 */
import nodeModule, { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type v8 from 'node:v8';
import { commandNames } from '../src/command-names.js';
import { compileCacheFolder, useCompileCache } from '../src/compile-cache.js';
import { compileKept, type Compiled } from './kept-code.js';
import { partsOf, type Part } from './parts.js';

/** What the bundler knows of the bundle, and puts here. */
declare const bundled: {
  readonly entries: { readonly main: string; readonly thread: string };
  readonly firstParts: Readonly<Record<string, Part>>;
  readonly fileOf: Readonly<Record<string, string>>;
};

const requireOfNode = createRequire(__filename);
const folder = 'enableCompileCache' in nodeModule ? undefined : compileCacheFolder(process.env);
useCompileCache(process.env);

const argv = process.argv.slice(2);
const asksForHelp = argv.includes('--help') || argv.includes('-h');
const use = asksForHelp ? 'help' : (commandNames.find((name) => name === argv[0]) ?? 'lint');
const loaded: Compiled[] = [];
// A thread requires this file.
const isThread = require.main !== module;

let isShort = false;

/**
 * Has V8 leave what takes a short run longer than it gives back: to look beside the run for what nothing refers to any more, and to
 * make machine code of an expression that is run twice. `src/long-run.ts` undoes it. V8 takes kept code under the flags alone that
 * it was kept under, so that this comes first.
 */
function expectShortRun(): void {
  isShort = true;
  const { setFlagsFromString } = requireOfNode('node:v8') as typeof v8;
  setFlagsFromString('--no-incremental-marking');
  setFlagsFromString('--regexp-tier-up-ticks=8');
}

function loadFile(name: string): unknown {
  // The flags of a process are those of its threads.
  if (!isThread && !isShort) expectShortRun();
  const file = join(__dirname, name);
  if (folder === undefined) return requireOfNode(file);
  const compiled = compileKept(file, folder, use);
  loaded.push(compiled);
  const made = { exports: {} };
  (compiled.run() as (...given: unknown[]) => void)(made.exports, requireOfNode, made);
  return made.exports;
}

// Functions that were called by now are kept with the rest. A run that failed has called few.
if (!isThread && folder !== undefined)
  process.on('exit', (code) => {
    if (code < 2) for (const compiled of loaded) compiled.keep();
  });

const importModule = (name: string): Promise<unknown> => import(name);
const url = pathToFileURL(__filename).href;
const requirePart = partsOf({ ...bundled, url, loadFile, requireOfNode, importModule });
requirePart(isThread ? bundled.entries.thread : bundled.entries.main);
