import fc from 'fast-check';
import type { Change } from '../edit/change.js';

const blank = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', '\n  ', '\t', ' \n', '\u00a0', '\u2028');
const piece = fc.constantFrom(
  ...['a', 'be', 'consent', 'é', '日本', '🍵', '👩‍👧', 'e\u0301', "'", "''", '"', '\\', '\\n', '\\u0041', 'x'.repeat(30)],
  ...[':', ': ', '#', ' #', '-', '- ', '|', '>', '&', '*', '!', '%', '@', '{', '}', '[', ']', ',', '?', '~', '1'],
  ...['---', '...', '\x07', '\x85', '\uFEFF', '\u{E0001}', 'true', 'NO', '+14255550199', '007', '<<', '1e3', 'null'],
);

/** Text that asks much of whoever writes it down. */
export const oddText = fc
  .array(fc.oneof({ arbitrary: piece, weight: 3 }, blank), { maxLength: 15 })
  .map((pieces) => pieces.join(''));

/** Text as messages have it, of up to some hundred characters. */
export const sentences = fc
  .array(
    fc.constantFrom('Reply', 'STOP', 'to', 'opt', 'out.', 'Msg', '&', 'data', 'rates', 'it’s', '“free”', 'Bakery:'),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => words.join(' '));

const text = fc.oneof(sentences, oddText);
const list = fc.array(fc.oneof(fc.constantFrom('STOP', 'END', 'QUIT', 'NO'), text), { maxLength: 5 });
const amount = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

/** Values with the keys of a request, more or fewer of them. */
export const requestValue = fc.record(
  {
    apiVersion: fc.constant('smslint/v1'),
    id: text,
    brand: fc.record(
      { name: text, aliases: list, address: fc.record({ city: text, state: text }, { requiredKeys: [] }) },
      { requiredKeys: ['name'] },
    ),
    number: fc.record({ type: fc.constant('10dlc'), count: fc.nat(9) }, { requiredKeys: ['type'] }),
    help: fc.record({ keywords: list, response: text }, { requiredKeys: [] }),
    stop: fc.record({ keywords: list, response: text, selfManaged: fc.boolean() }, { requiredKeys: [] }),
    samples: list,
    spend: fc.record({ requestedMonthlyUsd: amount }),
  },
  { requiredKeys: ['apiVersion'] },
);

/** Changes that set one value, there or not. */
export const setting: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    pointer: fc.constantFrom(
      ...['/id', '/brand/name', '/brand/address/city', '/brand/address/state', '/help/response', '/stop/response'],
      ...['/samples/0', '/samples/1', '/samples/-', '/stop/keywords/-', '/brand/aliases/0', '/optIn/keyword', '/notes'],
    ),
    value: text,
  }),
  fc.record({
    pointer: fc.constantFrom('/number/count', '/spend/requestedMonthlyUsd', '/spend/currentMonthlyUsd'),
    value: amount,
  }),
  fc.record({ pointer: fc.constantFrom('/attributes/embeddedLink', '/stop/selfManaged'), value: fc.boolean() }),
);

/** Changes that set whole lists and maps, and that remove. */
export const reshaping: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    pointer: fc.constantFrom('/samples', '/stop/keywords', '/brand/aliases', '/help/keywords'),
    value: list,
  }),
  fc.record({
    pointer: fc.constantFrom('/attributes', '/help', '/stop', '/id'),
    value: fc.dictionary(fc.constantFrom('response', 'a', 'keywords', '__proto__'), fc.oneof(text, list)),
  }),
  fc.record({
    pointer: fc.constantFrom('/samples/0', '/samples/1', '/stop/keywords/0', '/stop', '/brand/aliases', '/id'),
    value: fc.constant(undefined),
  }),
);
