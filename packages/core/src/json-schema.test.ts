import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { requestJsonSchema } from './json-schema.js';
import { requestSchema } from './request-schema.js';

const request = (changes: object = {}) => ({
  apiVersion: 'smslint/v1',
  brand: { name: 'Quillfeather Books' },
  number: { type: 'long-code' },
  countries: ['CA', 'US'],
  messageType: 'transactional',
  useCase: { description: 'Quillfeather Books tells readers that their order is ready.' },
  ...changes,
});

describe('requestJsonSchema', () => {
  const schema = requestJsonSchema();
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

  it('is of draft 2020-12 and requires what the format requires, no defaults', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(['apiVersion', 'brand', 'number', 'countries', 'messageType', 'useCase']);
  });

  it('describes every key', () => {
    for (const [key, part] of Object.entries(schema.properties ?? {})) {
      expect(typeof part === 'object' && part.description, key).toMatch(/\w/);
    }
  });

  it.each([
    ['the least request', request()],
    ['an alias of a number type', request({ number: { type: 'ten-dlc' } })],
    ['defaults written out', request({ provider: 'aws', number: { type: '10dlc', count: 1 } })],
    ['messages by country', request({ traffic: { messagesByCountry: { CA: 10 } } })],
    ['one price', request({ spend: { pricePerMessagePartUsd: 0.01 } })],
    ['prices by country', request({ spend: { pricePerMessagePartUsd: { CA: 0.01, US: 0.02 } } })],
  ])('takes %s', (_, value) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(requestSchema.safeParse(value).success).toBe(true);
  });

  it.each([
    ['no request', []],
    ['a missing key', request({ useCase: {} })],
    ['an unknown key', request({ sample: [] })],
    ['an unknown key within', request({ brand: { name: 'Quillfeather Books', nmae: '' } })],
    ['a wrong version', request({ apiVersion: 'smslint/v2' })],
    ['a wrong type', request({ id: 7 })],
    ['a wrong number type', request({ number: { type: 'fax' } })],
    ['a count below one', request({ number: { type: '10dlc', count: 0 } })],
    ['a broken count', request({ number: { type: '10dlc', count: 1.5 } })],
    ['no country', request({ countries: [] })],
    ['a wrong country', request({ countries: ['UK'] })],
    ['a blank name', request({ brand: { name: ' ' } })],
    ['messages by no country', request({ traffic: { messagesByCountry: { UK: 10 } } })],
    ['prices by no country', request({ spend: { pricePerMessagePartUsd: { UK: 0.01 } } })],
    ['a score above 100', request({ brand: { name: 'Quillfeather Books', vettingScore: 101 } })],
    ['a burst in no time', request({ traffic: { peak: { messages: 1, withinMinutes: 0 } } })],
  ])('refuses %s', (_, value) => {
    expect(validate(value)).toBe(false);
    expect(requestSchema.safeParse(value).success).toBe(false);
  });
});
