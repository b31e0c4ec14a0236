import { checkSchema } from '../check-schema.js';
import { parseJson } from '../parse-json.js';

export const brand = { name: 'Harbour Bakery' };

/** A request with no more than the format asks for, and changes to it. */
export const request = (changes: object = {}) => ({
  apiVersion: 'smslint/v1',
  brand,
  number: { type: 'long-code' },
  countries: ['CA'],
  messageType: 'transactional',
  useCase: { description: 'Harbour Bakery tells customers when their bread is ready.' },
  ...changes,
});

/** Checks a value as if it had been read from a JSON file. */
export function check(value: unknown) {
  const text = JSON.stringify(value);
  const [parsed] = parseJson(text);
  if (!parsed) throw new Error('no request');
  const { request, problems } = checkSchema(parsed.value, () => parsed.node);
  return {
    request,
    problems: problems.map(({ start, end, ...problem }) => ({ ...problem, at: text.slice(start, end) })),
  };
}
