import { describe, expect, test } from 'vitest';
import { observe } from '../observe.js';
import { contextWith, factIn, type Patch } from '../testing/requests.js';
import type { FactValue } from './fact.js';

const complete =
  'Text me sailing notices from Harbourlight Ferries, about 4 messages a month. Message and data rates may apply. ' +
  'Reply HELP for help, STOP to end. Terms: https://www.harbourlightferries.ca/terms ' +
  'Privacy: https://www.harbourlightferries.ca/privacy';

/** What a fact observes at one of the places that hold consent texts. */
function at(pointer: string, name: string, optIn: Patch): FactValue {
  const context = contextWith({ optIn });
  const value = pointer.endsWith('callToAction')
    ? context.request.optIn?.callToAction
    : context.request.optIn?.workflow;
  return observe({ name }, context, { pointer, value });
}

describe('what a consent text leaves out', () => {
  test.each<[string, string, string]>([
    ['sms-word', 'Text me sailing notices', 'Send me sailing notices'],
    ['brand', 'Harbourlight Ferries', 'us'],
    ['frequency', ', about 4 messages a month', ''],
    ['rates', 'Message and data rates may apply.', ''],
    ['help', 'HELP for help, ', ''],
    ['stop', ', STOP to end', ''],
    ['policy-links', /Privacy: \S+/.exec(complete)?.[0] ?? '', ''],
  ])('%s', (part, from, to) => {
    const callToAction = complete.replace(from, to);
    expect(callToAction).not.toBe(complete);
    expect(at('/optIn/callToAction', 'missingFromConsentText', { callToAction })).toEqual([part]);
  });

  test('the purpose, where messages are of no stated kind', () => {
    const callToAction = complete.replace('Text me sailing notices', 'I agree to receive text messages');
    expect(at('/optIn/callToAction', 'missingFromConsentText', { callToAction })).toEqual(['purpose']);
  });

  test('nothing, where it is complete', () => {
    expect(at('/optIn/callToAction', 'missingFromConsentText', { callToAction: complete })).toEqual([]);
  });

  test('the policies may be two addresses, of which one is named', () => {
    const pages = 'https://www.harbourlightferries.ca/a https://www.harbourlightferries.ca/b';
    const missing = (policies: string): FactValue =>
      at('/optIn/callToAction', 'missingFromConsentText', {
        callToAction: complete.replace(/Terms:.*/, policies),
        workflow: 'Passengers tick an empty box on our page.',
      });
    expect(missing(`Terms and more: ${pages}`)).toEqual([]);
    expect(missing(`Privacy and more: ${pages}`)).toEqual([]);
    expect(missing(pages)).toEqual(['policy-links']);
    expect(
      missing('Terms and more: https://www.harbourlightferries.ca/a https://www.harbourlightferries.ca/a'),
    ).toEqual(['policy-links']);
    expect(missing('Terms and privacy: https://www.harbourlightferries.ca/a')).toEqual([]);
  });

  test('the policies may be named and linked beside it', () => {
    const callToAction = complete.replace(/Terms:.*/, 'See our terms and privacy policy.');
    const plain = { callToAction, workflow: 'Passengers tick an empty box on our page.' };
    expect(at('/optIn/callToAction', 'missingFromConsentText', plain)).toEqual(['policy-links']);
    const linked = { callToAction, workflow: 'Passengers tick an empty box. Links to both stand below it.' };
    expect(at('/optIn/callToAction', 'missingFromConsentText', linked)).toEqual([]);
  });
});

