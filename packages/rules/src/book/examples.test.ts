import { expect, test } from 'vitest';
import { mergeExample } from './examples.js';

const merge = (target: Record<string, unknown>, request: Record<string, unknown>): unknown =>
  mergeExample(target, { note: 'one', request });

test('maps merge, null removes, all else replaces (RFC 7386)', () => {
  expect(merge({ a: 'b' }, { a: 'c' })).toEqual({ a: 'c' });
  expect(merge({ a: 'b' }, { b: 'c' })).toEqual({ a: 'b', b: 'c' });
  expect(merge({ a: 'b', b: 'c' }, { a: null })).toEqual({ b: 'c' });
  expect(merge({ a: ['b'] }, { a: 'c' })).toEqual({ a: 'c' });
  expect(merge({ a: 'c' }, { a: ['b'] })).toEqual({ a: ['b'] });
  expect(merge({ a: { b: 'c' } }, { a: { b: 'd', c: null } })).toEqual({ a: { b: 'd' } });
  expect(merge({ a: [{ b: 'c' }] }, { a: [1] })).toEqual({ a: [1] });
  expect(merge({}, { a: { bb: { ccc: null } } })).toEqual({ a: { bb: {} } });
  expect(merge({ a: 'text' }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
});

test('the request that is merged over stays as it is', () => {
  const good = { help: { response: 'x', keywords: ['HELP'] } };
  merge(good, { help: { response: null } });
  expect(good).toEqual({ help: { response: 'x', keywords: ['HELP'] } });
});
