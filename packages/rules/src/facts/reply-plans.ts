import { valueAt, type Pointer, type Request } from '@smslint/core';
import { expressionOf } from '../expression.js';

/** Words that a recipient would have to send back, in English, Spanish and French. */
const keywords = 'STOP|HELP|INFO|UNSUBSCRIBE|CANCEL|QUIT|YES|START|JOIN|AIDE|ARRET|ARRÊT|BAJA|ALTO|AYUDA';

const asked = [
  expressionOf(
    String.raw`(?<![\p{L}])(?:reply|respond|answer|text|txt|send|r[ée]pond(?:re|ez|s)|envoyez|texter|textez|responda?|env[ií][ae])\s(?:(?:with|back|the|word|par|la|le|mot|con)\s){0,3}["'“«]?(?:${keywords})(?![\p{L}])`,
    'gi',
  ),
  // "STOP to end" asks for a reply without saying so.
  expressionOf(
    String.raw`(?<![\p{L}])(?:STOP|ARRET|ARRÊT|BAJA|HELP|AIDE)(?:\s?[=:]|\sto\s(?!\+?\d)|\s(?:pour|para|for)(?![\p{L}]))`,
    'g',
  ),
];

/** A number of its own to which the word goes: "STOP to 36111", "STOP au 36XXX", "text STOP to +44 7700 900123". */
const toNumber = /^["'”»]?\s(?:to|at|au|à|al)\s(?:short code\s|the number\s)?\[?\+?[\dX][\dX ]{3,}/i;

/** Whether a text asks recipients to reply to its sender, rather than to write to a number that it names. */
export function asksForReply(text: string): boolean {
  return asked.some((pattern) =>
    [...text.matchAll(pattern(text))].some((match) => !toNumber.test(text.slice(match.index + match[0].length))),
  );
}

const stopToNumber = expressionOf(
  String.raw`(?<![\p{L}])STOP["'”»]?\s(?:SMS\s)?(?:to|at|au|à|al)\s\[?\+?[\dX][\dX ]{3,}`,
  'i',
);

/** Whether a text names a number of its own to which STOP is sent. */
function namesNumberForStop(text: string): boolean {
  return stopToNumber(text).test(text);
}

const stopTo36 = expressionOf(
  String.raw`(?<![\p{L}])STOP["'”»]?\s(?:SMS\s)?(?:to|at|au|à)\s\[?3[68][\dX]{3}(?!\d)`,
  'i',
);

/** Whether a text sends STOP to one of the short numbers that French operators keep for it, written out or as 36XXX. */
export function sendsStopTo36(text: string): boolean {
  return stopTo36(text).test(text);
}

/** The texts that recipients read. */
const readByRecipients: readonly Pointer[] = ['/optIn/callToAction', '/optIn/confirmation', '/samples'];

/** The places at which a request counts on replies to its sender: two-way use, HELP and STOP replies, texts that ask. */
export function placesThatCountOnReplies(request: Request): Pointer[] {
  const texts = readByRecipients.flatMap((pointer) => textsAt(request, pointer));
  const stopGoesElsewhere = texts.some(({ text }) => namesNumberForStop(text));
  return [
    ...(request.number.twoWay === true ? ['/number/twoWay'] : []),
    ...textsAt(request, '/help/response').map(({ pointer }) => pointer),
    ...(stopGoesElsewhere ? [] : textsAt(request, '/stop/response').map(({ pointer }) => pointer)),
    ...texts.filter(({ text }) => asksForReply(text)).map(({ pointer }) => pointer),
  ];
}

function textsAt(request: Request, pointer: Pointer): { pointer: Pointer; text: string }[] {
  const value = valueAt(request, pointer);
  const texts = Array.isArray(value)
    ? value.map((text: unknown, index) => ({ pointer: `${pointer}/${index}`, text }))
    : [{ pointer, text: value }];
  return texts.flatMap(({ pointer: at, text }) =>
    typeof text === 'string' && text.trim() !== '' ? [{ pointer: at, text }] : [],
  );
}
