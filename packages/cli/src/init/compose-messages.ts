import type { Answers } from './answers.js';
import type { Desk } from './desk.js';
import { extrasFor } from './extras.js';
import { fill, fillFirst, type DraftValues } from './fill.js';

/** The replies to keywords, and the keywords themselves. */
export interface Replies {
  readonly confirmation: string | undefined;
  readonly helpKeywords: readonly string[];
  readonly help: string | undefined;
  readonly stopKeywords: readonly string[];
  readonly stop: string | undefined;
}

/** What one message part holds; the form of AWS takes no more for a reply. */
const onePart = 160;

/** Drafts the replies to the opt-in, HELP and STOP, and lists the keywords that the book asks for. */
export function composeReplies(answers: Answers, values: DraftValues, { book, drafts }: Desk): Replies {
  const { confirmation, help, stop } = drafts.texts.replies;
  const { keywords } = book.data;
  const isShortCode = answers.numberType === 'short-code';
  const ofCountries = isShortCode ? answers.countries.map((code) => keywords.shortCodes[code]) : [];
  const reply = (texts: readonly string[]): string | undefined => fillFirst(texts, values, onePart);
  // Spaces are no part of a keyword.
  const lawful = keywords.lawfulOptOut.filter((word) => !word.includes(' '));
  return {
    confirmation: answers.numberType === 'sender-id' ? undefined : reply(confirmation),
    helpKeywords: unique([...keywords.help, ...ofCountries.flatMap((words) => words?.help ?? [])]),
    help: reply(help),
    stopKeywords: unique([
      ...keywords.optOut,
      ...keywords.commonOptOut,
      ...lawful,
      ...ofCountries.flatMap((words) => words?.optOut ?? []),
    ]),
    stop: reply(stop),
  };
}

/** Drafts the samples: the program's, in the form and with the ending that type and countries ask for. */
export function composeSamples(answers: Answers, values: DraftValues, { drafts: { texts } }: Desk): string[] {
  const extras = extrasFor(answers, texts);
  const usual =
    answers.numberType === 'sender-id'
      ? answers.messageType === 'promotional'
        ? texts.endings['sender-id'].promotional
        : undefined
      : texts.endings.number;
  const ending = extras.find((extra) => extra.ending !== undefined)?.ending ?? usual;
  const variable = extras.find((extra) => extra.variables !== undefined)?.variables;
  return answers.program.samples.map((sample) => {
    const text = [sample, ending ?? ''].map((part) => fill(part, values) ?? '').filter((part) => part !== '');
    const whole = text.join(' ');
    const marked = variable === undefined ? whole : whole.replace(/\[[^[\]]+\]/g, () => variable);
    return extras.reduce(
      (inner, { sample: around }) =>
        around === undefined ? inner : (fill(around, { ...values, text: inner }) ?? inner),
      marked,
    );
  });
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
