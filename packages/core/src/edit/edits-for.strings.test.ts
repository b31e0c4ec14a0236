import { describe, expect, it } from 'vitest';
import { readRequests } from '../read-requests.js';
import { block, edited, set } from '../testing/editing.js';

describe('a string', () => {
  it('is changed where it differs, and nowhere else', () => {
    const before = block`
      brand:
        name: Harbor Bakery # as on the sign
    `;
    const [document] = readRequests('any', before, 'yaml').documents;
    expect(document?.editsFor([set('/brand/name', 'Harbour Bakery')])).toEqual([{ start: 20, end: 20, text: 'u' }]);
  });

  it.each([
    ['plain', 'id: one two # note\n', 'one, two', 'id: one, two # note\n'],
    ['single quotes', "id: 'it’s here: now'\n", "it's here: now", "id: 'it''s here: now'\n"],
    ['double quotes', 'id: "say \\u201cSTOP\\u201d, é"\n', 'say "STOP", é', 'id: "say \\"STOP\\", é"\n'],
    ['other escapes as they were', 'id: "\\u00e9 one"\n', 'é two', 'id: "\\u00e9 two"\n'],
    ['plain over lines', 'id: one\n  two\n\n  three\n', 'one two\nfour three', 'id: one\n  two\n\n  four three\n'],
    ['double quotes over lines', 'id: "one \\\n  two\n  three"\n', 'one two, three', 'id: "one \\\n  two,\n  three"\n'],
    [
      'in brackets',
      'brand: { name: One, aliases: [Two] }\nid: a\n',
      'b',
      'brand: { name: One, aliases: [Two] }\nid: b\n',
    ],
    ['with an anchor', 'id: &x one\n', 'one more', 'id: &x one more\n'],
    ['with a tag', 'id: !!str 1234\n', '1234 a', 'id: !!str 1234 a\n'],
    ['astral characters whole', 'id: a 🍵 b\n', 'a 🍶 b', 'id: a 🍶 b\n'],
  ])('keeps its style: %s', (_, before, value, after) => {
    expect(edited(before, [set('/id', value)])).toBe(after);
  });

  it.each([
    ['a colon and a space', 'id: one # note\n', 'one: two', 'id: "one: two" # note\n'],
    ['what would be a comment', 'id: one\n', 'one #two', 'id: "one #two"\n'],
    ['what would be a number', 'id: one\n', '+14255550199', 'id: "+14255550199"\n'],
    ['leading zeros', 'id: one\n', '012345678', 'id: "012345678"\n'],
    ['what older readers take for a boolean', 'id: Yes, please\n', 'Yes', 'id: "Yes"\n'],
    ['a list in brackets', 'id: one\n', '[pet name] is here', 'id: "[pet name] is here"\n'],
    ['nothing', 'id: one\n', '', 'id: ""\n'],
    ['the quotes of the document', "id: one\nnotes: 'two'\n", 'one: two', "id: 'one: two'\nnotes: 'two'\n"],
    ['a line break', 'id: one\nnotes: x\n', 'one\ntwo', 'id: |-\n  one\n  two\nnotes: x\n'],
    ['a line break before a comment', "id: 'one' # note\n", 'one\ntwo', 'id: "one\\ntwo" # note\n'],
    ['a control character', "id: 'one'\n", 'o\x07ne', 'id: "o\\ane"\n'],
    ['blanks at its ends', 'id: one\n', ' one ', 'id: " one "\n'],
    [
      'a comma in brackets',
      'number: {}\nstop: { keywords: [STOP] }\nid: a\n',
      'b',
      'number: {}\nstop: { keywords: [STOP] }\nid: b\n',
    ],
  ])('is quoted, or made a block, where it holds %s', (_, before, value, after) => {
    expect(edited(before, [set('/id', value)])).toBe(after);
  });

  it('keeps the indentation and the end of a literal block', () => {
    const before = block`
      notes: | # for reviewers
        First line.
          Indented.

      id: one
    `;
    expect(edited(before, [set('/notes', 'First “line”.\n  Indented.\nThird line.\n')])).toBe(block`
      notes: | # for reviewers
        First “line”.
          Indented.
        Third line.

      id: one
    `);
  });

  it('keeps a literal block as deep as its author has it', () => {
    const before = 'notes: |\n      First line.\n      Second line.\nid: one\n';
    expect(edited(before, [set('/notes', 'First line.\nNew line.\n\nSecond line!\n')])).toBe(
      'notes: |\n      First line.\n      New line.\n\n      Second line!\nid: one\n',
    );
  });

  it('keeps the lines of a folded block, however many characters change', () => {
    const before = block`
      samples:
        - >
          Harbour Bakery: your “rye
          loaf” is ready — come by.

          Reply STOP to opt out.
    `;
    const value = 'Harbour Bakery: your "rye loaf" is ready - come by.\nReply STOP to opt out.\n';
    expect(edited(before, [set('/samples/0', value)])).toBe(block`
      samples:
        - >
          Harbour Bakery: your "rye
          loaf" is ready - come by.

          Reply STOP to opt out.
    `);
  });

  it('folds what is appended to a folded text', () => {
    const before = block`
      stop:
        response: >-
          Harbour Bakery: you are unsubscribed and will get no more messages from us,
          not even about bread that you ordered.
        selfManaged: false
    `;
    const value =
      'Harbour Bakery: you are unsubscribed and will get no more messages from us, not even about bread that you ordered. ' +
      'Write to help@harbourbakery.ca.';
    expect(edited(before, [set('/stop/response', `${value}\nReply START to join again.`)])).toBe(block`
      stop:
        response: >-
          Harbour Bakery: you are unsubscribed and will get no more messages from us,
          not even about bread that you ordered. Write to help@harbourbakery.ca.

          Reply START to join again.
        selfManaged: false
    `);
  });

  it('is quoted with escapes where a block cannot hold it', () => {
    const before = 'samples:\n  - |-\n    one\n  - two\n';
    expect(edited(before, [set('/samples/0', 'one \n\n')])).toBe('samples:\n  - "one\\ \\n\\n"\n  - two\n');
  });

  it('leaves the comment behind the header of a block that it gives up', () => {
    expect(edited('id: >- # note\n  one\n', [set('/id', '')])).toBe('id: "" # note\n');
  });

  it('takes the place of a number or an empty value, with the comment beside it kept', () => {
    const before = block`
      brand:
        supportPhone: +14255550199 # day and night
        taxId: 012345678
        legalName: # as in the tax record
      help: ~
    `;
    const changes = [
      set('/brand/supportPhone', '+14255550199'),
      set('/brand/taxId', '012345678'),
      set('/brand/legalName', 'Harbour Bakery Ltd.'),
      set('/help/response', 'Call 425-555-0199.'),
    ];
    expect(edited(before, changes)).toBe(block`
      brand:
        supportPhone: "+14255550199" # day and night
        taxId: "012345678"
        legalName: Harbour Bakery Ltd. # as in the tax record
      help:
        response: Call 425-555-0199.
    `);
  });

  it('gives way to a number, a boolean, a list or a map', () => {
    const before = block`
      spend:
        requestedMonthlyUsd: "40" # a month
        pricePerMessagePartUsd: 0.00581 # a part
      stop: { selfManaged: no, keywords: STOP }
    `;
    const changes = [
      set('/spend/requestedMonthlyUsd', 40.5),
      set('/spend/pricePerMessagePartUsd', { CA: 0.00581, US: 0.00883 }),
      set('/stop/selfManaged', false),
      set('/stop/keywords', ['STOP', 'END']),
    ];
    expect(edited(before, changes)).toBe(block`
      spend:
        requestedMonthlyUsd: 40.5 # a month
        pricePerMessagePartUsd: # a part
          CA: 0.00581
          US: 0.00883
      stop: { selfManaged: false, keywords: [STOP, END] }
    `);
  });
});

