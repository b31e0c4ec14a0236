import type { Drafts } from '@smslint/rules/drafts';
import type { NumberAnswers } from './answers.js';

/** What countries ask of the texts besides. */
type CountryExtra = Drafts['texts']['countries'][number];

/** What the countries of a request ask of its texts besides, in the order of the drafts. */
export function extrasFor(
  { countries, numberType, messageType }: Pick<NumberAnswers, 'countries' | 'numberType' | 'messageType'>,
  texts: Drafts['texts'],
): CountryExtra[] {
  return texts.countries.filter(
    (extra) =>
      extra.countries.some((code) => countries.includes(code)) &&
      (extra.numberTypes?.includes(numberType) ?? true) &&
      (extra.messageTypes?.includes(messageType) ?? true),
  );
}
