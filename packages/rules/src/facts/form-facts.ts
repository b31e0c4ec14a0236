import type { Pointer, Request } from '@smslint/core';
import { likenessOf } from '../likeness.js';
import { plainWords } from '../plain-words.js';
import { ofRequest, ofRun, ofText, type Fact } from './fact.js';

const brand: readonly Pointer[] = ['/brand/name', '/brand/legalName', '/brand/taxId', '/brand/taxIdCountry'];

const attributes = ['embeddedLink', 'embeddedPhone', 'ageGated', 'directLending'] as const;

/** Observations about the form: its flags, texts that stand in several fields, requests that were read before. */
export const formFacts = {
  unstatedAttributes: ofRequest(
    'The flags of the campaign that are not said, as pointers; all of them together where none is',
    attributes.map((name) => `/attributes/${name}`),
    ({ request }) => {
      const unstated = attributes.filter((name) => request.attributes?.[name] === undefined);
      return unstated.length === attributes.length ? ['/attributes'] : unstated.map((name) => `/attributes/${name}`);
    },
  ),
  textsReused: ofRequest(
    'The texts that only repeat what another field says, as pointers',
    ['/useCase/description', '/optIn/workflow', '/optIn/confirmation', '/samples'],
    ({ request }) => textsReused(request),
  ),
  personalData: ofText(
    'What it gives away of a person: social security numbers, card numbers, birth dates',
    [],
    personalDataIn,
  ),
  sameStoryAt: ofRun(
    'Where an earlier request of the run tells the same use case of the same brand, as file and line',
    [...brand, '/useCase/description', '/id'],
    ({ request, earlier }) => earlier.sameStoryAs(likenessOf(request)),
  ),
  taxIdUnderOtherName: ofRequest(
    'Where an earlier request of the file gives the same tax id to a brand of another name, as file and line',
    ['/brand/name', '/brand/aliases', '/brand/taxId', '/brand/taxIdCountry'],
    ({ request, earlier }) => earlier.otherNameOfTaxId(likenessOf(request)),
  ),
} as const satisfies Record<string, Fact>;

const socialSecurityNumber = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;

const birthDate = /\b(?:dob|date of birth|born(?: on)?|birth ?date)\b[:\s]{1,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/gi;

const cardNumber = /(?<![\d-])(?:\d{4}[ -]?){3}\d{4}(?![\d-])/g;

function personalDataIn(text: string): string[] {
  return [
    ...(text.match(socialSecurityNumber) ?? []),
    ...(text.match(cardNumber) ?? []).filter(isCardNumber),
    ...(text.match(birthDate) ?? []),
  ];
}

/** Whether the last digit checks the others, by the algorithm of Luhn. */
function isCardNumber(text: string): boolean {
  const digits = (text.match(/\d/g) ?? []).reverse().map(Number);
  const doubled = digits.map((digit, index) => (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)));
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}

/** A text shorter than this may be the same by chance. */
const shortest = 30;

/** A field that holds another's text, and hardly more, has nothing of its own to say. */
const hardlyMore = 1.25;

function textsReused({ useCase, optIn, samples = [] }: Request): Pointer[] {
  const fields: [Pointer, string | undefined][] = [
    ['/useCase/description', useCase.description],
    ['/optIn/workflow', optIn?.workflow],
    ['/optIn/confirmation', optIn?.confirmation],
    ...samples.map((sample, index): [Pointer, string] => [`/samples/${index}`, sample]),
  ];
  const seen: string[] = [];
  return fields.flatMap(([pointer, text = '']) => {
    const words = plainWords(text);
    if (words.length < shortest) return [];
    const isRepeated = seen.some((earlier) => repeats(words, earlier));
    seen.push(words);
    return isRepeated ? [pointer] : [];
  });
}

function repeats(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length <= hardlyMore * short.length && long.includes(short);
}
