import { describe, expect, test } from 'vitest';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { requestWith } from '../testing/requests.js';
import { otherNamesIn } from './other-names.js';

const request = requestWith({
  brand: {
    name: 'Juniper Dental',
    legalName: 'Juniper Ridge Dental Care LLC',
    aliases: null,
    website: 'https://juniperdental.com',
  },
});

const found = (text: string): string[] => otherNamesIn(text, request);
const foundInDescription = (text: string): string[] => otherNamesIn(text, request, 'other');

describe('another business is the sender', () => {
  test.each([
    ['Gull Point Motel: your room is ready.', 'Gull Point Motel'],
    ['Maple & Main – your table is ready', 'Maple & Main'],
    ['I agree to receive text messages from Bay Street Realty about listings.', 'Bay Street Realty'],
    ['You are unsubscribed from Wexler Alerts. No more messages will be sent.', 'Wexler Alerts'],
    ['Welcome to Harlow Smiles! Msg frequency varies.', 'Harlow Smiles'],
    ['Brightpath Hosting respects your privacy and collects your name.', 'Brightpath Hosting'],
    ['We keep it simple. Orchard Lane Yoga does not share numbers.', 'Orchard Lane Yoga'],
    ['Sundown Tours guest texts: messages about your stay.', 'Sundown Tours'],
    ['Texts to guests of the Hotel Aurelia about their stay.', 'Hotel Aurelia'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });
});

test('a description does not begin with its sender, but may name one', () => {
  expect(foundInDescription('Flyer Footer: text JOIN to us.')).toEqual([]);
  expect(foundInDescription('Owners who hired Dutton Brothers want texts.')).toEqual(['Dutton Brothers']);
  expect(foundInDescription('At Tidewater Federal we watch your card.')).toEqual(['Tidewater Federal']);
});

describe('nobody else is', () => {
  test.each([
    'Juniper Dental: see you on Friday.',
    'Juniper: see you on Friday.',
    'JRDC: see you on Friday.',
    'Reminder: your visit is on Friday.',
    'Upcoming Appointment: March 5, 2 pm.',
    'Hi Anna, this is a reminder.',
    'Your code: 123456',
    'Good News: we open earlier on Monday.',
    'Messages from our office about your visits.',
    'Text messages from May on. Message and data rates may apply.',
    'Carriers are not liable. Message frequency varies.',
    'We do not share mobile numbers. Juniper Dental keeps them for visits. Bay Realty does not.',
    'You are unsubscribed from our texts.',
    'Welcome to the club!',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each(['Aa ', 'A & B of the C ', 'texts from ', 'Aa. ', "A'", 'Aa the the '])(
  'the time for a long text of %j grows with its length',
  (piece) => {
    const text = (length: number): string => piece.repeat(length / piece.length);
    expect(slowdownByTenfold(found, text, 2_000)).toBeLessThan(notLinear);
  },
);
