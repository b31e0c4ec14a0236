import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureSections } from './measure-sections.js';
import { sectionNames, type Results, type SectionName } from './sections/section.js';
import { sizes } from './sizes.js';
import { fillMarks } from './table/fill-marks.js';
import { resultsText } from './table/results-text.js';

const usage = `npm run bench -- [options]
  --quick              smaller corpora and fewer rounds; writes nothing but with --write
  --only NAME          measures this section (${sectionNames.join(', ')}); may be repeated
  --rounds N           as many rounds
  --files N            as many files for functions
  --corpus N           as many files for whole runs
  --lines N            as many lines of JSON for whole runs
  --write, --no-write  whether docs/performance.md and packages/bench/results.json are written`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    files: { type: 'string' },
    corpus: { type: 'string' },
    lines: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(usage);
else await bench();

async function bench(): Promise<void> {
  const base = values.quick ? sizes.quick : sizes.full;
  const size = {
    ...base,
    commands: { ...base.commands, rounds: count('rounds', base.commands.rounds) },
    rounds: count('rounds', base.rounds),
    files: count('files', base.files),
    corpus: { files: count('corpus', base.corpus.files), lines: count('lines', base.corpus.lines) },
  };
  const measured = await measureSections(values.only?.map(sectionNamed) ?? sectionNames, size, (text) =>
    console.error(text),
  );
  console.log(resultsText(measured));
  if (values.write ?? !values.quick) write(measured);
}

/** Keeps what was measured beside what was measured before, and writes the document anew. */
function write(measured: Results): void {
  const kept = new URL('../results.json', import.meta.url);
  const document = new URL('../../../docs/performance.md', import.meta.url);
  const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Results) : {};
  const results = { ...before, ...measured };
  writeFileSync(kept, `${JSON.stringify(results, rounded, 2)}\n`);
  writeFileSync(document, fillMarks(readFileSync(document, 'utf8'), resultsText(results)));
}

/** A figure with the digits that mean something. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}

function sectionNamed(text: string): SectionName {
  const name = sectionNames.find((one) => one === text);
  if (!name) throw new RangeError(`There is no section ${text}; expected one of ${sectionNames.join(', ')}.`);
  return name;
}

function count(name: 'rounds' | 'files' | 'corpus' | 'lines', otherwise: number): number {
  const text = values[name];
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new RangeError(`--${name} takes a whole number, got ${text}.`);
  return Number(text);
}
