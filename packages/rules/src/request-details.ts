import type { Request, RequestDocument } from '@smslint/core';
import type { MessageDetails, RequestDetails } from './detailed-report.js';
import { measure } from './plan/parts.js';
import { createPlanner } from './plan/plan.js';
import type { Ruling } from './ruling.js';

/** What a request says, what it needs and costs by the profile that judges it, and how its messages travel. */
export function detailsOf({ request }: RequestDocument, ruling: Ruling): RequestDetails {
  if (!request) return { content: null, plan: null, messages: [] };
  const { plan } = createPlanner(ruling.book, ruling)(request);
  return { content: request, plan, messages: textsOf(request).map(toDetails) };
}

/** The texts that recipients get, in the order of the request file; blank ones are none. */
function textsOf({ optIn, help, stop, samples }: Request): { pointer: string; text: string }[] {
  const texts = [
    { pointer: '/optIn/confirmation', text: optIn?.confirmation },
    { pointer: '/help/response', text: help?.response },
    { pointer: '/stop/response', text: stop?.response },
    ...(samples ?? []).map((text, index) => ({ pointer: `/samples/${index}`, text })),
  ];
  return texts.flatMap(({ pointer, text }) => (text === undefined || text.trim() === '' ? [] : [{ pointer, text }]));
}

function toDetails({ pointer, text }: { readonly pointer: string; readonly text: string }): MessageDetails {
  const { encoding, units, parts, partStarts, notGsm } = measure(text);
  return { pointer, encoding, units, parts, partStarts, forcesUcs2: notGsm };
}
