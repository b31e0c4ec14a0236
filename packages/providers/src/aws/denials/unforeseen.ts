import { valueAt, type Pointer, type Request } from '@smslint/core';
import type { JudgedReason } from './judge-reason.js';
import { cutWords, isCode, shownCode } from './words.js';

/** The reasons that the linter did not foresee, or may not have: a report of them makes it better. */
export function unforeseenOf(reasons: readonly JudgedReason[]): JudgedReason[] {
  return reasons.filter(({ isForeseen }) => isForeseen === false || isForeseen === 'unsure');
}

/**
 * The text of a report of reasons that were not foreseen. It holds codes, AWS's descriptions and how far the policy book knows
 * them; a description that quotes the request is left out.
 * @returns lines
 */
export function unforeseenReport(
  reasons: readonly JudgedReason[],
  request: Request,
  { tool, numberType }: { readonly tool: string; readonly numberType: string },
): string[] {
  const quotes = quotedFrom(request);
  return [
    `Denied by AWS, not foreseen (${tool}, ${numberType}):`,
    ...reasons.map(({ reason: { code, short, known } }) => {
      const words = [...(isCode(code) ? [] : [code]), short].filter((one) => one !== '').join(': ');
      const description = quotes(words) ? '(the description quotes the request and is left out)' : cutWords(words, 500);
      const name = isCode(code) && !quotes(code.replaceAll('_', ' ')) ? shownCode(code) : '(no code)';
      const rules = known?.rules.map(({ id }) => id).join(', ') ?? '';
      const how = known ? `known; rules that did not fire: ${rules}` : 'unknown to the policy book';
      return [`- ${name} [${how}]`, ...(description === '' ? [] : [`: ${description}`])].join('');
    }),
  ];
}

/** Where people write texts of their own; all else has the words of the format. */
const own: readonly Pointer[] = [
  '/id',
  ...['name', 'legalName', 'aliases', 'website', 'supportEmail', 'supportPhone', 'privacyPolicyUrl', 'termsUrl'].map(
    (key) => `/brand/${key}`,
  ),
  ...['privacyPolicyText', 'termsText', 'taxId', 'address/street', 'registrationId'].map((key) => `/brand/${key}`),
  '/number/justification',
  '/number/senderId',
  '/useCase/description',
  '/useCase/contactSource',
  ...['workflow', 'callToAction', 'url', 'evidence', 'confirmation'].map((key) => `/optIn/${key}`),
  '/help/response',
  '/stop/response',
  '/samples',
  '/notes',
];

/** Tells whether a text quotes a request: one of its short values, or some words in a row of a long one. */
function quotedFrom(request: Request): (text: string) => boolean {
  const values = own.flatMap((pointer) => textsIn(valueAt(request, pointer)));
  const names = values.map(nameIn).filter((name) => name.length >= 4 && name.split(' ').length < run);
  const runs = new Set(values.flatMap(runsIn));
  return (text) => {
    const words = ` ${wordsIn(text).join(' ')} `;
    return names.some((name) => words.includes(` ${name} `)) || runsIn(text).some((one) => runs.has(one));
  };
}

/** A short value by its words; an address without what every address has. */
function nameIn(value: string): string {
  return wordsIn(value)
    .join(' ')
    .replace(/^(https? )?(www )?/, '');
}

/** So many words in a row are no accident. */
const run = 4;

function runsIn(text: string): string[] {
  const words = wordsIn(text);
  return words
    .slice(0, Math.max(0, words.length - run + 1))
    .map((_, index) => words.slice(index, index + run).join(' '));
}

function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}
