import type { Request } from '@smslint/core';
import { writeFields, type FilledField } from '../fields/write-fields.js';
import type { Rendering, RenderingFault } from '../rendering.js';
import { campaignFields, tollFreeFields } from './fields.js';

/**
 * A request as Twilio's SDK takes it: for 10DLC the parameters of usAppToPerson.create, for toll-free those of
 * tollfreeVerifications.create, as one JSON object.
 */
export function renderTwilioCampaign(request: Request): Rendering {
  const { type } = request.number;
  if (type !== '10dlc' && type !== 'toll-free') {
    const message =
      'Twilio registers campaigns for 10DLC and verifies toll-free numbers; others are asked for in its console.';
    return { text: '{}\n', faults: [{ pointer: '/number/type', kind: 'refused', message }] };
  }
  const { filled, faults } = writeFields(type === '10dlc' ? campaignFields : tollFreeFields, request);
  const value = Object.fromEntries(filled.map((one) => [one.field.path, one.value]));
  return { text: `${JSON.stringify(value, null, 2)}\n`, faults: [...faults, ...filled.flatMap(keywordFaults)] };
}

/** Twilio takes keywords of letters and figures alone. */
function keywordFaults({ field: { path, pointer }, value }: FilledField): RenderingFault[] {
  if (!path.endsWith('Keywords') || !Array.isArray(value)) return [];
  const odd = (value as readonly string[]).filter((word) => !/^[\p{L}\p{N}]*$/u.test(word));
  return odd.map((word) => ({
    pointer,
    kind: 'refused',
    message: `${path} takes letters and figures alone, found ${JSON.stringify(word)}.`,
  }));
}
