import { expect, test } from 'vitest';
import { mergePatch } from './examples.js';

test('maps merge, null removes, all else replaces (RFC 7386)', () => {
  expect(mergePatch({ a: 'b' }, { a: 'c' })).toEqual({ a: 'c' });
  expect(mergePatch({ a: 'b' }, { b: 'c' })).toEqual({ a: 'b', b: 'c' });
  expect(mergePatch({ a: 'b', b: 'c' }, { a: null })).toEqual({ b: 'c' });
  expect(mergePatch({ a: ['b'] }, { a: 'c' })).toEqual({ a: 'c' });
  expect(mergePatch({ a: 'c' }, { a: ['b'] })).toEqual({ a: ['b'] });
  expect(mergePatch({ a: { b: 'c' } }, { a: { b: 'd', c: null } })).toEqual({ a: { b: 'd' } });
  expect(mergePatch({ a: [{ b: 'c' }] }, { a: [1] })).toEqual({ a: [1] });
  expect(mergePatch({}, { a: { bb: { ccc: null } } })).toEqual({ a: { bb: {} } });
  expect(mergePatch({ a: 'text' }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
});

test('the request that is merged over stays as it is', () => {
  const good = { help: { response: 'x', keywords: ['HELP'] } };
  mergePatch(good, { help: { response: null } });
  expect(good).toEqual({ help: { response: 'x', keywords: ['HELP'] } });
});
