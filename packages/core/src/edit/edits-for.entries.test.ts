import { describe, expect, it } from 'vitest';
import { block, edited, set } from '../testing/editing.js';

describe('a missing key', () => {
  it('is written where the format has it, with its missing parents', () => {
    const before = block`
      brand:
        name: Harbour Bakery
        website: https://harbourbakery.ca
      number: { type: long-code }
      samples: []
    `;
    const changes = [
      set('/stop/response', 'You are out.'),
      set('/help/response', 'Call us.'),
      set('/number/count', 2),
      set('/brand/legalName', 'Harbour Bakery Ltd.'),
    ];
    expect(edited(before, changes)).toBe(block`
      brand:
        name: Harbour Bakery
        legalName: Harbour Bakery Ltd.
        website: https://harbourbakery.ca
      number: { type: long-code, count: 2 }
      help:
        response: Call us.
      stop:
        response: You are out.
      samples: []
    `);
  });

  it('stands before what speaks of the next section, and parted as the sections are', () => {
    const before = block`
      # ---- help ----
      help:
        response: Call us. # or write
        # The keywords are the usual ones.

      # ---- samples ----
      samples:
        - one
    `;
    expect(edited(before, [set('/stop/response', 'You are out.'), set('/help/keywords', ['HELP'])])).toBe(block`
      # ---- help ----
      help:
        response: Call us. # or write
        keywords:
          - HELP
        # The keywords are the usual ones.

      stop:
        response: You are out.

      # ---- samples ----
      samples:
        - one
    `);
  });

  it.each([
    ['an empty key', 'stop:\nid: x\n', 'stop:\n  response: Out.\nid: x\n'],
    ['an empty key with a comment', 'stop: # later\nid: x\n', 'stop: # later\n  response: Out.\nid: x\n'],
    ['empty braces', 'stop: {} # later\nid: x\n', 'stop: # later\n  response: Out.\nid: x\n'],
    ['braces', 'stop: { keywords: [STOP] }\n', 'stop: { keywords: [STOP], response: Out. }\n'],
    [
      'braces over lines',
      'stop: {\n  keywords: [STOP], # one\n}\n',
      'stop: {\n  keywords: [STOP], # one\n  response: Out.,\n}\n',
    ],
    ['a file without a last line break', 'stop:\n  keywords: [STOP]', 'stop:\n  keywords: [STOP]\n  response: Out.'],
    [
      'a block that keeps its blank lines',
      'stop:\n  a: |+\n    b\n\n\n',
      'stop:\n  a: |+\n    b\n\n\n  response: Out.\n',
    ],
    ['other line ends', 'stop:\r\n  keywords: [STOP]\r\n', 'stop:\r\n  keywords: [STOP]\r\n  response: Out.\r\n'],
    ['line ends of long ago', 'stop:\r  keywords: [STOP]\r', 'stop:\r  keywords: [STOP]\r  response: Out.\r'],
    ['wider steps', 'a:\n    b: c\n', 'a:\n    b: c\nstop:\n    response: Out.\n'],
    [
      'a file whose keys are quoted, which is no JSON for that',
      '"stop": { "keywords": [STOP] }\n',
      '"stop": { "keywords": [STOP], response: Out. }\n',
    ],
    [
      'JSON in a file of YAML',
      '{"stop": {"keywords": ["STOP"]}}\n',
      '{"stop": {"keywords": ["STOP"], "response": "Out."}}\n',
    ],
  ])('is written into %s', (_, before, after) => {
    expect(edited(before, [set('/stop/response', 'Out.')])).toBe(after);
  });

  it('is written into its own document of a stream', () => {
    const before = block`
      id: one
      ...
      # next
      ---
      id: two
      # end of two
      ---
      id: three
    `;
    const after = [
      before.replace('one\n', 'one\nstop:\n  response: Out.\n'),
      before.replace('two\n', 'two\nstop:\n  response: Out.\n'),
      before.replace('three\n', 'three\nstop:\n  response: Out.\n'),
    ];
    for (const [index, expected] of after.entries()) {
      expect(edited(before, [set('/stop/response', 'Out.')], 'yaml', index)).toBe(expected);
    }
  });

  it('is no second one where the key is misspelled', () => {
    const before = 'useCase:\n  descripton: “Bread” for all\n';
    expect(edited(before, [set('/useCase/description', 'Bread for all')])).toBe(
      'useCase:\n  descripton: Bread for all\n',
    );
  });

  it('is removed with its lines by undefined', () => {
    const before = block`
      id: x

      help:
        response: Call us.
        # Or write.

      samples: [one]
    `;
    expect(edited(before, [set('/help')])).toBe('id: x\n\nsamples: [one]\n');
    expect(edited('help: { keywords: [HELP], response: y }\n', [set('/help/keywords')])).toBe(
      'help: { response: y }\n',
    );
    expect(edited('help: { keywords: [HELP], response: y }\n', [set('/help/response')])).toBe(
      'help: { keywords: [HELP] }\n',
    );
  });

  it('is removed without the blank lines that the value above keeps', () => {
    const before = 'brand:\n  name: |+\n    Bread\n\n\n  aliases: []\nid: x\n';
    expect(edited(before, [set('/brand/aliases')])).toBe('brand:\n  name: |+\n    Bread\n\n\nid: x\n');
    expect(edited(before.trimEnd(), [set('/id')])).toBe('brand:\n  name: |+\n    Bread\n\n\n  aliases: []');
  });
});

