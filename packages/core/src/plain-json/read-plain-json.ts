import { limits as standard, type Limits } from '../limits.js';

/**
 * The object that a JSON text is, by the reader of the language. Undefined for any other text: where it is broken, is no
 * object, holds more than a request may, or may hold a key twice, of which that reader keeps the last and says nothing.
 */
export function readPlainJson(text: string, limits: Limits = standard): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return keysIn(text) === keysOf(value, limits) ? value : undefined;
}

/** How many keys stand in a JSON text, or more, where a string begins as if it were what follows a key. */
function keysIn(text: string): number {
  let keys = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let quote = colon - 1;
    while (isBlank(text.charCodeAt(quote))) quote--;
    if (text.charAt(quote) === '"' && !isEscaped(text, quote)) keys++;
  }
  return keys;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isEscaped(text: string, at: number): boolean {
  let slash = at;
  while (text.charAt(slash - 1) === '\\') slash--;
  return (at - slash) % 2 === 1;
}

/** How many keys an object holds at any depth; undefined where it is deeper or holds more values than a request may. */
function keysOf(root: object, limits: Limits): number | undefined {
  let keys = 0;
  let values = 1;
  let level: readonly object[] = [root];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.depth) return undefined;
    const next: object[] = [];
    for (const parent of level) {
      const children: readonly unknown[] = Array.isArray(parent) ? parent : Object.values(parent);
      values += children.length;
      if (!Array.isArray(parent)) keys += children.length;
      for (const child of children) if (typeof child === 'object' && child !== null) next.push(child);
    }
    if (values > limits.values) return undefined;
    level = next;
  }
  return keys;
}
