import { draftedMethods, type DraftedMethod } from '@smslint/rules/drafts';
import type { NumberAnswers, ProgramAnswers, SenderAnswers } from './answers.js';
import type { Desk } from './desk.js';
import { textQuestion } from './questions.js';
import { readAddress, readCount, readKeyword, readSeveral } from './read-answer.js';
import type { Source } from './source.js';

/** The ways to opt in that lead to a page. */
const onPages: readonly DraftedMethod[] = ['web-form', 'qr-code'];

/** Asks what is sent, to whom, and how people agree to it. */
export async function askProgram(
  source: Source,
  { drafts }: Desk,
  { program, numberType, provider }: NumberAnswers,
  { website }: SenderAnswers,
): Promise<ProgramAnswers> {
  const recipients = await source.say(
    textQuestion('recipients', 'Who gets the messages?', program.recipients, 'draft'),
  );
  const content = await source.say(textQuestion('content', 'What do the messages say?', program.content, 'draft'));
  const reason = await source.say(textQuestion('reason', 'To what end? So that …', program.reason, 'draft'));
  const mostAMonth =
    program.mostAMonth === undefined && source.given('most-a-month') === undefined
      ? undefined
      : await source.say({
          flag: 'most-a-month',
          message: 'How many does one person get at most in a month?',
          standIn: { value: program.mostAMonth ?? 1, origin: 'figure' },
          read: readCount('The number of messages a month'),
          write: String,
        });
  // A name cannot be answered.
  const isAnswered = numberType !== 'sender-id';
  // The long-code case of AWS asks for a keyword.
  const wantsKeyword = numberType === 'long-code' && provider === 'aws';
  const ways = draftedMethods.filter((method) => isAnswered || method !== 'keyword');
  const methods = await source.chooseSeveral<DraftedMethod>({
    flag: 'opt-in',
    read: (given) => readSeveral('way to opt in', ways, given),
    message: 'How do people agree to the messages?',
    options: ways.map((value) => ({ value, label: drafts.texts.methods[value].title })),
    standIn: {
      value:
        wantsKeyword || (isAnswered && source.given('keyword') !== undefined) ? ['web-form', 'keyword'] : ['web-form'],
      origin: 'draft',
    },
  });
  const optInUrl = methods.some((method) => onPages.includes(method))
    ? await source.say({
        ...textQuestion('opt-in-url', 'Where is the form?', new URL(drafts.example.paths.optIn, website).href, 'page'),
        read: readAddress('The address of the form'),
      })
    : undefined;
  const hasKeyword = methods.includes('keyword') || (wantsKeyword && isAnswered);
  const keyword = hasKeyword
    ? await source.say({
        ...textQuestion('keyword', 'Which keyword opts people in?', program.keyword, 'draft'),
        read: readKeyword,
      })
    : undefined;
  return { recipients, content, reason, mostAMonth, methods, optInUrl, keyword };
}
