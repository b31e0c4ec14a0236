/* Writes the list of top-level domains as a module: Node 20 warns about JSON modules. */
import { mkdirSync, writeFileSync } from 'node:fs';
import tlds from 'tlds';

const output = new URL('../src/generated/', import.meta.url);
mkdirSync(output, { recursive: true });
const module = `/** The top-level domains of the Internet, so that "example.shop" is seen as a link. */\nexport const tlds: string[] = ${JSON.stringify(tlds)};\n`;
writeFileSync(new URL('tlds.ts', output), module);
