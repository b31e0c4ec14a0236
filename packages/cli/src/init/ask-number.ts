import type { NumberType } from '@smslint/core';
import type { Program } from '@smslint/rules/drafts';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';
import type { NumberAnswers } from './answers.js';
import { countryNames, type Desk } from './desk.js';
import { textQuestion } from './questions.js';
import { readCountries } from './read-answer.js';
import type { Option, Source } from './source.js';
import { refusalsOf } from './trial.js';

/** The number types, those that are granted most easily first. */
const types: readonly Option<NumberType>[] = [
  { value: 'long-code', label: 'Long code', hint: 'a number like any other phone number' },
  { value: '10dlc', label: '10DLC', hint: 'a local number in the United States, with a registered campaign' },
  { value: 'toll-free', label: 'Toll-free', hint: 'a number such as 888…, in the United States' },
  { value: 'sender-id', label: 'Sender ID', hint: 'a name instead of a number; nobody can reply' },
  { value: 'short-code', label: 'Short code', hint: 'five or six figures, for large volumes' },
];

/** Asks what kind of number is wanted, for whom, and for which messages. */
export async function askNumber(source: Source, desk: Desk): Promise<NumberAnswers> {
  const provider = await source.choose({
    flag: 'provider',
    what: 'provider',
    message: 'Who provides the number?',
    options: [
      { value: 'aws', label: 'AWS', hint: 'End User Messaging' },
      { value: 'twilio', label: 'Twilio' },
      { value: 'telnyx', label: 'Telnyx' },
      { value: 'bandwidth', label: 'Bandwidth' },
      { value: 'other', label: 'Another one' },
    ],
    standIn: { value: 'aws', origin: 'usual' },
  });
  const names = countryNames(desk);
  const countries = await source.chooseSeveral({
    flag: 'country',
    read: (given) => readCountries(given, names),
    message: 'In which countries are the recipients?',
    options: [...names].map(([value, name]) => ({ value, label: `${name} (${value})` })),
    standIn: { value: ['CA'], origin: 'example' },
    search: true,
  });
  const near = regionNear(desk, countries[0]);
  const fitting =
    source.given('number-type') === undefined ? await typesThatFit({ provider, countries, region: near }, desk) : [];
  const numberType = await source.choose<NumberType>({
    flag: 'number-type',
    what: 'type of number',
    message: 'What kind of number?',
    options: types.map(({ value, label, hint }) =>
      fitting.length === 0 || fitting.includes(value)
        ? { value, label, hint }
        : { value, label: `${label}: not there` },
    ),
    standIn: { value: fitting[0] ?? 'long-code', origin: 'usual' },
  });
  const region = provider === 'aws' ? await askRegion(source, desk, near) : undefined;
  const named = desk.drafts.programs.find(({ id }) => id === source.given('program'));
  const messageType = await source.choose<NumberAnswers['messageType']>({
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
  return { provider, countries, numberType, region, messageType, program };
}

async function askRegion(source: Source, { book }: Desk, near: string): Promise<string> {
  const known = Object.keys(book.data.regions.regions);
  return source.say({
    ...textQuestion('region', 'Which AWS Region will use it?', near, 'figure'),
    read: (text) => oneOf('AWS Region', known, text.trim().toLowerCase(), 'They are written as us-east-1.'),
  });
}

/** The Region from which messages to a country may well be sent. */
function regionNear({ drafts }: Desk, country: string | undefined): string {
  const regions = Object.entries(drafts.example.regions);
  const near = regions.find(([, countries]) => country !== undefined && countries.includes(country)) ?? regions[0];
  return near?.[0] ?? '';
}

/** The number types to which the book has no objection, those that are granted most easily first. */
async function typesThatFit(
  number: Pick<NumberAnswers, 'provider' | 'countries' | 'region'>,
  desk: Desk,
): Promise<NumberType[]> {
  const fitting: NumberType[] = [];
  for (const { value: numberType } of types) {
    const program = usualProgram(desk, 'transactional');
    const refusals = await refusalsOf({ ...number, numberType, messageType: 'transactional', program }, desk);
    if (refusals.length === 0) fitting.push(numberType);
  }
  return fitting;
}

async function askProgram(
  source: Source,
  { drafts }: Desk,
  messageType: NumberAnswers['messageType'],
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

/** What messages of a type are for where nothing is said. */
function usualProgram({ drafts }: Desk, messageType: NumberAnswers['messageType']): Program {
  const fitting = drafts.programs.filter(({ messageTypes }) => messageTypes.includes(messageType));
  const usual = fitting.find(({ id }) => id === drafts.example.programs[messageType]) ?? fitting[0];
  if (usual === undefined) throw new RangeError(`There is no draft for ${messageType} messages.`);
  return usual;
}
