import { expressionOf } from '../expression.js';
import { betweenWords } from '../plain-words.js';

/** Variables as people write them: [first name], {{name}}, {name}, ${name}, <name>, %name%, ##name##, %s. */
const variable =
  /\[[^[\]\n]{1,80}\]|\{\{[^{}\n]{1,80}\}\}|\$?\{[^{}\n]{1,80}\}|<[^<>\n]{1,80}>|%[A-Za-z_]{2,40}%|##[^#\n]{1,60}##|%(?:\d+\$)?[sd](?![A-Za-z])/g;

/** The variables in a text, as written. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(variable)].map(([written]) => written);
}

/** A text with a space in place of each variable. */
export function withoutVariables(text: string): string {
  return text.replace(variable, ' ');
}

/** The variables that are not in square brackets. */
export function unbracketedIn(text: string): string[] {
  return variablesIn(text.replace(/\[[^[\]\n]{1,80}\]/g, ' '));
}

/** The text with square brackets around the variables that have a name, whatever marked them before. */
export function withBrackets(text: string): string {
  return text.replace(variable, (written) => {
    const name = written.startsWith('[') ? '' : written.replace(/^(?:\$?\{\{?|<|%|##)|(?:\}\}?|>|%|##)$/g, '').trim();
    return /\p{L}{2}/u.test(name) ? `[${name}]` : written;
  });
}

const whole =
  /(?<![a-z])(?:message|msg|text|content|body|copy|details?|info|information|insert|sample|update|notification|alert|reminder|offer|announcement|placeholder|first|last|full|customer|client|user|recipient|name|names|company|brand|business|organi[sz]ation|program|sender|link|url|phone|number|here|goes|your|the|template|variable|value|x+|s|d)(?![a-z])/gi;

/** Whether a variable stands for one thing, such as a date; not for a name, a contact or the message as a whole. */
export function isSpecific(written: string): boolean {
  const words = written.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  const rest = words.replace(whole, '');
  return letterOrFigure(rest).test(rest);
}

const letterOrFigure = expressionOf(String.raw`[\p{L}\p{N}]`, '');

const linkWords = /(?<![a-z])(?:url|uri|link|web ?site|web ?page|web address)(?![a-z])|url$|link$/i;
const phoneWords = /(?<![a-z])(?:phone|telephone|tel|call ?back|mobile|hotline)(?![a-z])|phone(?:number)?$/i;

/** The variables that will be filled with a web address, such as [tracking link] or {{url}}. */
export function linkVariablesIn(text: string): string[] {
  return spelled(text, linkWords);
}

/** The variables that will be filled with a phone number, such as [store phone]. */
export function phoneVariablesIn(text: string): string[] {
  return spelled(text, phoneWords);
}

function spelled(text: string, words: RegExp): string[] {
  return variablesIn(text).filter((written) => words.test(written.replace(betweenWords(written), ' ').trim()));
}
