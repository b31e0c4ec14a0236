import type { Severity } from '@smslint/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileMixture, hostileTexts, reportWith } from '../testing/hostile.js';
import { findingOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { oneLine, visible } from '../visible.js';
import { github } from './github.js';

/** A line of the log as the runner of GitHub Actions reads it: a command, or undefined where it is mere text. */
function readCommand(line: string) {
  const [, name, properties, data] = /^::([a-z-]+)(?: ([^]*?))?::([^]*)$/.exec(line.trimStart()) ?? [];
  if (name === undefined || data === undefined) return undefined;
  const unescape = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const unescapeProperty = (text: string) => unescape(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const pairs = (properties ?? '').split(',').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), unescapeProperty(pair.slice(at + 1))];
  });
  return { name, properties: Object.fromEntries(pairs), message: unescape(data) };
}

const commandsIn = (text: string) => text.split('\n').flatMap((line) => readCommand(line) ?? []);

const several = (severity: Severity, count: number) =>
  Array.from({ length: count }, (_, index) => findingOf({ severity, message: `${severity} ${index}` }));

test('annotations come the worst first', () => {
  const findings = [...several('info', 1), ...several('warning', 1), ...several('error', 2)];
  const names = commandsIn(github(reportOf([requestOf()], findings), optionsOf())).map(({ name }) => name);
  expect(names).toEqual(['error', 'error', 'warning', 'notice']);
});

test('what GitHub does not show is said, before the notes', () => {
  const findings = [...several('info', 3), ...several('warning', 10), ...several('error', 12)];
  const commands = commandsIn(github(reportOf([requestOf()], findings), optionsOf()));
  expect(commands).toHaveLength(26);
  expect(commands[22]).toEqual({
    name: 'notice',
    properties: { title: 'smslint' },
    message: 'GitHub shows 10 annotations of a kind; the log and the job summary have more: 2 errors.',
  });
  const warnings = commandsIn(github(reportOf([requestOf()], several('warning', 11)), optionsOf()));
  expect(warnings.at(-1)?.message).toContain('have more: 1 warning.');
  const notes = commandsIn(github(reportOf([requestOf()], several('info', 12)), optionsOf()));
  expect(notes[0]?.message).toContain('have more: 3 notes.');
});

test('quiet annotates errors alone', () => {
  const report = reportOf([requestOf()], [...several('warning', 11), findingOf()]);
  const text = github(report, optionsOf({ quiet: true }));
  expect(commandsIn(text)).toHaveLength(1);
  expect(text).toContain('smslint: 1 error, 11 warnings in 1 request of 1 file\n');
});

test('files are named from the root of the repository', () => {
  const text = github(reportOf([requestOf()], [findingOf()]), optionsOf({ inRepository: (file) => `sub/${file}` }));
  expect(commandsIn(text)[0]?.properties.file).toBe('sub/a.sms.yaml');
});

test('columns are given within one line', () => {
  const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
  const [within, over] = commandsIn(
    github(reportOf([requestOf()], [findingOf(), findingOf({ range })]), optionsOf({ source: () => 'a\nb\nc\n' })),
  );
  expect(within?.properties).toMatchObject({ line: '2', endLine: '2', col: '13', endColumn: '19' });
  expect(over?.properties).toEqual({ title: 'help-missing-contact', file: 'a.sms.yaml', line: '2', endLine: '3' });
});

test('no text becomes a command of its own, and each comes back as it was', () => {
  const lines = github(reportWith('harmless'), optionsOf()).split('\n').length;
  const check = (text: string) => {
    const written = github(reportWith(text), optionsOf());
    expect(written.split('\n')).toHaveLength(lines);
    const [first] = commandsIn(written);
    expect(first?.name).toBe('error');
    expect(first?.properties.file).toBe(visible(text));
    expect(first?.message).toBe(`${oneLine(text)}\n${oneLine(text)}`);
    expect(commandsIn(written)).toHaveLength(3);
  };
  hostileTexts.forEach(check);
  fc.assert(fc.property(hostileMixture, check));
});
