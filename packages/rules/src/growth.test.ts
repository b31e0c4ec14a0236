import { requestSchema } from '@smslint/core';
import { expect, test } from 'vitest';
import type { Context, Fact } from './facts/fact.js';
import { facts } from './facts/index.js';
import { book } from './generated/book.js';
import { contextOf, patched } from './testing/requests.js';

/** Texts of some length that make careless code look at each part of them again and again. */
const kinds: Readonly<Record<string, string>> = {
  'one word': 'a',
  spaces: ' ',
  'line ends': '\n',
  'halves of mail addresses': 'a@',
  'beginnings of links': 'http://',
  'names of hosts': 'a-a.',
  parentheses: '(',
  brackets: '[',
  braces: '{ ',
  'angle brackets': '<',
  figures: '1',
  'beginnings of phone numbers': '+1 (555) ',
  amounts: '$1,',
  currencies: '$€',
  'combining marks': '\u0301',
  'joined signs': '\u200d',
  'a keyword': 'STOP ',
  'a denial': 'not ',
  'beginnings of a frequency': 'up to 4 messages per ',
  times: '9:00 am to ',
  punctuation: '.,;:!?"',
  placeholders: '[your name] ',
  underscores: '_',
};

/** Lengths ten times apart; the longer one is at a third of the limit of a text. */
const [short, long] = [3_000, 30_000];

let made = 0;

/** A new text of a kind each time: what is known of a text is kept. */
function textOf(unit: string, length: number): string {
  return `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)} ${(made++).toString(36)}`;
}

function contextWithText(text: string): Context {
  const words = { response: text, keywords: [text] };
  const request = patched({
    brand: { name: text, legalName: text, aliases: [text], privacyPolicyText: text, termsText: text },
    number: { justification: text },
    useCase: { description: text, contactSource: text },
    optIn: { workflow: text, callToAction: text, confirmation: text, keyword: text },
    help: words,
    stop: words,
    samples: [text, `${text} too`],
    notes: text,
  });
  return contextOf(requestSchema.parse(request));
}

/** The milliseconds of the processor that the quickest of some tries takes; the clock would count the work of others too. */
function cost(fact: Fact, unit: string, length: number, tries: number): number {
  let least = Infinity;
  for (let attempt = 0; attempt < tries; attempt++) {
    const text = textOf(unit, length);
    const context = contextWithText(text);
    const start = process.cpuUsage();
    if (fact.about === 'cue') fact.observe(context, [{ pointer: '/samples/0', text }], cue);
    else fact.observe(context, { pointer: '/samples/0', value: text });
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const cue = book.cues.heads[0]?.id ?? '';

/** What is done in this time, in milliseconds, is done at once, and too little to be measured. Time that grows with the square is 100 times as much. */
const atOnce = 4;

/**
 * Ten times the text takes ten times as long, or twelve; what grows with the square takes a hundred times. On a machine with much else
 * to do ten and twenty look alike, so that the line is drawn between, and a measure that is beyond it is taken again, with more tries,
 * before it is believed.
 */
const most = 30;

function isLinear(fact: Fact, unit: string): boolean {
  return [1, 3, 6, 12].some((tries) => {
    const after = cost(fact, unit, long, tries);
    return after <= most * atOnce || after <= most * cost(fact, unit, short, tries);
  });
}

test.each(Object.entries(kinds))(
  'every fact takes time in line with the length of a text of %s',
  (_, unit) => {
    const slow = Object.entries(facts).filter(([, fact]) => !isLinear(fact, unit));
    expect(slow.map(([name]) => name)).toEqual([]);
  },
  120_000,
);