describe('a list', () => {
  it.each([
    [
      'a block',
      'samples:\n  - one # first\n  - two\nid: x\n',
      'samples:\n  - one # first\n  - two\n  - three\nid: x\n',
    ],
    ['a block no deeper than its key', 'samples:\n- one\nid: x\n', 'samples:\n- one\n- three\nid: x\n'],
    [
      'a block with blank lines',
      'samples:\n  - one\n\n  - two\n\n# end\n',
      'samples:\n  - one\n\n  - two\n\n  - three\n\n# end\n',
    ],
    ['a block of quoted texts', "samples:\n  - 'one'\n", "samples:\n  - 'one'\n  - 'three'\n"],
    ['brackets', 'samples: [one, two]\n', 'samples: [one, two, three]\n'],
    ['brackets without spaces', 'samples: ["one","two"]\n', 'samples: ["one","two","three"]\n'],
    [
      'brackets over lines',
      'samples: [\n  one, # first\n  two # second\n]\n',
      'samples: [\n  one, # first\n  two, # second\n  three\n]\n',
    ],
    ['brackets with a last comma', 'samples: [\n  one,\n  two,\n]\n', 'samples: [\n  one,\n  two,\n  three,\n]\n'],
    [
      'empty brackets',
      'samples: [] # none\nhelp: { keywords: [HELP] }\n',
      'samples: [three] # none\nhelp: { keywords: [HELP] }\n',
    ],
    ['brackets with but a comment', 'samples: [\n  # none\n]\n', 'samples: [\n  # none\n  three\n]\n'],
    ['nothing', 'id: x\n', 'id: x\nsamples: [three]\n'],
  ])('takes an element at its end: %s', (_, before, after) => {
    expect(edited(before, [set('/samples/-', 'three')])).toBe(after);
  });

  it('takes texts too long for a line as folded blocks', () => {
    const text = 'Harbour Bakery: your order of one rye loaf and two cinnamon rolls is ready, come by until six today.';
    expect(edited('samples:\n- short\n', [set('/samples/-', `${text} Reply HELP for help, STOP to opt out.`)]))
      .toBe(block`
      samples:
      - short
      - >-
        Harbour Bakery: your order of one rye loaf and two cinnamon rolls is ready, come by until six today. Reply HELP for
        help, STOP to opt out.
    `);
  });

  it('changes, gains and loses only the elements that differ, when it is given whole', () => {
    const before = block`
      stop:
        keywords: [STOP,  END, QUIT, STOP]
      samples:
        - one # first
        - two # second
        - three # third
    `;
    const changes = [
      set('/stop/keywords', ['STOP', 'CANCEL', 'END', 'QUIT']),
      set('/samples', ['zero', 'one', 'two!']),
    ];
    expect(edited(before, changes)).toBe(block`
      stop:
        keywords: [STOP,  CANCEL,  END, QUIT]
      samples:
        - zero
        - one # first
        - two! # second
    `);
  });

  it('loses elements by undefined, from one change to the next', () => {
    const before = 'stop:\n  keywords: [STOP, END, STOP, END, QUIT]\n';
    expect(edited(before, [set('/stop/keywords/3'), set('/stop/keywords/2')])).toBe(
      'stop:\n  keywords: [STOP, END, QUIT]\n',
    );
    expect(edited('samples:\n- one # first\n- two\n', [set('/samples/0')])).toBe('samples:\n- two\n');
    expect(edited('samples:\n- one\n- two # second', [set('/samples/1')])).toBe('samples:\n- one');
    expect(edited('samples:\n  - one\n  - two\nid: x\n', [set('/samples', [])])).toBe('samples: []\nid: x\n');
  });

  it.each([
    ['a tag', 'samples: [!!str 1, two]\n'],
    ['an anchor', 'samples: [&first one, two]\n'],
    ['both', 'samples: [&first !!str 1, two]\n'],
    ['a dash, tag and anchor', 'samples:\n  - !!str &first 1\n  - two\n'],
  ])('loses an element with all that belongs to it: %s', (_, before) => {
    const after = before.includes('[') ? 'samples: [two]\n' : 'samples:\n  - two\n';
    expect(edited(before, [set('/samples/0')])).toBe(after);
  });

  it('may hold a pair, which only changes as a whole', () => {
    const before = 'samples: [one: two, three]\nid: x\n';
    expect(edited(before, [set('/id', 'z')])).toBe('samples: [one: two, three]\nid: z\n');
    expect(edited(before, [set('/samples/0', 'one')])).toBe('samples: [one, three]\nid: x\n');
    expect(edited(before, [set('/samples/0')])).toBe('samples: [three]\nid: x\n');
  });
});

