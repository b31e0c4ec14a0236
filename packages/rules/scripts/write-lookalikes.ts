/* Writes, of the confusable characters of Unicode (UTS #39), the letters of other scripts that look like a Latin one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const confusables = require('unhomoglyph/data.json') as Record<string, string>;
const script =
  /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]$/u;
const pairs = Object.entries(confusables).filter(([letter, like]) => script.test(letter) && /^[A-Za-z]$/.test(like));

const output = new URL('../src/generated/', import.meta.url);
mkdirSync(output, { recursive: true });
const module = `/** Letters of other scripts, each with the Latin one that it looks like. */\nexport const lookalikes: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(pairs))};\n`;
writeFileSync(new URL('lookalikes.ts', output), module);
