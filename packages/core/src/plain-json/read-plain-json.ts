import { limits } from '../limits.js';

/**
 * The value of a JSON text, by the reader of the language; undefined where it is broken or may hold a key twice, of which
 * that reader keeps the last and says nothing.
 */
export function readPlainJson(text: string): { readonly value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return keysIn(text) === keysOf(value) ? { value } : undefined;
}

/** How many keys stand in a JSON text, or more, where a string begins as if it were what follows a key. */
function keysIn(text: string): number {
  let keys = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let quote = colon - 1;
    while (' \t\n\r'.includes(text.charAt(quote))) quote--;
    if (text.charAt(quote) === '"' && !isEscaped(text, quote)) keys++;
  }
  return keys;
}

function isEscaped(text: string, at: number): boolean {
  let slash = at;
  while (text.charAt(slash - 1) === '\\') slash--;
  return (at - slash) % 2 === 1;
}

/** How many keys a value holds, at any depth. */
function keysOf(value: unknown): number {
  let keys = 0;
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const children: unknown[] = Object.values(next);
    if (!Array.isArray(next)) keys += children.length;
    for (const child of children) if (typeof child === 'object') pending.push(child);
  }
  return keys;
}

/** Whether a value is one that a request may be, by its depth and by how much it holds. */
export function isWithinLimits(value: unknown): boolean {
  let values = 1;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.depth) return false;
    const next: unknown[] = [];
    for (const parent of level) {
      if (typeof parent !== 'object' || parent === null) continue;
      const children: unknown[] = Object.values(parent);
      values += children.length;
      if (values > limits.values) return false;
      next.push(...children);
    }
    level = next;
  }
  return true;
}
