import type { Program } from '@smslint/rules/drafts';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';
import type { IdentityAnswers, MessageAnswers } from './answers.js';
import type { Desk } from './desk.js';
import { textQuestion } from './questions.js';
import type { Source } from './source.js';
import { regionNear, usualProgram } from './usual.js';

/** Asks from where messages are sent, of what kind they are and what they are for. */
export async function askMessages(
  source: Source,
  desk: Desk,
  { provider, countries }: IdentityAnswers,
): Promise<MessageAnswers> {
  const region = provider === 'aws' ? await askRegion(source, desk, regionNear(desk, countries[0])) : undefined;
  const named = desk.drafts.programs.find(({ id }) => id === source.given('program'));
  const messageType = await source.choose<MessageAnswers['messageType']>({
    flag: 'message-type',
    what: 'message type',
    message: 'What kind of messages?',
    options: [
      { value: 'transactional', label: 'Transactional', hint: 'what people need to know: reminders, orders, notices' },
      { value: 'otp', label: 'One-time codes', hint: 'sign-in and confirmation codes alone' },
      { value: 'promotional', label: 'Promotional', hint: 'advertising, also where it comes with news' },
    ],
    standIn: named
      ? { value: named.messageTypes[0] ?? 'transactional', origin: 'usual' }
      : { value: 'transactional', origin: 'example' },
  });
  const program = await askProgram(source, desk, messageType, usualProgram(desk, messageType));
  return { region, messageType, program };
}

async function askRegion(source: Source, { book }: Desk, near: string): Promise<string> {
  const known = Object.keys(book.data.regions.regions);
  return source.say({
    ...textQuestion('region', 'Which AWS Region will use it?', near, 'figure'),
    read: (text) => oneOf('AWS Region', known, text.trim().toLowerCase(), 'They are written as us-east-1.'),
  });
}

async function askProgram(
  source: Source,
  { drafts }: Desk,
  messageType: MessageAnswers['messageType'],
  usual: Program,
): Promise<Program> {
  const fitting = drafts.programs.filter(({ messageTypes }) => messageTypes.includes(messageType));
  const said = source.given('program');
  const named =
    said === undefined
      ? undefined
      : oneOf(
          'program',
          drafts.programs.map(({ id }) => id),
          said,
        );
  const other = drafts.programs.find(({ id }) => id === named);
  if (other !== undefined && !fitting.includes(other)) {
    throw new UsageError(
      `The program ${other.id} is for ${other.messageTypes.join(' or ')} messages, not for ${messageType} ones.`,
      `For those there are ${fitting.map(({ id }) => id).join(', ')}.`,
    );
  }
  const id = await source.choose({
    flag: 'program',
    what: 'program',
    message: 'What are they for?',
    options: fitting.map(({ id: value, title, about }) => ({ value, label: title, hint: about })),
    standIn: { value: usual.id, origin: 'usual' },
  });
  return fitting.find((program) => program.id === id) ?? usual;
}