describe('JSON', () => {
  const changes = [
    set('/stop/keywords/-', 'END'),
    set('/stop/response', 'Say "STOP"'),
    set('/help', { keywords: ['HELP'] }),
    set('/id', 'two'),
  ];

  it('is written as it is spaced', () => {
    const before = block`
      {
          "id": "one",
          "stop": {
              "keywords": [
                  "STOP"
              ]
          }
      }
    `;
    expect(edited(before, changes, 'json')).toBe(block`
      {
          "id": "two",
          "help": {
              "keywords": [
                  "HELP"
              ]
          },
          "stop": {
              "keywords": [
                  "STOP",
                  "END"
              ],
              "response": "Say \\"STOP\\""
          }
      }
    `);
  });

  it('stays in its line, with its spaces', () => {
    expect(edited('{"id":"one","stop":{"keywords":["STOP"]}}', changes, 'json')).toBe(
      '{"id":"two","help":{"keywords":["HELP"]},"stop":{"keywords":["STOP","END"],"response":"Say \\"STOP\\""}}',
    );
    expect(edited('{ "id": "one", "stop": { "keywords": ["STOP"] } }\n{"id": 7}\n', changes, 'jsonl')).toBe(
      '{ "id": "two", "help": { "keywords": ["HELP"] }, "stop": { "keywords": ["STOP", "END"], "response": "Say \\"STOP\\"" } }\n{"id": 7}\n',
    );
  });

  it('is changed in its own element of an array', () => {
    expect(edited('[\n  {"id": "one"},\n  {"id": "two"}\n]\n', [set('/id', 'three')], 'json', 1)).toBe(
      '[\n  {"id": "one"},\n  {"id": "three"}\n]\n',
    );
  });

  it('keeps the escapes beside a change', () => {
    expect(edited('{"id": "\\u00e9 \\ud83c\\udf75 one"}', [set('/id', 'é 🍵 “two”')], 'json')).toBe(
      '{"id": "\\u00e9 \\ud83c\\udf75 “two”"}',
    );
  });
});

