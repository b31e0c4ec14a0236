import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { facts as houseFacts, isField, type Context, type Fact, type FactValue, type Facts } from '@smslint/rules';
import * as z from 'zod';
import { UsageError } from '../usage-error.js';
import { declaredReads } from './declared-reads.js';
import type { ReadOptions } from './extends.js';
import { elementsOf, type ConfigFile } from './read-config.js';
import type { Sourced } from './load-config.js';
import { isPath, resolvePackage, resolvePath } from './reference.js';

/** The facts that plugins bring, their code as text, and what is wrong with them. */
export interface Plugins {
  readonly facts: Facts;
  /** What the facts depend on, as far as it stands in the modules themselves. */
  readonly code: readonly string[];
  /** The absolute path of each module, and where it is named, as `file:line`. */
  readonly places: readonly Sourced<string>[];
  readonly faults: readonly string[];
}

const factSchema = z.object({
  about: z.enum(['request', 'subject', 'cue']),
  describes: z.string().regex(/\S/),
  reads: z.array(z.string()),
  observe: z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function', {
    error: 'expected a function',
  }),
});

const moduleSchema = z.object({ facts: z.record(z.string(), factSchema) });

/** Loads the modules of `plugins`, each once. This runs their code. */
export async function loadPlugins(files: readonly ConfigFile[], options: ReadOptions): Promise<Plugins> {
  const facts: Record<string, Fact> = {};
  const code = new Map<string, string>();
  const places: Sourced<string>[] = [];
  const faults: string[] = [];
  for (const file of files) {
    for (const { value: name, path: place } of elementsOf(file.config.plugins, ['plugins'])) {
      const fault = (message: string): void => void faults.push(file.at({ path: place, message }));
      const origin = { from: file, allowOutside: options.allowOutside };
      const found = isPath(name) ? resolvePath(name, 'file', origin) : resolvePackage(name, origin);
      if ('fault' in found) fault(found.fault);
      if ('fault' in found || code.has(found.path)) continue;
      places.push({ value: found.path, origin: file.origin(place) });
      code.set(found.path, await readFile(found.path, 'utf8'));
      const brought = await factsOf(found.path, name);
      if (typeof brought === 'string') fault(brought);
      else {
        for (const [factName, fact] of Object.entries(brought)) {
          const why = whyUnusable(factName, fact, facts);
          if (why !== undefined) fault(`${name}: the fact ${factName} ${why}`);
          else facts[factName] = guarded(fact, `The fact ${factName} of the plugin ${name}`);
        }
      }
    }
  }
  return { facts, code: [...code.values()], places, faults };
}

/** The facts that a module gives out, or why there are none. */
async function factsOf(path: string, name: string): Promise<Facts | string> {
  let module: unknown;
  try {
    module = await import(pathToFileURL(path).href);
  } catch (error) {
    return `${name} cannot be loaded: ${wordsOf(error)}`;
  }
  const { success, data, error } = moduleSchema.safeParse({ ...(module as object) });
  if (success) return data.facts as Facts;
  const [issue] = error.issues;
  const where = issue?.path.join('.') ?? 'facts';
  return `${name} gives out no facts as expected: ${where}: ${issue?.message ?? ''}`;
}

function whyUnusable(name: string, { reads }: Fact, taken: Facts): string | undefined {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return 'has no name in camelCase';
  if (Object.hasOwn(houseFacts, name)) return 'has the name of one that smslint has';
  if (Object.hasOwn(taken, name)) return 'has the name of one of another plugin';
  const unknown = reads.find((pointer) => !isField(pointer));
  return unknown === undefined ? undefined : `reads ${unknown}, which the request format does not have`;
}

/** A fact that reads what it declares, whose failures say what failed, and which gives nothing that no rule could compare. */
function guarded(fact: Fact, what: string): Fact {
  const observe = fact.observe.bind(fact) as (context: Context, ...others: unknown[]) => unknown;
  const guard = (context: Context, ...others: unknown[]): FactValue => {
    const { id } = context.request;
    const where = id === undefined ? '' : ` at the request ${id}`;
    let value: unknown;
    try {
      value = observe({ ...context, request: declaredReads(context.request, fact.reads) }, ...others);
    } catch (error) {
      throw new UsageError(`${what} failed${where}: ${wordsOf(error)}`, 'Mend the plugin, or leave it out.');
    }
    if (isFactValue(value)) return value;
    // Nobody waits for it; what it says later must not end the process.
    if (value instanceof Promise) value.catch(() => undefined);
    throw new UsageError(
      `${what} gave ${value instanceof Promise ? 'a promise' : typeof value}${where}.`,
      'A fact gives text, a number, true or false, null, or a list of texts.',
    );
  };
  return { ...fact, observe: guard };
}

function isFactValue(value: unknown): value is FactValue {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
