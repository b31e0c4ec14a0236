import type { Finding, Report } from '@smslint/rules';
import fc from 'fast-check';
import { findingOf, markOf, reportOf, requestOf } from './report.js';

/** Texts that try to be more than text, wherever they stand. */
export const hostileTexts: readonly string[] = [
  '\x1b[2J\x1b]8;;https://evil.example\x07click\x1b]8;;\x07',
  'abc\u202Efdp.exe\u2066',
  'line\nbreak\r\n# Heading\n\n- item\n```\nfence\n~~~',
  '</details></code><script>alert(1)</script><!-- ',
  '| a | b |\n| --- | --- |\n| c | d',
  '`code` ``` $x$ **bold** _em_ ~~gone~~ \\',
  '@everyone @org/team user@evil.example',
  '](javascript:alert(1)) [x](https://evil.example) ![i](https://evil.example/i.png)',
  'https://evil.example www.evil.example ftp://evil.example mailto:a@evil.example <https://evil.example>',
  '#1 GH-2 org/repo#3 [ref][1]\n\n[1]: https://evil.example',
  '&lt;b&gt; &#60;b&#62; &commat;everyone',
  'x\n::error file=a::no\r::warning::no%0A::notice::no ::debug::',
  '%0A::error::no %25 %0D a:b,c=d',
  ']]> <![CDATA[ x ]]> <!DOCTYPE a [<!ENTITY b "c">]> &b; &amp; "quotes" \'single\'',
  Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x') + '\x7f\x80\x9f',
  'lone \uD83D and \uDE00 halves, \uFFFE \uFFFF \u{1FFFE} noncharacters, \u2028 \u2029',
  '{0} {{1}} ${x} $& $1 {"a":1}',
];

/** A text that is too long for a comment by itself, half of it one word. */
export const longText = `${'very long '.repeat(4_000)}${'x'.repeat(40_000)}`;

const marks = Array.from(' \n\\`*_~|<>[]()#@&;:/!$-+="\'%,{}\x00\x1b\uD83D\uFFFF\u202Ea');

/** Any mixture of them; it begins with a letter, since a name of nothing but spaces is none. */
export const hostileMixture: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...hostileTexts, ...marks), { maxLength: 12 })
  .map((parts) => `a${parts.join('')}`);

/** A report in which a text stands wherever one from a user's file can. */
export function reportWith(text: string): Report {
  const finding: Finding = findingOf({
    message: text,
    fix: text,
    file: text,
    why: text,
    marks: [markOf(text, 1, 2, 9)],
  });
  const reason = { kind: 'comment', line: 1, reason: text } as const;
  const range = { start: { line: 2, column: 14 }, end: { line: 2, column: 16 } };
  return reportOf(
    [requestOf({ id: text, file: text }), requestOf({ id: null, file: text, document: 1 })],
    [
      { ...finding, autofix: { safety: 'unsafe', edits: [{ range, text }] } },
      { ...finding, document: 1, severity: 'warning', confidence: 'likely' },
      { ...finding, severity: 'info' },
    ],
    [{ ...finding, document: 1, pointer: `/${text}`, suppression: reason }],
  );
}
