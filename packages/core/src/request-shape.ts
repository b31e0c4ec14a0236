import * as z from 'zod/mini';
import { requestSchema } from './request-schema.js';
import type { Field, Shape } from './shape.js';

/** The most that a list or a number may be where the format sets no bound: JSON has no word for more. */
const unbounded = Number.MAX_VALUE;

/**
 * The request format as plain data, made of its schema. The schema says what is wrong with a value; where nothing is, this is
 * enough, and is there sooner: the bundle holds it ready, and loads neither the schema nor its library.
 */
export const requestShape: Shape = shapeOf(requestSchema);

type Def = z.core.$ZodTypes['_zod']['def'];

/** @throws RangeError where a schema asks for something that a shape cannot say */
function shapeOf(schema: z.core.$ZodType): Shape {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'string':
      return { kind: 'text', mayBeBlank: mayBeBlank(def.checks) };
    case 'boolean':
      return { kind: 'flag' };
    case 'number': {
      const isWhole = 'format' in def && def.format === 'safeint';
      const most = isWhole ? Number.MAX_SAFE_INTEGER : unbounded;
      return { kind: 'number', isWhole, ...boundsIn(def.checks, -most, most) };
    }
    case 'literal':
      return wordsOf(def.values.map(String));
    case 'enum':
      return wordsOf(Object.values(def.entries).map(String));
    // Words that stand for others.
    case 'pipe': {
      const { in: given } = def;
      const { entries } = given._zod.def as z.core.$ZodEnumDef;
      return wordsOf(Object.values(entries).map(String), (word) => z.parse(schema, word) as string);
    }
    case 'array': {
      const once = z.globalRegistry.get(schema)?.uniqueItems === true;
      return { kind: 'list', of: shapeOf(def.element), once, ...boundsIn(def.checks, 0, unbounded, once) };
    }
    case 'record':
      return { kind: 'map', by: shapeOf(def.keyType), of: shapeOf(def.valueType) };
    case 'union':
      return { kind: 'either', of: def.options.map(shapeOf) };
    case 'object':
      if (def.catchall?._zod.def.type !== 'never') throw new RangeError('A shape knows all of its keys.');
      return { kind: 'fields', fields: Object.entries(def.shape).map(([key, part]) => fieldOf(key, part)) };
    default:
      throw new RangeError(`There is no shape for a schema of type ${def.type}.`);
  }
}

function fieldOf(key: string, schema: z.core.$ZodType): Field {
  const def = schema._zod.def as Def;
  if (def.type === 'optional') return { key, shape: shapeOf(def.innerType), isOptional: true };
  if (def.type !== 'default') return { key, shape: shapeOf(schema), isOptional: false };
  return { key, shape: shapeOf(def.innerType), isOptional: true, instead: def.defaultValue as number | string };
}

function wordsOf(words: readonly string[], meaning = (word: string): string => word): Shape {
  const others = words.filter((word) => meaning(word) !== word);
  if (others.length === 0) return { kind: 'word', words };
  return { kind: 'word', words, means: Object.fromEntries(others.map((word) => [word, meaning(word)])) };
}

type Checks = readonly z.core.$ZodCheck[] | undefined;

function defsOf(checks: Checks): z.core.$ZodChecks['_zod']['def'][] {
  return (checks ?? []).map((check) => check._zod.def as z.core.$ZodChecks['_zod']['def']);
}

function mayBeBlank(checks: Checks): boolean {
  const [first, ...others] = defsOf(checks);
  if (first === undefined) return true;
  const pattern = 'pattern' in first ? String(first.pattern) : '';
  if (others.length > 0 || pattern !== String(/\S/))
    throw new RangeError('All that a text may have to be is not blank.');
  return false;
}

/** @param once whether one check may ask that nothing stands twice */
function boundsIn(
  checks: Checks,
  fewest: number,
  largest: number,
  once = false,
): { readonly least: number; readonly most: number } {
  let [least, most] = [fewest, largest];
  for (const def of defsOf(checks)) {
    if (def.check === 'greater_than' && def.inclusive) least = Math.max(least, Number(def.value));
    else if (def.check === 'less_than' && def.inclusive) most = Math.min(most, Number(def.value));
    else if (def.check === 'min_length') least = def.minimum;
    else if (def.check === 'max_length') most = def.maximum;
    else if (def.check !== 'number_format' && !(once && (def.check as string) === 'custom'))
      throw new RangeError(`There is no bound for a check of ${def.check}.`);
  }
  return { least, most };
}
