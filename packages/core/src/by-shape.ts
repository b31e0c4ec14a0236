import type { Field, Shape } from './shape.js';

/** What a value comes to that is not of a shape. */
export const misshapen = Symbol('misshapen');

/** What becomes of a value by a shape: a copy, its keys in the order of the shape; `misshapen` where it is not of it. */
export function readByShape(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' && (shape.mayBeBlank || value.trim() !== '') ? value : misshapen;
    case 'flag':
      return typeof value === 'boolean' ? value : misshapen;
    case 'number': {
      const { isWhole, least, most } = shape;
      const isNumber = typeof value === 'number' && (!isWhole || Number.isInteger(value));
      return isNumber && value >= least && value <= most ? value : misshapen;
    }
    case 'word':
      return typeof value === 'string' && shape.words.includes(value) ? (shape.means?.[value] ?? value) : misshapen;
    case 'list':
      return readList(shape, value);
    case 'map':
      return readMap(shape, value);
    case 'fields':
      return readFields(shape.fields, value);
    case 'either': {
      for (const one of shape.of) {
        const read = readByShape(one, value);
        if (read !== misshapen) return read;
      }
      return misshapen;
    }
  }
}

function readList({ of, least, most, once }: Shape & { readonly kind: 'list' }, value: unknown): unknown {
  if (!Array.isArray(value) || value.length < least || value.length > most) return misshapen;
  if (once && new Set(value).size !== value.length) return misshapen;
  const list: unknown[] = [];
  for (const element of value as readonly unknown[]) {
    const read = readByShape(of, element);
    if (read === misshapen) return misshapen;
    list.push(read);
  }
  return list;
}

function readMap({ by, of }: Shape & { readonly kind: 'map' }, value: unknown): unknown {
  if (!isPlain(value)) return misshapen;
  const map: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const name = readByShape(by, key);
    const read = readByShape(of, value[key]);
    if (typeof name !== 'string' || read === misshapen) return misshapen;
    map[name] = read;
  }
  return map;
}

/** What becomes of the fields of a value; none but they may stand there. */
function readFields(fields: readonly Field[], value: unknown): unknown {
  if (!isPlain(value)) return misshapen;
  const made: Record<string, unknown> = {};
  let there = 0;
  for (const field of fields) {
    const { key } = field;
    if (Object.hasOwn(value, key)) there += 1;
    const read = readField(field, value[key]);
    if (read === misshapen) return misshapen;
    if (read !== undefined) made[key] = read;
  }
  return there === Object.keys(value).length ? made : misshapen;
}

/** What becomes of a field: undefined where it is absent, and may be. */
export function readField({ shape, isOptional, instead }: Field, value: unknown): unknown {
  if (value === undefined) return isOptional ? instead : misshapen;
  return readByShape(shape, value);
}

/** Whether a value is a map as reading makes it, and no object of a class. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
