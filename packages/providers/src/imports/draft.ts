import { fromPointer, requestJsonSchema, requestSchema, toPointer, valueAt, type Pointer } from '@smslint/core';
import type { Imported } from './imported.js';

/** What a person is most often left to say, in the order of the format. */
const wanted: readonly Pointer[] = [
  '/brand/name',
  '/brand/website',
  '/brand/supportEmail',
  '/brand/privacyPolicyUrl',
  '/brand/termsUrl',
  '/number/type',
  '/countries',
  '/messageType',
  '/useCase/category',
  '/useCase/description',
  '/useCase/contactSource',
  '/optIn/methods',
  '/optIn/workflow',
  '/optIn/evidence',
  '/optIn/confirmation',
  '/help/response',
  '/stop/response',
  '/samples',
  '/traffic/messagesPerMonth',
];

/** Values of a request as they are collected: the first word about a field holds. */
export class Draft {
  readonly #values = new Map<Pointer, unknown>();
  readonly #notes: string[] = [];

  /** Gives a field a value where it has none; returns whether the field has that value now. */
  set(pointer: Pointer, value: unknown): boolean {
    if (value === undefined) return true;
    if (!this.#values.has(pointer)) this.#values.set(pointer, value);
    return JSON.stringify(this.#values.get(pointer)) === JSON.stringify(value);
  }

  /** Gives a field another value than it had. */
  replace(pointer: Pointer, value: unknown): void {
    this.#values.set(pointer, value);
  }

  get(pointer: Pointer): unknown {
    return this.#values.get(pointer);
  }

  note(sentence: string): void {
    if (!this.#notes.includes(sentence)) this.#notes.push(sentence);
  }

  /** The request as far as it is known, with what is left to say; a value that the format does not take is left out. */
  finish(): Imported {
    for (const { path, message } of requestSchema.safeParse(this.#whole()).error?.issues ?? []) {
      const pointer = toPointer(path);
      const wrong = [...this.#values.keys()].find((one) => pointer === one || pointer.startsWith(`${one}/`));
      if (wrong === undefined) continue;
      this.#values.delete(wrong);
      this.note(`Left out ${fromPointer(wrong).join('.')}, which is not what a request has there: ${message}.`);
    }
    const request = this.#whole();
    return {
      request: inOrder(request, requestJsonSchema()) as Record<string, unknown>,
      toFill: wanted.filter((pointer) => valueAt(request, pointer) === undefined),
      notes: this.#notes,
    };
  }

  #whole(): Record<string, unknown> {
    const request: Record<string, unknown> = {};
    const samples: unknown[] = [];
    for (const [pointer, value] of [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const path = fromPointer(pointer);
      if (path[0] === 'samples' && path.length === 2) samples.push(value);
      else put(request, path, value);
    }
    return samples.length > 0 ? { ...request, samples } : request;
  }
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) target[key] = value;
  else put((target[key] ??= {}) as Record<string, unknown>, rest, value);
}

interface Keys {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A map with its keys in the order of the format, its maps too. */
function inOrder(value: unknown, schema: unknown): unknown {
  const properties = (schema as Keys | undefined)?.properties;
  if (properties === undefined || typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(properties);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))
      .map(([key, inner]) => [key, inOrder(inner, properties[key])]),
  );
}
