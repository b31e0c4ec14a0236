import { parsePhoneNumberFromString } from 'libphonenumber-js/min/es6';
import { ofRequest, ofText, type PlainFact } from './fact.js';
import { dltIdsIn, headerFault } from './india.js';
import { placesThatCountOnReplies } from './reply-plans.js';
import { isPhoneSender, senderIdFaults } from './sender-id.js';
import { isUen, uensIn } from './singapore.js';

/** Observations about a sender ID, and about what countries ask of one. */
export const senderIdFacts = {
  senderIdFaults: ofText(
    'What is wrong with its form as a sender ID, as ends of sentences',
    ['/provider', '/countries'],
    (text, { request, data }) => senderIdFaults(text, request, data),
  ),
  longestSenderId: ofRequest('The most characters of a sender ID', [], ({ data }) => data['sender-ids'].longest),
  callingCodeOfSender: ofText(
    'The calling code of the phone number that it is, national ones read as British; null where it is a name or a short code',
    [],
    (text) => {
      if (!isPhoneSender(text)) return null;
      const written = /^[+0]/.test(text) ? text : `+${text}`;
      return parsePhoneNumberFromString(written, 'GB')?.countryCallingCode ?? 'unknown';
    },
  ),
  headerFault: ofText('What is wrong with it as an Indian header, or null', ['/messageType'], (text, { request }) =>
    headerFault(text, request.messageType === 'promotional'),
  ),
  placesThatCountOnReplies: ofRequest(
    'The places at which the request counts on replies to its sender, as pointers',
    ['/number/twoWay', '/help/response', '/stop/response', '/optIn/callToAction', '/optIn/confirmation', '/samples'],
    ({ request }) => placesThatCountOnReplies(request),
  ),
  missingDltIds: ofRequest(
    'What the request leaves out of the PE ID, the header and the template ID of India',
    ['/number/senderId', '/number/justification', '/brand/registrationId', '/useCase/description', '/optIn/workflow'],
    ({ request: { number, brand, useCase, optIn } }) => {
      const texts = [brand.registrationId, useCase.description, number.justification, optIn?.workflow];
      const ids = dltIdsIn(texts.filter((text) => text !== undefined));
      return [
        ...(ids.length === 0 ? ['PE ID'] : []),
        ...((number.senderId ?? '').trim() === '' ? ['header'] : []),
        ...(ids.length < 2 ? ['template ID'] : []),
      ];
    },
  ),
  namesUen: ofRequest(
    'Whether the request gives the number of a Singapore entity (UEN)',
    ['/brand/taxId', '/brand/registrationId', '/useCase/description'],
    ({ request: { brand, useCase } }) =>
      [brand.taxId, brand.registrationId].some((id) => id !== undefined && isUen(id)) ||
      uensIn(useCase.description).length > 0,
  ),
} as const satisfies Record<string, PlainFact>;
