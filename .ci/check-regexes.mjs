/*
 * Holds every regular expression of the sources, and those that modules make of parts, to linear time by recheck, which
 * proves what it can and tries to attack the rest. Those that are explained must still need it.
 */
import { check } from 'recheck';
import { builtRegexes } from './regexes/built.mjs';
import { explained } from './regexes/explained.mjs';
import { withstands } from './regexes/trial.mjs';
import { writtenRegexes } from './regexes/written.mjs';

/** Milliseconds for one expression, on a machine that may be busy. */
const limits = { timeout: 60_000 };

const { literals, calls, ofFunction } = writtenRegexes();
const built = await builtRegexes(
  calls.filter(({ isInFunction }) => !isInFunction),
  ofFunction,
);
const all = new Map([...literals, ...built].map((regex) => [`/${regex.source}/${regex.flags}`, regex]));
const used = new Set();
const faults = [];

/** Without a repetition time cannot grow faster than the text. */
const repeats = (source) => /[*+{]/.test(source.replace(/\\./g, ''));

/** Whether it is explained why no long text comes to an expression. */
function isExplained(place, source) {
  const reason = explained.find((one) => place.startsWith(one.file) && source.startsWith(one.source));
  if (reason) used.add(reason);
  return reason !== undefined;
}

for (const { place, isInFunction } of calls)
  if (isInFunction && !isExplained(place, 'RegExp'))
    faults.push(`${place} makes an expression in a function, where no check sees it`);

for (const [shown, { place, source, flags }] of all) {
  if (!repeats(source)) continue;
  const { status, checker, complexity, attack, error } = await check(source, flags, limits);
  if (status === 'safe' || isExplained(place, source)) continue;
  if (status === 'vulnerable' && checker === 'fuzz' && withstands({ source, flags }, attack)) continue;
  faults.push(`${place} ${shown}: ${complexity?.summary ?? error?.kind ?? status}, as with ${attack?.pattern ?? '?'}`);
}
faults.push(
  ...explained.filter((one) => !used.has(one)).map(({ file, source }) => `${file}: ${source} needs no excuse`),
);

for (const one of faults) console.log(`FAULT ${one}`);
console.log(
  `${String(all.size)} expressions checked, ${String(used.size)} explained, ${String(faults.length)} at fault`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
