import type { Request } from '@smslint/core';
import { contactLanguage } from './contact-language.js';
import type { Entry } from './entry.js';
import { otherWay } from './identity.js';
import type { Pair } from './labels.js';
import { regionText } from './places.js';

/** A part of a form, under the heading that it has there. */
export interface Part {
  readonly heading: Pair;
  /** What is to be known before it is filled in. */
  readonly notes: readonly Pair[];
  readonly fields: readonly Entry[];
  /** Whether it is a request of the case, to which the case may have several. */
  readonly isRequest?: true;
}

/** What stands where a number is got without a case. */
export function otherPart(request: Request): Part {
  return {
    heading: ['No support case for this number', 'この番号にサポートケースはありません'],
    notes: [otherWay(request)],
    fields: [],
  };
}

/** How both forms end: the description, and the language of the answer. */
export function endParts(request: Request, description: string): Part[] {
  const language = contactLanguage(request);
  const evidence = (request.optIn?.evidence ?? []).join(', ');
  return [
    {
      heading: ['Case description', 'ケースの説明'],
      notes: evidence === '' ? [] : [[`Attach: ${evidence}`, `添付: ${evidence}`]],
      fields: [{ label: 'useCaseDescription', value: description, isBlock: true }],
    },
    {
      heading: ['Contact options', '連絡オプション'],
      notes: [],
      fields: [{ label: 'contactLanguage', value: language, pointer: '/contact/language', isNeeded: true }],
    },
  ];
}

/** The Region, which both forms want in each request. */
export function region({ region: code }: Request): Entry {
  return { label: 'region', value: regionText(code), pointer: '/region', isNeeded: true };
}
