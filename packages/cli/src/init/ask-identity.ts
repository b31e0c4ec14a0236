import type { NumberType } from '@smslint/core';
import type { IdentityAnswers } from './answers.js';
import { countryNames, type Desk } from './desk.js';
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

/** Asks what kind of number is wanted, from whom, and for which countries. */
export async function askIdentity(source: Source, desk: Desk): Promise<IdentityAnswers> {
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
  const fitting = source.given('number-type') === undefined ? await typesThatFit({ provider, countries }, desk) : [];
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
  return { provider, countries, numberType };
}

/** The number types to which the book has no objection, those that are granted most easily first. */
async function typesThatFit(
  identity: Pick<IdentityAnswers, 'provider' | 'countries'>,
  desk: Desk,
): Promise<NumberType[]> {
  const fitting: NumberType[] = [];
  for (const { value: numberType } of types) {
    if ((await refusalsOf({ ...identity, numberType }, desk)).length === 0) fitting.push(numberType);
  }
  return fitting;
}
