import { spawnSync } from 'node:child_process';

/** Characters of an attack that is tried: linear time is a second at most then, quadratic time two minutes and more. */
const size = 400_000;

const program = `
const { source, flags, text } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
text.replace(new RegExp(source, flags.includes('g') ? flags : flags + 'g'), '');
`;

/**
 * Whether an expression is done at once with the attack that the checker has found, made long. What the checker finds by
 * trying counts steps on short texts, where 80 of one character at most look like no bound.
 */
export function withstands({ source, flags }, { pumps, suffix }) {
  const one = pumps.reduce((length, { pump }) => length + pump.length, 0);
  const times = Math.ceil(size / Math.max(1, one));
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  const { status } = spawnSync(process.execPath, ['-e', program], {
    input: JSON.stringify({ source, flags, text }),
    timeout: 15_000,
  });
  return status === 0;
}
