import { valueAt, type Request } from '@smslint/core';
import type { RenderingFault } from '../rendering.js';
import type { Field, Written } from './field.js';

/** A field with what a request has for it. */
export interface FilledField {
  readonly field: Field;
  readonly value: Written;
}

/** Values that a person gives for fields of which the request has none, by the provider's names for them. */
export type GivenValues = ReadonlyMap<string, string>;

const nothingGiven: GivenValues = new Map();

/** Writes the fields that a request has values for, in their order, and says what the provider would not take, or lacks. */
export function writeFields(
  fields: readonly Field[],
  request: Request,
  givenValues = nothingGiven,
): { readonly filled: readonly FilledField[]; readonly faults: readonly RenderingFault[] } {
  const filled: FilledField[] = [];
  const faults: RenderingFault[] = [];
  for (const field of fields) {
    const { pointer, path, code } = field;
    const given = givenValues.get(path);
    if (given !== undefined) {
      const message = unfit(field, given);
      if (message !== undefined) faults.push({ pointer, kind: 'refused', message: `${path} ${message}` });
      filled.push({ field, value: given });
      continue;
    }
    const said = valueAt(request, pointer);
    if (isEmpty(said)) {
      if (isNeeded(field, request)) {
        faults.push({ pointer, kind: 'missing', message: `${path} is required, and the request says nothing of it.` });
      }
      continue;
    }
    const outcome = code.write(said, request);
    if ('value' in outcome) {
      const message = unfit(field, outcome.value);
      if (message !== undefined) faults.push({ pointer, kind: 'refused', message: `${path} ${message}` });
      filled.push({ field, value: outcome.value });
    } else if (outcome.kind === 'refused' || isNeeded(field, request) || field.kind === 'ATTACHMENT') {
      faults.push({ pointer, kind: outcome.kind, message: `${path}: ${outcome.message}` });
    }
  }
  return { filled, faults };
}

function isNeeded({ requirement, when }: Field, request: Request): boolean {
  return requirement === 'REQUIRED' || (requirement === 'CONDITIONAL' && when?.(request) === true);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Why the provider would not take a value, where it would not. */
function unfit({ length, count, kind }: Field, value: Written): string | undefined {
  if (Array.isArray(value) && count) {
    const [least, most] = count;
    if (value.length < least || value.length > most) return `takes ${least} to ${most}, found ${value.length}.`;
  }
  if (kind === 'ATTACHMENT' || !length || typeof value === 'boolean') return undefined;
  const [least, most] = length;
  const wrong = [value].flat().find((one) => one.length < least || one.length > most);
  return wrong === undefined ? undefined : `takes ${least} to ${most} characters, found ${wrong.length}.`;
}
