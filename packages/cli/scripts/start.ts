/*
 * How the bundle starts: `bin.js` and `worker.js` are this. All else is loaded from files beside it when it is first required, and
 * compiled as an earlier run left it, where it left something.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandNames } from '../src/command-names.js';
import { canUseCompileCache, compileCacheFolder, useCompileCache } from '../src/compile-cache.js';
import { compileKept, type Compiled } from './kept-code.js';
import { partsOf } from './parts.js';

/** What the bundler knows of the bundle, and puts here. */
declare const bundled: {
  readonly entries: { readonly main: string; readonly thread: string };
  /** The files with which runs begin: one with all that lint needs, and one with what every run needs. */
  readonly first: { readonly lint: string; readonly other: string };
  readonly fileOf: Readonly<Record<string, string>>;
};

// The bundler leaves alone what is called by another name.
const requireOfNode = require;
const folder = canUseCompileCache ? undefined : compileCacheFolder(process.env);
useCompileCache(process.env);

const argv = process.argv.slice(2);
const [argument = 'lint'] = argv;
const command = commandNames.find((name) => name === argument);
const asksForHelp = argv.includes('--help') || argv.includes('-h');
const use = asksForHelp ? 'help' : (command ?? 'lint');
const loaded: Compiled[] = [];
// A thread requires this file.
const isThread = require.main !== module;
const isLint = isThread || (use === 'lint' && (command === 'lint' || !argument.startsWith('-')));
const first = isLint ? bundled.first.lint : bundled.first.other;

let isShort = false;

const [v8 = 0] = process.versions.v8.split('.').map(Number);

/**
 * Has V8 leave what takes a short run longer than it gives back: to look beside the run for what nothing refers to any more, to
 * make machine code of an expression that is run twice, and to optimize what it has seen little of, for the end of which a process
 * waits. `src/long-run.ts` undoes it. V8 takes kept code under the flags alone that
 * it was kept under, so that this comes first; and what is compiled into Node under those alone that it was built with, so that
 * its modules that all runs need come before.
 */
function expectShortRun(): void {
  isShort = true;
  process.getBuiltinModule('node:zlib');
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--no-incremental-marking');
  setFlagsFromString('--regexp-tier-up-ticks=8');
  // How much of a function runs before it is optimized, in bytes of its code or in calls.
  if (v8 === 11) setFlagsFromString('--interrupt-budget=600000');
  if (v8 === 12) setFlagsFromString('--invocation-count-for-turbofan=10000');
}

function loadFile(name: string): unknown {
  const file = join(__dirname, name);
  // It is small, and the shortest runs have no other.
  if (name === bundled.first.other) return requireOfNode(file);
  // The flags of a process are those of its threads.
  if (!isThread && !isShort) expectShortRun();
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
const requirePart = partsOf({ first, fileOf: bundled.fileOf, url, loadFile, requireOfNode, importModule });
requirePart(isThread ? bundled.entries.thread : bundled.entries.main);
