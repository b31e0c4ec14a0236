import { createHash } from 'node:crypto';
import type { Request } from '@smslint/core';

/** What the tokens of a request's calls begin with: the same request gives the same, so that AWS takes a repeated call for the first. */
export function tokenBase(request: Request): string {
  const content = JSON.stringify(request, (_, value: unknown) => (isMap(value) ? sorted(value) : value));
  return `smslint-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}

/** Makes tokens for the calls of a request. */
export function clientTokens(request: Request): (call: string) => string {
  const base = tokenBase(request);
  return (call) => `${base}-${call}`;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
