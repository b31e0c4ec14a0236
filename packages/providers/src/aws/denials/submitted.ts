import { applyChanges, valueAt, type Change, type Pointer, type Request } from '@smslint/core';
import type { Field } from '../../fields/field.js';
import type { FieldValue } from '../answers/shapes.js';
import { registrationFields, type RegistrationType } from '../registration/fields.js';
import { registrationTypeOf } from '../registration/type-of-fields.js';
import { writtenOf } from '../registration/written-value.js';

/** What was submitted, as far as a registration shows it. */
export interface Submitted {
  /** The request as it was then: what the registration does not hold is as the file has it now. */
  readonly request: unknown;
  /** The fields that the file has otherwise now. */
  readonly changed: readonly Pointer[];
}

/** Without them there is no request. */
const required: readonly Pointer[] = [
  '/brand/name',
  '/number/type',
  '/countries',
  '/messageType',
  '/useCase/description',
];

/** Where a request has the field of a registration, by the path that AWS gives it. */
export function pointerFor(request: Request, values: readonly FieldValue[]): (path: string) => Pointer | undefined {
  const own = registrationTypeOf(values);
  const others: readonly RegistrationType[] =
    request.number.type === 'toll-free'
      ? ['US_TOLL_FREE_REGISTRATION']
      : ['US_TEN_DLC_CAMPAIGN_REGISTRATION', 'US_TEN_DLC_BRAND_REGISTRATION'];
  const fields = (own === undefined ? others : [own, ...others]).flatMap((type) => registrationFields[type]);
  return (path) => fields.find((field) => field.path === path)?.pointer;
}

/** The request as it was submitted; undefined where the fields are of no registration that is known here. */
export function submittedOf(request: Request, values: readonly FieldValue[]): Submitted | undefined {
  const type = registrationTypeOf(values);
  if (type === undefined) return undefined;
  const written = new Map(values.map((value) => [value.FieldPath, value]));
  const changes = registrationFields[type]
    .filter(({ kind, code }) => kind !== 'ATTACHMENT' && code.isDerived !== true)
    .flatMap((field) => changeBack(field, written.get(field.path), request));
  const isGiven = ({ value }: Change): boolean => value !== undefined;
  // What is taken out of a list is taken from its end, so that the rest keeps its places.
  const inOrder = [...changes.filter(isGiven), ...changes.filter((change) => !isGiven(change)).reverse()];
  const before = applyChanges(request, inOrder);
  return before === undefined ? undefined : { request: before, changed: changes.map(({ pointer }) => pointer) };
}

/** What has to change in the request, so that a field is as it was submitted; nothing where it would be written so today. */
function changeBack({ pointer, code }: Field, value: FieldValue | undefined, request: Request): Change[] {
  const now = valueAt(request, pointer);
  const outcome = now === undefined ? undefined : code.write(now, request);
  const written = outcome && 'value' in outcome ? outcome.value : undefined;
  const then = value && writtenOf(value);
  if (then === undefined)
    return written === undefined || required.includes(pointer) ? [] : [{ pointer, value: undefined }];
  if (written !== undefined && JSON.stringify([written].flat()) === JSON.stringify([then].flat())) return [];
  const read = code.read(then);
  return read === undefined ? [] : [{ pointer, value: read }];
}
