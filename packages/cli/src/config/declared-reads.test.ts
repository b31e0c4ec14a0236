import { expect, describe, test } from 'vitest';
import { declaredReads } from './declared-reads.js';

const request = { id: 'x', brand: { name: 'Acme', aliases: ['A', 'B'] }, samples: ['one', 'two'], notes: undefined };

const view = (...reads: string[]): typeof request => declaredReads(request, reads);

describe('what is declared', () => {
  test('can be read as it is', () => {
    expect(view('/brand/name').brand.name).toBe('Acme');
    expect(view('/brand').brand.aliases.map((alias) => alias.toLowerCase())).toEqual(['a', 'b']);
    expect(view('/samples').samples.length).toBe(2);
    expect([...view('/samples').samples]).toEqual(['one', 'two']);
    expect(JSON.stringify(view('/brand').brand)).toBe(JSON.stringify(request.brand));
    expect(Object.keys(view('/brand').brand)).toEqual(['name', 'aliases']);
    expect('name' in view('/brand/name').brand).toBe(true);
    expect(view('/brand/website').brand).not.toBeUndefined();
    expect(view('/notes').notes).toBeUndefined();
  });
});

describe('anything else throws', () => {
  test.each<[string, (seen: typeof request) => unknown, string]>([
    ['a value', ({ id }) => id, '/id'],
    ['a value beside', ({ brand }) => brand.aliases, '/brand/aliases'],
    ['what is not there', ({ notes }) => notes, '/notes'],
    ['the length of a list', ({ samples }) => samples.length, '/samples'],
    ['the keys of a map on the way', ({ brand }) => Object.keys(brand), '/brand'],
    ['everything', (seen) => ({ ...seen }), 'the whole request'],
    ['whether a key is there', (seen) => 'id' in seen, '/id'],
  ])('%s', (_what, look, place) => {
    expect(() => look(view('/brand/name'))).toThrow(`it reads ${place}, which it does not declare`);
  });

  test.each<[string, (seen: typeof request) => unknown]>([
    ['a value', ({ brand }) => (brand.name = 'Emca')],
    ['a new key', (seen) => Object.assign(seen.brand, { x: 1 })],
    ['a key less', ({ brand }) => Reflect.deleteProperty(brand, 'name')],
    ['an element', ({ brand }) => brand.aliases.push('C')],
    ['an order', ({ brand }) => brand.aliases.reverse()],
    ['a property', ({ brand }) => Object.defineProperty(brand, 'name', { value: 'Emca' })],
    ['a prototype', ({ brand }) => Object.setPrototypeOf(brand, null) as unknown],
    ['a freeze', ({ brand }) => Object.freeze(brand)],
  ])('a change: %s', (_what, change) => {
    const before = structuredClone(request);
    expect(() => change(view('/brand'))).toThrow('it changes the request');
    expect(request).toEqual(before);
  });
});