describe('no edits', () => {
  it('where the values are so already', () => {
    const before = "id: 'one'\nsamples: [a]\n";
    expect(edited(before, [])).toBe(before);
    expect(edited(before, [set('/id', 'one'), set('/samples', ['a']), set('/help'), set('/samples/7')])).toBe(before);
  });

  it.each([
    ['a broken document', 'id: "one\n', set('/id', 'two')],
    ['a key that stands twice', 'id: one\nid: two\n', set('/id', 'three')],
    ['a map with a merge key', 'a: &a { b: c }\nhelp:\n  <<: *a\n', set('/help/response', 'Call us.')],
    ['keys that are no scalars', '? [a, b]\n: c\nid: one\n', set('/id', 'two')],
    ['a pointer through a string', 'id: one\n', set('/id/x', 'two')],
    ['a pointer without a slash', 'id: one\n', set('id', 'two')],
    ['an index beyond the end', 'samples: [one]\n', set('/samples/2', 'two')],
    ['an index of a list that is not there', 'id: one\n', set('/samples/2', 'two')],
    ['the tenth element of a list that is not there', 'id: one\n', set('/samples/10', 'two')],
    ['a name in a list', 'samples: [one]\n', set('/samples/x', 'two')],
    ['the whole as a string', 'id: one\n', set('', 'two')],
    ['null', 'id: one\n', set('/id', null)],
    ['no number', 'id: one\n', set('/id', Number.NaN)],
    ['a date', 'id: one\n', set('/id', new Date(0))],
    ['a list with holes', 'id: one\n', set('/id', [undefined])],
    ['a comment on the element to go', 'samples:\n  - a # smslint: ignore[x] -- y\n  - b\n', set('/samples/0')],
    [
      'a comment that would speak of the next',
      'samples:\n  - a\n  # smslint: ignore[x] -- y\n  - b\n  - c\n',
      set('/samples/1'),
    ],
  ])('for %s', (_, before, change) => {
    expect(edited(before, [change])).toBeUndefined();
  });

  it('for a value that holds itself', () => {
    const value: unknown[] = [];
    value.push(value);
    expect(edited('id: one\n', [set('/id', value)])).toBeUndefined();
  });

  it('for a request that is broken, but for the one beside it', () => {
    const before = '---\nid: [one\n---\nid: two\n';
    expect(edited(before, [set('/id', 'three')], 'yaml', 0)).toBeUndefined();
    expect(edited(before, [set('/id', 'three')], 'yaml', 1)).toBe('---\nid: [one\n---\nid: three\n');
  });
});

describe('an ignore comment', () => {
  it('keeps the line that it speaks of', () => {
    const before = block`
      samples:
        # smslint: ignore[sample-x] -- known
        - one
      # smslint: ignore[notes-x] -- known
      notes: two
    `;
    expect(edited(before, [set('/samples/-', 'three'), set('/samples/0', 'one: two'), set('/notes', 'a: b')]))
      .toBe(block`
      samples:
        # smslint: ignore[sample-x] -- known
        - "one: two"
        - three
      # smslint: ignore[notes-x] -- known
      notes: "a: b"
    `);
  });

  it('keeps the line whose very beginning changes', () => {
    const before = block`
      notes:
        # smslint: ignore[notes-x] -- known
        two three
      id: x
    `;
    expect(edited(before, [set('/notes', 'one two three')])).toBe(before.replace('two', 'one two'));
  });
});
