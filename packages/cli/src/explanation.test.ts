import { book, type Profile, type Rule } from '@smslint/rules';
import { expect, test } from 'vitest';
import { createPaint } from './colour.js';
import { explainRule } from './explanation.js';
import { recipeSentence } from './fix/recipe-words.js';

const source = { title: 'Keywords', url: 'https://example.com/keywords', read: '2026-11' };

const rule: Rule = {
  id: 'reply-length',
  title: 'A reply is too long',
  area: 'keywords',
  severity: [{ numberTypes: ['10dlc', 'toll-free'], countries: ['US'], is: 'error' }, { is: 'warning' }],
  weight: 'all',
  confidence: 'likely',
  applies: { numberTypes: ['long-code'], countries: ['CA', 'US'], providers: ['aws'], messageTypes: ['otp'] },
  settings: { most: 160 },
  at: '/help/response',
  when: { fact: 'length', operator: 'greaterThan', value: { setting: 'most' } },
  message: 'Too long:\n{length}.',
  fix: 'Shorten it.',
  why: 'Nobody reads on.',
  sources: [source],
  denialCodes: { aws: ['A', 'B'], twilio: ['1'] },
  examples: {
    base: 'long-code',
    good: [{ note: 'Short', request: { help: { response: 'Hi.' } } }],
    bad: [{ note: 'Long', profile: 'aws', request: { help: { response: '\x1b[31m' } } }],
  },
};

const profileOf = (name: string, rules: Profile['rules']): Profile => {
  return {
    name,
    title: name,
    description: name,
    providers: [],
    sources: [source],
    rules,
    denials: [],
    strictestOf: [],
    data: { throughput: 'throughput' },
  };
};

test('how a program mends what the rule finds', () => {
  const some: Rule = {
    ...rule,
    autofix: [
      {
        by: 'set',
        safety: 'safe',
        at: '/number/twoWay',
        to: false,
        when: { fact: '/id', operator: 'equal', value: 'a' },
      },
      { by: 'add', safety: 'unsafe', items: { fact: 'helpWordsNotListed' } },
      { by: 'write', safety: 'unsafe', text: ['{brand.supportEmail | brand.supportPhone}', 'Bye.'] },
    ],
  };
  const text = explainRule(some, { profiles: [] }, [], { paint: createPaint(false), width: 100 });
  expect(text).toContain(`Fixed by
  --fix           Sets number.twoWay to false, where the rest of the request bears it out.
  --fix --unsafe  Adds to the list: of HELP and INFO, those that the request does not list.
  --fix --unsafe  Writes a draft: "{brand.supportEmail} or {brand.supportPhone}".
`);
});

test('every recipe of the book is told in a sentence', () => {
  for (const { id, autofix = [] } of book.rules)
    for (const recipe of autofix)
      expect(recipeSentence(recipe), id).toMatch(/^[A-Z](?!.*(?:undefined|\[object)).*[^.]\.$/);
});

test('where no case fits, the finding is for information', () => {
  const some: Rule = { ...rule, severity: [{ countries: ['US'], is: 'error' }] };
  const text = explainRule(some, { profiles: [] }, [], { paint: createPaint(false), width: 100 });
  expect(text).toContain('severity    error to US; info otherwise\n');
});

test('a rule with cases, settings and profiles that change it', () => {
  const profiles = [
    profileOf('strict', { 'reply-length': 'error' }),
    profileOf('lax', { 'reply-length': { severity: 'off', settings: { most: 320 } } }),
    profileOf('other', {}),
  ];
  expect(explainRule(rule, { profiles }, [], { paint: createPaint(false), width: 100 })).toBe(`reply-length
A reply is too long

  area        keywords
  severity    error for 10dlc, toll-free to US; warning otherwise
  confidence  likely: a heuristic says so, a person should look
  weight      as much as all rules that read the missing text
  applies to  long-code; otp messages; to CA, US; with aws
  settings    most 160

Message
  Too long: {length}.

Fix
  Shorten it.

Why
  Nobody reads on.

Denied as
  aws: A, B
  twilio: 1

Sources
  Keywords (read 2026-11)
  https://example.com/keywords

Good
  • Short
      help:
        response: Hi.

Bad
  • Long (profile aws)
      help:
        response: "\\e[31m"

Profiles
  strict: error
  lax: off
`);
});
