import type { Pointer } from '@smslint/core';
import {
  isPolicyOrPicture,
  quotedIn,
  missingFromConsentText,
  statesWording,
  type ConsentPart,
} from './consent-wording.js';
import { ofRequest, ofText, type Context, type Fact, type FactValue, type Subject } from './fact.js';
import { isWebAddress, webAddressesIn } from './links.js';
import { placeholdersIn } from './placeholders.js';
import { read } from '../reading/reading.js';

const brandNames: readonly Pointer[] = ['/brand/name', '/brand/aliases', '/brand/legalName'];

/** How people agree: the consent text, the ways to opt in, and where they are. */
export const consentFacts = {
  missingFromConsentText: ofConsentText(
    'What the text by which people agree leaves out: sms-word, brand, purpose, frequency, rates, help, stop, policy-links; null where the place holds no such text',
    (missing) => missing,
  ),
  isConsentText: ofConsentText(
    'Whether it is a text by which people agree: the call to action, or an opt-in flow that states wording of its own; null where not',
    () => true,
  ),
  statesConsentText: ofRequest(
    'Whether the request gives the words by which people agree, as call to action or within the opt-in flow',
    ['/optIn/callToAction', '/optIn/workflow'],
    (context) => {
      const { callToAction = '', workflow = '' } = context.request.optIn ?? {};
      return callToAction.trim() !== '' || statesWording(workflow, context);
    },
  ),
  longestQuotation: ofText('The number of words of the longest passage that it quotes', [], (text) =>
    Math.max(0, ...quotedIn(text).map((passage) => passage.split(/\s+/).length)),
  ),
  placeholders: {
    about: 'subject',
    describes: 'What was left for the writer of the request to fill in',
    reads: [],
    observe: (_context: Context, { pointer, value }: Subject): FactValue =>
      typeof value === 'string' ? placeholdersIn(value, pointer) : null,
  },
  isHomepage: ofText('Whether it is the address of a site without a page', [], (text) => {
    if (!isWebAddress(text)) return null;
    const { pathname, search, hash } = new URL(text);
    return /^\/(?:index\.\w+|home)?\/?$/i.test(pathname) && search === '' && hash === '';
  }),
  pagesGiven: ofText('The web addresses in it that are no policy and no picture', [], (text) =>
    webAddressesIn(text).filter((address) => !isPolicyOrPicture(address)),
  ),
  methodsNotDescribed: ofRequest(
    'Of several listed ways to opt in, those that the opt-in flow does not describe',
    ['/optIn/methods', '/optIn/workflow', '/optIn/keyword'],
    ({ request: { optIn }, cues }) => {
      const workflow = optIn?.workflow ?? '';
      const methods = optIn?.methods ?? [];
      if (methods.length < 2) return [];
      return methods.filter((method) => {
        if (method === 'other' || workflow.trim() === '') return false;
        const { keyword } = optIn ?? {};
        if (method === 'keyword' && keyword && workflow.toUpperCase().includes(keyword.toUpperCase())) return false;
        return !read(workflow, cues).says(`method-${method}`);
      });
    },
  ),
} as const satisfies Record<string, Fact>;

function ofConsentText(describes: string, value: (missing: readonly ConsentPart[]) => FactValue): Fact {
  return {
    about: 'subject',
    describes,
    reads: [...brandNames, '/stop/keywords', '/help/keywords', '/optIn/callToAction', '/optIn/workflow'],
    observe: (context: Context, { pointer, value: text }: Subject) => {
      if (typeof text !== 'string' || text.trim() === '') return null;
      const missing = missingFromConsentText(text.trim(), pointer, context);
      return missing === undefined ? null : value(missing);
    },
  };
}