describe('an opt-in flow', () => {
  const judged = (workflow: string, callToAction: string | null): FactValue =>
    at('/optIn/workflow', 'isConsentText', { workflow, callToAction });

  test('is a consent text where it quotes one and there is no call to action', () => {
    expect(judged(`On our page stands: "${complete}"`, null)).toBe(true);
    expect(judged("The box says 'Msg & data rates may apply, reply STOP to end'.", null)).toBe(true);
  });

  test('is none where it tells the steps', () => {
    expect(judged("The passenger's number is typed into the form and the box is ticked.", null)).toBeNull();
    expect(judged('Passengers tick the box "Yes, text me" and press "Save".', null)).toBeNull();
  });

  test('is none beside a complete call to action that it quotes or shortens', () => {
    expect(judged(`On our page stands: "${complete}"`, complete)).toBeNull();
    expect(judged('Posters say: "Text SAIL for sailing notices", with the same disclosures.', complete)).toBeNull();
  });

  test('is one by a quoted formula of six words; fewer are a label', () => {
    expect(judged('They tick "I agree to receive text messages".', null)).toBe(true);
    expect(judged('They tick "I agree to receive texts".', null)).toBeNull();
    expect(judged('They tick "We may use your number if the ferry is late".', null)).toBeNull();
  });

  test('is one by an unquoted formula of thirty words; more tell the steps', () => {
    const words = (count: number): string => `Sign up for updates${' here'.repeat(count - 4)}`;
    expect(judged(words(30), null)).toBe(true);
    expect(judged(words(31), null)).toBeNull();
    expect(judged(`${words(20)} "Save".`, null)).toBeNull();
  });

  test('is one by rates and a way out in its own words, however long', () => {
    const steps = 'Passengers tick an empty box on our page. '.repeat(5);
    expect(judged(`${steps}Msg & data rates may apply. Reply STOP to end.`, null)).toBe(true);
    expect(judged(`${steps}Msg & data rates may apply.`, null)).toBeNull();
    expect(judged(`${steps}Reply STOP to end.`, null)).toBeNull();
  });

  test('is none beside a complete call to action where its words stand elsewhere, or lack no more than three parts', () => {
    const form = 'The form says: "Get alerts. Reply STOP to cancel."';
    expect(judged(`${form} The full words stand at the desk, see the call to action.`, complete)).toBeNull();
    const most = complete.replace(/Terms:.*/, '').replace('Reply HELP for help, STOP to end.', 'STOP to end.');
    expect(judged(`The form says: "${most}"`, complete)).toBeNull();
  });

  test('is one beside a complete call to action where it states other words', () => {
    expect(judged('The form says: "Get alerts. Reply STOP to cancel."', complete)).toBe(true);
    expect(judged('Sign up for updates.', complete)).toBe(true);
  });

  test('is none where the call to action is at fault', () => {
    expect(judged('The form says: "Get alerts. Reply STOP to cancel."', 'Text me.')).toBeNull();
  });
});

test('the request states a consent text in either place', () => {
  const states = (optIn: Patch): FactValue => factIn('statesConsentText', { optIn });
  expect(states({ callToAction: complete, workflow: null })).toBe(true);
  expect(states({ callToAction: null, workflow: `Beside the box: "${complete}"` })).toBe(true);
  expect(states({ callToAction: ' ', workflow: 'Passengers tick a box.' })).toBe(false);
});

test.each([
  ['The clerk says: "May we text you about your trip?"', 7],
  ['The clerk says: “May we text?” and notes it.', 3],
  ["The clerk asks 'May we text you?' and doesn't wait.", 4],
  ["The clerk's question isn't quoted.", 0],
])('the longest quotation of %j has %i words', (text, words) => {
  expect(factIn('longestQuotation', {}, text)).toBe(words);
});

test.each([
  ['https://www.kestrelgym.ca', true],
  ['https://www.kestrelgym.ca/index.html', true],
  ['https://www.kestrelgym.ca/texts', false],
  ['https://www.kestrelgym.ca/#texts', false],
  ['https://www.kestrelgym.ca/?page=texts', false],
  ['our site', null],
])('whether %j is a home page: %j', (address, expected) => {
  expect(factIn('isHomepage', {}, address)).toBe(expected);
});

test('pages are addresses that are no policy and no picture', () => {
  const text = 'On https://kestrelgym.ca/join, terms at kestrelgym.ca/terms, picture https://kestrelgym.ca/a.png?x=1';
  expect(factIn('pagesGiven', {}, text)).toEqual(['https://kestrelgym.ca/join']);
});

test('methods that the flow does not describe', () => {
  const missing = (optIn: Patch): FactValue => factIn('methodsNotDescribed', { optIn });
  const workflow = 'Passengers tick an empty box in the form on our site, or text SAIL to our number.';
  expect(missing({ methods: ['web-form', 'keyword', 'other'], workflow })).toEqual([]);
  expect(missing({ methods: ['paper', 'verbal', 'qr-code'], workflow })).toEqual(['paper', 'verbal', 'qr-code']);
  expect(missing({ methods: ['paper', 'verbal'], workflow: ' ' })).toEqual([]);
  expect(missing({ methods: ['paper'], workflow })).toEqual([]);
});
