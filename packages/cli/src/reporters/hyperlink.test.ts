import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { findingOf, optionsOf, reportOf, requestOf, sourceText } from '../testing/report.js';
import { codeframe } from './codeframe.js';
import { hyperlink } from './hyperlink.js';
import { stylish } from './stylish.js';

test('a text becomes a link, where its address is one of the web', () => {
  expect(hyperlink('x', 'https://example.com/a')).toBe('\x1b]8;;https://example.com/a\x07x\x1b]8;;\x07');
  for (const address of [undefined, 'nowhere', 'javascript:alert(1)', 'file:///etc/passwd']) {
    expect(hyperlink('x', address)).toBe('x');
  }
});

test('no address ends the sequence', () => {
  const link = hyperlink('x', 'https://example.com/\x07\x1b]8;;\x9c\u202E y');
  expect(link).toMatch(/^\x1b\]8;;[!-~]+\x07x\x1b\]8;;\x07$/);
});

const page = 'https://github.com/smslint/smslint/blob/main/docs/rules/help-missing-contact.md';
const report = reportOf([requestOf()], [findingOf(), findingOf({ severity: 'info', ruleId: 'our-own', sources: [] })]);
const linked = optionsOf({ links: true, source: () => sourceText });

test('rules and sources are links, and places stay plain', () => {
  const text = codeframe(report, linked);
  expect(text).toContain(`[\x1b]8;;${page}\x07help-missing-contact\x1b]8;;\x07]`);
  expect(text).toContain('see    \x1b]8;;https://example.com/keywords\x07Keywords\x1b]8;;\x07\n');
  expect(text).toContain('\na.sms.yaml:2:13 info The HELP response names no contact. [our-own]\n');
  expect(text.startsWith('a.sms.yaml:2:13 error ')).toBe(true);
  expect(stylish(report, linked)).toContain(`  \x1b]8;;${page}\x07help-missing-contact\x1b]8;;\x07\n`);
});

test('links change nothing that is seen but the addresses', () => {
  const options = optionsOf({ source: () => sourceText });
  const plain = codeframe(report, options).replace('Keywords https://example.com/keywords', 'Keywords');
  expect(stripVTControlCharacters(codeframe(report, linked))).toBe(plain);
  expect(stripVTControlCharacters(stylish(report, linked))).toBe(stylish(report, options));
});

test.each([40, 60, 100])('at a width of %i no line with links is longer, nor broken earlier', (width) => {
  const sources = [{ title: 'A title with a good many words, as those of laws have', url: page, read: '2026-11' }];
  const long = reportOf([requestOf()], [findingOf({ sources, message: 'Many words. '.repeat(12).trim() })]);
  const options = { ...linked, terminal: true, width };
  const lines = codeframe(long, options).split('\n');
  const seen = stripVTControlCharacters(lines.join('\n'));
  const plain = codeframe(long, { ...options, links: false });
  const titles = lines.filter((line) => /^ {2}see| laws have/.test(stripVTControlCharacters(line)));
  for (const line of titles) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  expect(seen.slice(0, seen.indexOf('see '))).toBe(plain.slice(0, plain.indexOf('see ')));
  // A link that goes on in the next line is opened anew there.
  for (const line of lines) {
    const [opened, closed] = [line.match(/\]8;;[^\x07]/g)?.length ?? 0, line.match(/\]8;;\x07/g)?.length ?? 0];
    expect(opened).toBe(closed);
  }
});
