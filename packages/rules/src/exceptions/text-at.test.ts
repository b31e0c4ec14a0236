import { readRequests } from '@smslint/core';
import { expect, test } from 'vitest';
import { plainHash } from '../testing/baselines.js';
import { fileWith, yamlFile, type Patch } from '../testing/requests.js';
import { yamlRequest } from '../testing/yaml-request.js';
import { textAt } from './text-at.js';

function textIn(patch: Patch, pointer: string): string | undefined {
  const [document] = fileWith(patch).documents;
  return document && textAt(document, pointer, plainHash);
}

function textInYaml(text: string, pointer: string): string | undefined {
  const [document] = yamlFile(text).documents;
  return document && textAt(document, pointer, plainHash);
}

test('what stands at a place is taken as JSON', () => {
  expect(textIn({ help: { response: 'Ask "us".' } }, '/help/response')).toBe('of "Ask \\"us\\"."');
  expect(textIn({ samples: ['a', 'b'] }, '/samples')).toBe('of ["a","b"]');
  expect(textIn({ samples: ['a', 'b'] }, '/samples/1')).toBe('of "b"');
  expect(textIn({ traffic: { messagesPerMonth: 20 } }, '/traffic/messagesPerMonth')).toBe('of 20');
});

test('neither the order of keys nor the style makes a difference', () => {
  const a = textIn({ traffic: { peak: { messages: 3, withinMinutes: 1 } } }, '/traffic/peak');
  const b = textIn({ traffic: { peak: { withinMinutes: 1, messages: 3 } } }, '/traffic/peak');
  expect(a).toBe('of {"messages":3,"withinMinutes":1}');
  expect(b).toBe(a);
  const styles = ["'Ask us.'", '"Ask\\u0020us."', '>-\n    Ask\n    us.', 'Ask us.'];
  const texts = styles.map((style) =>
    textInYaml(yamlRequest({ help: `help:\n  response: ${style}` }), '/help/response'),
  );
  expect(new Set(texts)).toEqual(new Set(['of "Ask us."']));
});

test('nothing, an empty key and a missing parent are alike; an empty text is a text', () => {
  expect(textIn({ help: null }, '/help/response')).toBe('absent');
  expect(textInYaml(yamlRequest({ help: 'help:\n  response:' }), '/help/response')).toBe('absent');
  expect(textInYaml(yamlRequest({ help: 'help:' }), '/help/response')).toBe('absent');
  expect(textIn({ help: { response: '' } }, '/help/response')).toBe('of ""');
});

test('a key that the format does not know has a text too, also one that is no JSON', () => {
  expect(textIn({ ticket: { b: 1, a: [null] } }, '/ticket')).toBe('of {"a":[null],"b":1}');
  expect(textInYaml(`${yamlRequest()}\nticket: .nan`, '/ticket')).toBe('of null');
  const proto = readRequests('a.json', '{ "ticket": { "__proto__": 1 } }', 'json').documents[0];
  expect(proto && textAt(proto, '/ticket', plainHash)).toBe('of {"__proto__":1}');
});

test('a text under a misspelled key is the one that was meant', () => {
  const text = yamlRequest({ help: "help:\n  respons: 'Ask us.'" });
  expect(textInYaml(text, '/help/response')).toBe('of "Ask us."');
  expect(textInYaml(text, '/help/respons')).toBe('of "Ask us."');
});
