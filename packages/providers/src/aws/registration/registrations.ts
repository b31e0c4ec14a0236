import type { NumberType, Request } from '@smslint/core';
import { writeFields, type FilledField, type GivenValues } from '../../fields/write-fields.js';
import type { RenderingFault } from '../../rendering.js';
import { registrationFields, type RegistrationType } from './fields.js';

/** A registration that a request needs, with its fields. */
export interface FilledRegistration {
  readonly type: RegistrationType;
  readonly filled: readonly FilledField[];
}

/** The registrations that a request needs, in the order in which they are submitted. */
export interface FilledRegistrations {
  readonly registrations: readonly FilledRegistration[];
  readonly faults: readonly RenderingFault[];
}

/** Fills the forms of a request; a brand that is registered already needs none. */
export function fillRegistrations(request: Request, given?: GivenValues): FilledRegistrations {
  const elsewhere = elsewhereOf[request.number.type];
  if (elsewhere !== undefined) {
    return { registrations: [], faults: [{ pointer: '/number/type', kind: 'refused', message: elsewhere }] };
  }
  const written = typesFor(request).map((type) => ({ type, ...writeFields(registrationFields[type], request, given) }));
  return {
    registrations: written.map(({ type, filled }) => ({ type, filled })),
    faults: unique([...written.flatMap(({ faults }) => faults), ...extraSamples(request)]),
  };
}

function typesFor({ number, brand }: Request): RegistrationType[] {
  if (number.type === 'toll-free') return ['US_TOLL_FREE_REGISTRATION'];
  return [
    ...(brand.registrationId === undefined ? (['US_TEN_DLC_BRAND_REGISTRATION'] as const) : []),
    'US_TEN_DLC_CAMPAIGN_REGISTRATION',
  ];
}

/** Where numbers that have no registration here are asked for. */
const elsewhereOf: Readonly<Partial<Record<NumberType, string>>> = {
  'long-code':
    'A long code has no registration whose fields are known here: ask for it by a support case (--as aws-case), or in the console where its country is offered there.',
  'short-code':
    'A short code is asked for by a support case (--as aws-case), or in the console where its country is offered there.',
  'sender-id':
    'A sender ID is registered in the console (Registrations), by the form of its country, or asked for by a support case (--as aws-case).',
};

/** How many samples each form has a place for. */
const samplePlaces: Readonly<Partial<Record<NumberType, number>>> = { '10dlc': 5, 'toll-free': 3 };

function extraSamples({ samples = [], number }: Request): RenderingFault[] {
  const places = samplePlaces[number.type] ?? 0;
  return samples.slice(places).map((_, index) => ({
    pointer: `/samples/${places + index}`,
    kind: 'refused',
    message: `The form has places for ${places} samples; this one is left out.`,
  }));
}

/** Brand and campaign ask for some of the same. */
function unique(faults: readonly RenderingFault[]): RenderingFault[] {
  return [...new Map(faults.map((fault) => [`${fault.pointer}\n${fault.message}`, fault])).values()];
}
