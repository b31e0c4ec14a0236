import { limits, readData, syntaxOf, toPointer, type Position } from '@smslint/core';
import { schemaFaults, type Fault } from '@smslint/rules';
import { readBounded } from '../read-bounded.js';
import { isSystemError, reasonOf } from '../usage-error.js';
import { configSchema, type Config } from './config-schema.js';
import { soundPart } from './sound-part.js';

/** One configuration file as it was read. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  /** As messages name it. */
  readonly name: string;
  /** The folder that paths within it may not leave. */
  readonly bounds: string;
  /** What it says, as far as it could be read and fits the schema. */
  readonly config: Config;
  /** Why it could not be read, or what does not fit, as `file:line:column message`. */
  readonly faults: readonly string[];
  /** Writes a fault as `file:line:column message`. */
  readonly at: (fault: Fault) => string;
  /** Where something stands, as `file:line`. */
  readonly origin: (path: readonly PropertyKey[]) => string;
}

/** Reads a configuration file with the places of all that is in it, and holds it against the schema. */
export function readConfig(path: string, name: string, bounds: string): ConfigFile {
  const syntax = syntaxOf(path) === 'json' ? 'json' : 'yaml';
  const content = contentOf(path);
  const { value, problems, locate, locateKey } = readData(typeof content === 'string' ? '' : content, syntax);
  const write = ({ line, column }: Position, message: string): string => `${name}:${line}:${column} ${message}`;
  const at = ({ path: place, message, isKey }: Fault): string =>
    write((isKey === true ? locateKey : locate)(toPointer(place)).start, message);
  const unread =
    typeof content === 'string'
      ? [`${name} ${content}`]
      : problems.map(({ message, fix, range }) => write(range.start, [message, fix ?? ''].join(' ').trimEnd()));
  const faults = unread.length > 0 ? unread : schemaFaults(configSchema, value).map(at);
  return {
    path,
    name,
    bounds,
    config: faults.length === 0 ? configSchema.parse(value) : soundPart(value),
    faults,
    at,
    origin: (place) => `${name}:${locateKey(toPointer(place)).start.line}`,
  };
}

/** The bytes of a file, or why it cannot be read. */
function contentOf(path: string): Uint8Array | string {
  try {
    const read = readBounded(path, limits.bytes);
    return 'failure' in read ? `cannot be read: ${read.failure}` : read.bytes;
  } catch (error) {
    if (isSystemError(error)) return `cannot be read: ${reasonOf(error)}`;
    throw error;
  }
}

/** The elements of what may be a list or its one element, each with its path. */
export function elementsOf<T>(
  value: T | readonly T[] | undefined,
  path: readonly PropertyKey[],
): readonly { readonly value: T; readonly path: readonly PropertyKey[] }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value: value as T, path }];
  return (value as readonly T[]).map((element, index) => ({ value: element, path: [...path, index] }));
}
