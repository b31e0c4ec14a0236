/* Writes, of the confusable characters of Unicode (UTS #39), the letters of other scripts that look like a Latin one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const confusables = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('unhomoglyph/data.json'), 'utf8'),
) as Record<string, string>;
const script =
  /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]$/u;
const pairs = Object.entries(confusables).filter(([letter, like]) => script.test(letter) && /^[A-Za-z]$/.test(like));

const output = new URL('../src/generated/', import.meta.url);
mkdirSync(output, { recursive: true });
const module = `/** Letters of other scripts, each with the Latin one that it looks like. */\nexport const lookalikes: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(pairs))};\n`;
writeFileSync(new URL('lookalikes.ts', output), module);
