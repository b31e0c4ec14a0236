import fc from 'fast-check';

/** Texts that try to be more than text, wherever they stand. */
export const hostileTexts: readonly string[] = [
  'abc\u202Efdp.exe\u2066',
  'line\nbreak\r\n# Heading\n\n- item\n```\nfence\n~~~',
  '</details></code></td></table><script>alert(1)</script><!-- ',
  '| a | b |\n| --- | --- |\n| c | d',
  '`code` ``` $x$ **bold** _em_ ~~gone~~ \\',
  '@everyone @org/team user@evil.example',
  '](javascript:alert(1)) [x](https://evil.example) ![i](https://evil.example/i.png)',
  'https://evil.example www.evil.example mailto:a@evil.example <https://evil.example>',
  '#1 GH-2 org/repo#3 [ref][1]\n\n[1]: https://evil.example',
  '&lt;b&gt; &#60;b&#62; &commat;everyone',
  '"><img src=x onerror=alert(1)> \' onload=alert(1) {"a":1} ${x} {{1}} $&',
  '\x00\x1b[2J lone \uD83D half, \uFFFE \u2028 \u2029',
  '__proto__',
  'constructor',
];

const marks = Array.from(' \n\\`*_~|<>[]()#@&;:/!$-+="\'%,{}\x00\x1b\uD83D\uFFFF\u202Ea');

/** Any mixture of them; it begins with a letter, since a name of nothing but spaces is none. */
export const hostileMixture: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...hostileTexts, ...marks), { maxLength: 12 })
  .map((parts) => `a${parts.join('')}`);
