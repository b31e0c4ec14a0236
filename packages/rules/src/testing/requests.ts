import { readRequests, requestSchema, type Request, type RequestFile } from '@smslint/core';
import { mergePatch } from '../book/examples.js';
import type { Context, FactValue } from '../facts/fact.js';
import { noEarlierRequests, traceAt, type RequestTrace } from '../earlier-requests.js';
import { book } from '../generated/book.js';
import { likenessOf } from '../likeness.js';
import { createLinter, type FileResult } from '../lint.js';
import { observe } from '../observe.js';

/** A JSON Merge Patch over the book's good request: null removes a key. */
export type Patch = Readonly<Record<string, unknown>>;

/** The good request of the book with a patch, as plain values. */
export function patched(patch: Patch): unknown {
  return mergePatch(book.goodRequests['long-code'], patch);
}

/** The good request of the book with a patch, read by the schema. */
export function requestWith(patch: Patch = {}): Request {
  return requestSchema.parse(patched(patch));
}

/** A JSON file that holds the good request with a patch. */
export function fileWith(patch: Patch = {}, path = 'test.sms.json'): RequestFile {
  return readRequests(path, JSON.stringify(patched(patch), null, 2), 'json');
}

/** A file of one request a line. */
export function linesFile(patches: readonly Patch[], path = 'test.sms.jsonl'): RequestFile {
  return readRequests(path, patches.map((patch) => JSON.stringify(patched(patch))).join('\n'), 'jsonl');
}

/** A YAML file as its author wrote it. */
export function yamlFile(text: string, path = 'test.sms.yaml'): RequestFile {
  return readRequests(path, text, 'yaml');
}

/** What the linter makes of the good request with a patch. */
export function lintWith(patch: Patch, profile = 'aws'): Promise<FileResult> {
  return createLinter(book, { profile })(fileWith(patch));
}

/** A patch that puts one value at a pointer. */
export function patchAt(pointer: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = pointer.slice(1).split('/');
  return { [first]: rest.length === 0 ? value : patchAt(`/${rest.join('/')}`, value) };
}

/** Two patches, the second over the first. */
export function bothPatches(first: Patch, second: Patch): Patch {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    merged[key] = isMap(before) && isMap(value) ? bothPatches(before, value) : value;
  }
  return merged;
}

function isMap(value: unknown): value is Patch {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What facts are observed in: the good request with a patch, and the data of the real book. */
export function contextWith(patch: Patch = {}): Context {
  return contextOf(requestWith(patch));
}

/** What facts are observed in: a request, and the real book. */
export function contextOf(request: Request): Context {
  return {
    request,
    earlier: noEarlierRequests,
    data: book.data,
    cues: book.cues,
    throughput: book.data.throughput,
  };
}

/** What a run remembers of a request that stands at a place. */
export function traceOf(request: Request, place: string): RequestTrace {
  return traceAt(likenessOf(request), { place, idPlace: place });
}

/** What a fact observes in the good request with a patch, looking at a value at /help/response. */
export function factIn(name: string, patch: Patch = {}, value?: unknown): FactValue {
  return observe({ name }, contextWith(patch), { pointer: '/help/response', value });
}
