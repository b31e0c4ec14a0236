import { valueAt, type Request } from '@smslint/core';
import type { FactValue } from './facts/fact.js';
import { moneyText, numberText } from './words.js';

/*
 * Messages hold placeholders: {factName}, {field.of.the.request}, or alternatives, the first that is known:
 * {brand.supportPhone | brand.supportEmail | a support address}. The last alternative of several is plain words.
 */
const placeholder = /\{([^{}]+)\}/g;

/** A piece of a message: its own words, or a placeholder with the names that it tries and the words that it ends with. */
export type MessagePart =
  { readonly words: string } | { readonly names: readonly string[]; readonly otherwise: string | undefined };

/** A message as its words and placeholders, in their order. */
export function messageParts(message: string): MessagePart[] {
  // What is captured, a placeholder's inside, stands at each second place.
  return message.split(placeholder).map((piece, index) => {
    if (index % 2 === 0) return { words: piece };
    const alternatives = split(piece);
    return alternatives.length === 1
      ? { names: alternatives, otherwise: undefined }
      : { names: alternatives.slice(0, -1), otherwise: alternatives.at(-1) };
  });
}

/** The facts and fields that a message names. */
export function placeholdersIn(message: string): string[] {
  return messageParts(message).flatMap((part) => ('names' in part ? part.names : []));
}

/** Fills a message's placeholders from facts and from the request; the result begins with a capital. */
export function fillTemplate(
  message: string,
  request: Request,
  observe: (fact: string) => FactValue | undefined,
): string {
  const filled = message.replace(placeholder, (_whole, inside: string) => {
    const alternatives = split(inside);
    for (const name of alternatives) {
      const value = observe(name) ?? (valueAt(request, '/' + name.replaceAll('.', '/')) as FactValue | undefined);
      const shown = value === undefined || value === null ? '' : show(value, name);
      if (shown !== '') return shown;
    }
    return alternatives.length > 1 ? (alternatives.at(-1) ?? '') : 'nothing';
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** A field of the request in a template, such as `brand.supportPhone`: its dot tells it from plain words. */
const field = /^[A-Za-z]+(?:\.[A-Za-z]+)+$/;

/** The facts and fields that the wording of a text names: unlike those of a message, a field may stand last. */
export function namesInWording(wording: string): string[] {
  return messageParts(wording).flatMap((part) =>
    'words' in part ? [] : [...part.names, ...(field.test(part.otherwise ?? '') ? [part.otherwise ?? ''] : [])],
  );
}

/**
 * Fills the placeholders of a wording, whose result becomes a text of the request: nothing is cut or capitalised, and where
 * a placeholder is unknown, there is no text.
 */
export function fillWording(
  wording: string,
  request: Request,
  observe: (fact: string) => FactValue | undefined,
): string | undefined {
  const pieces = messageParts(wording).map((part) => {
    if ('words' in part) return part.words;
    const isField = field.test(part.otherwise ?? '');
    for (const name of [...part.names, ...(isField ? [part.otherwise ?? ''] : [])]) {
      const value = observe(name) ?? (valueAt(request, '/' + name.replaceAll('.', '/')) as FactValue | undefined);
      if (typeof value === 'string' && value.trim() !== '') return value.trim().replace(/\s+/g, ' ');
      if (typeof value === 'number') return show(value, name);
    }
    return isField ? undefined : part.otherwise;
  });
  return pieces.includes(undefined) ? undefined : pieces.join('');
}

function split(inside: string): string[] {
  return inside.split('|').map((alternative) => alternative.trim());
}

function show(value: Exclude<FactValue, null>, name: string): string {
  if (typeof value === 'number') return name.endsWith('Usd') ? moneyText(value) : numberText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value.length > 160 ? `${value.slice(0, 160)}…` : value;
  return value.length <= 1 ? value.join('') : `${value.slice(0, -1).join(', ')} and ${value.at(-1) ?? ''}`;
}
