import { replaceUnseen } from '@smslint/core/unseen';
import { visit, type Document, type ToStringOptions } from 'yaml';
import { visible } from './visible.js';

/** Where a log could take it for a command: at the start of a text, or of a line once the text is wrapped. */
const mayCommand = /(?:^|\s)::/;

/** A document as YAML that means the same, with escapes for what nobody would see, and for what would command the log of a CI system. */
export function seenYaml(document: Document, options: ToStringOptions): string {
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'string' && needsEscapes(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return replaceUnseen(document.toString(options), (character) =>
    character === '\n' ? character : escapeOf(character),
  )
    .replace(/##(?=(?:vso|teamcity)?\[)/gi, '#\\x23')
    .replace(/^([^\S\n\r\u2028\u2029]*)::/gm, '$1\\x3A:');
}

function needsEscapes(value: string): boolean {
  const line = value.replaceAll('\n', '');
  return visible(line) !== line || mayCommand.test(value);
}

function escapeOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
