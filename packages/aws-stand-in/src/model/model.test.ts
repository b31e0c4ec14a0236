import type * as z from 'zod';
import { expect, test } from 'vitest';
import { commandOf, operations } from '../testing/clients.js';
import { inputs } from './operation.js';

/** The members of an input in the SDK's own model, and how many of them are required; those come first. */
function sdkMembers(operation: (typeof operations)[number]) {
  const input = commandOf(operation, {}).schema[4] as () => readonly unknown[];
  const [, , , , names, , required = 0] = typeof input === 'function' ? input() : input;
  return { all: [...(names as string[])].sort(), required: (names as string[]).slice(0, required as number).sort() };
}

test.each(operations)('%s takes what the model of the SDK has, and requires the same', (operation) => {
  const members = Object.entries<z.ZodType>(inputs[operation].shape);
  const required = members.filter(([, shape]) => !shape.safeParse(undefined).success).map(([name]) => name);
  expect({ all: members.map(([name]) => name).sort(), required: required.sort() }).toEqual(sdkMembers(operation));
});
