import type { Context } from './fact.js';
import { read } from '../reading/reading.js';
import { expressionOf } from '../expression.js';

/** Whether a text tells how to opt out by reply, with a common word or one of the request's own in capitals. */
export function mentionsOptOut(text: string, { request, cues }: Pick<Context, 'request' | 'cues'>): boolean {
  return read(text, cues).says('opt-out') || namesKeyword(text, request.stop?.keywords);
}

/** Whether a text tells how to get help by reply, with a common word or one of the request's own in capitals. */
export function mentionsHelp(text: string, { request, cues }: Pick<Context, 'request' | 'cues'>): boolean {
  return read(text, cues).says('help') || namesKeyword(text, request.help?.keywords);
}

/** Whether a keyword of three letters or more stands in a text as a word in capitals. */
function namesKeyword(text: string, keywords: readonly string[] = []): boolean {
  const capitals: readonly string[] = text.match(wordInCapitals(text)) ?? [];
  return keywords.some((keyword) => capitals.includes(keyword.toUpperCase()));
}

const wordInCapitals = expressionOf(String.raw`(?<![\p{L}\p{N}])[\p{Lu}][\p{Lu}\p{N}\-]{2,}(?![\p{L}\p{N}])`, 'g');
