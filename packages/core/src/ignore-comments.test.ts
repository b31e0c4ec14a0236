import { describe, expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.js';

/** The ignore comments of a YAML text, without their offsets. */
const find = (...lines: string[]) =>
  parseYaml(lines.join('\n')).ignoreComments.map(({ rules, reason, line, alone, target }) => ({
    rules,
    reason,
    line,
    alone,
    target,
  }));

describe('an ignore comment', () => {
  it('at the end of a line speaks of that line', () => {
    expect(find('id: a', 'notes: b # smslint: ignore[vague-notes] -- agreed with the carrier')).toEqual([
      { rules: ['vague-notes'], reason: 'agreed with the carrier', line: 2, alone: false, target: 2 },
    ]);
  });

  it('alone on a line speaks of the next', () => {
    expect(find('# smslint: ignore[a] -- b', 'id: a')).toEqual([
      { rules: ['a'], reason: 'b', line: 1, alone: true, target: 2 },
    ]);
  });

  it('speaks past blank lines and other comments', () => {
    const comments = find(
      'id: a',
      '  # smslint: ignore[a] -- b',
      '',
      '# smslint: ignore[c] -- d',
      '# note',
      'notes: b',
    );
    expect(comments.map(({ line, target }) => [line, target])).toEqual([
      [2, 6],
      [4, 6],
    ]);
  });

  it.each([
    ['at the end of a file', ['id: a', '# smslint: ignore[a] -- b'], 2],
    ['above an empty last line', ['id: a', '# smslint: ignore[a] -- b', ''], 3],
    ['alone in a file', ['# smslint: ignore[a] -- b'], 1],
  ])('%s speaks of the last line', (_, lines, target) => {
    expect(find(...lines)).toMatchObject([{ alone: true, target }]);
  });

  it.each([
    ['# smslint: ignore[a, b ,c] -- d', ['a', 'b', 'c'], 'd'],
    ['#smslint:ignore[a]--b', ['a'], 'b'],
    ['#  smslint:  ignore  [a]  --  b -- c  ', ['a'], 'b -- c'],
    ['# smslint: ignore[a]', ['a'], ''],
    ['# smslint: ignore[a] --', ['a'], ''],
    ['# smslint: ignore[a] because', ['a'], ''],
    ['# smslint: ignore[a] — b', ['a'], ''],
    ['# smslint: ignore[] -- b', [], 'b'],
    ['# smslint: ignore[,a,] -- b', ['a'], 'b'],
  ])('may read %j', (comment, rules, reason) => {
    expect(find(comment, 'id: a')).toMatchObject([{ rules, reason }]);
  });

  it.each([
    '# smslint: ignore -- b',
    '# smslint: ignore[a',
    '#smslint:ignores[a] -- b',
    '# smslint: a -- b',
    '# smslint-ignore[a] -- b',
    '# smslint ignore[a] -- b',
    '# SMSLINT: IGNORE[a] -- b',
    '# smslint-disable-next-line a -- b',
  ])('of another form names no rule: %j', (comment) => {
    expect(find(comment, 'id: a')).toMatchObject([{ rules: [], reason: '' }]);
  });

  it.each([
    '# see smslint: ignore[a] -- b',
    '## smslint: ignore[a] -- b',
    '# smslint ignores what is below',
    '# smslint.config.yaml has more',
  ])('is not %j', (comment) => {
    expect(find(comment, 'id: a')).toEqual([]);
  });

  it.each([
    ['a block scalar', 'notes: |', '  hello', '  # smslint: ignore[a] -- b', '  there'],
    ['a folded scalar', 'notes: >-', '  # smslint: ignore[a] -- b'],
    ['double quotes', 'notes: "hello', '  # smslint: ignore[a] -- b', '  there"'],
    ['single quotes', "notes: 'see # smslint: ignore[a] -- b'"],
    ['a word', 'notes: see#smslint: ignore[a] -- b'],
  ])('is none within %s', (_, ...lines) => {
    expect(find(...lines, 'id: a')).toEqual([]);
  });

  it.each([
    ['within a flow map', 1, ['help: { # smslint: ignore[a] -- b', '  response: c }']],
    ['within a flow list', 2, ['samples: [', '  a, # smslint: ignore[a] -- b', '  c ]']],
    ['after the head of a block scalar', 1, ['notes: | # smslint: ignore[a] -- b', '  c']],
    ['after a block scalar', 3, ['notes: |', '  c', '# smslint: ignore[a] -- b', 'id: a']],
    ['after a key', 1, ['help: # smslint: ignore[a] -- b', '  response: c']],
    ['between elements', 3, ['samples:', '  - a', '  # smslint: ignore[a] -- b', '  - c']],
    ['before a document', 1, ['# smslint: ignore[a] -- b', '---', 'id: a']],
    ['beside a document mark', 2, ['id: a', '--- # smslint: ignore[a] -- b', 'id: b']],
    ['in a broken document', 2, ['id: [', '# smslint: ignore[a] -- b']],
  ])('is found %s', (_, line, lines) => {
    expect(find(...lines)).toMatchObject([{ rules: ['a'], reason: 'b', line }]);
  });

  it('is found in the order of the text, with its place', () => {
    const text = 'id: a # smslint: ignore[a] -- b  \r\nhelp: { # smslint: ignore[c]\r\n  response: d }\r\n';
    const comments = parseYaml(text).ignoreComments;
    expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual([
      '# smslint: ignore[a] -- b',
      '# smslint: ignore[c]',
    ]);
    expect(comments.map(({ line }) => line)).toEqual([1, 2]);
  });
});
