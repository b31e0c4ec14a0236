import * as z from 'zod/mini';
import { requestSchema } from './request-schema.js';

/** From so many requests on, a function made of the whole schema saves more time than it takes to make. */
const worthCompiling = 300;

let count = 0;
let compiled: typeof requestSchema | undefined;

/** Reads values as a request: what `requestSchema` reads, with the same issues. */
export function readRequest(value: unknown): ReturnType<typeof requestSchema.safeParse> {
  if (count < worthCompiling) {
    count++;
    // Else the first request would wait for a function of each of its parts.
    return requestSchema.safeParse(value, { jitless: true });
  }
  compiled ??= z.compile(requestSchema);
  return compiled.safeParse(value);
}