describe('an alias', () => {
  const before = block`
    help:
      response: &reply Call us.
    stop:
      response: *reply # the same
  `;

  it('is written out where its value changes', () => {
    expect(edited(before, [set('/stop/response', 'You are out.')])).toBe(block`
      help:
        response: &reply Call us.
      stop:
        response: You are out. # the same
    `);
  });

  it('keeps its value where that of its anchor changes', () => {
    expect(edited(before, [set('/help/response', 'Call us now.')])).toBe(block`
      help:
        response: &reply Call us now.
      stop:
        response: Call us. # the same
    `);
  });

  it('stays where both change alike', () => {
    expect(edited(before, [set('/help/response', 'Write.'), set('/stop/response', 'Write.')])).toBe(block`
      help:
        response: &reply Write.
      stop:
        response: *reply # the same
    `);
  });

  it('of a list is written out where an element changes', () => {
    expect(
      edited('help: { keywords: &all [HELP, INFO] }\nstop:\n  keywords: *all\n', [set('/stop/keywords/0', 'STOP')]),
    ).toBe('help: { keywords: &all [HELP, INFO] }\nstop:\n  keywords: [STOP, INFO]\n');
  });

  it('is written out where its anchor is removed', () => {
    expect(edited(before, [set('/help')])).toBe(block`
      stop:
        response: Call us. # the same
    `);
  });
});
