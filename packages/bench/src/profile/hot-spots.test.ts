import { expect, test } from 'vitest';
import { functionsOf, packagesOf } from './hot-spots.js';

const frame = (functionName: string, url: string, lineNumber = 0) => ({ functionName, url, lineNumber });
const profile = {
  nodes: [
    { id: 1, callFrame: frame('judge', 'file:///home/me/house/packages/rules/dist/judge.js', 9) },
    {
      id: 2,
      callFrame: frame('', 'file:///home/me/house/node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/lexer.js'),
    },
    { id: 3, callFrame: frame('(garbage collector)', '') },
    { id: 4, callFrame: frame('(idle)', '') },
    { id: 5, callFrame: frame('judge', 'file:///home/me/house/packages/rules/dist/judge.js', 9) },
    { id: 6, callFrame: frame('readFileSync', 'node:fs') },
  ],
  samples: [1, 2, 3, 4, 5, 6],
  timeDeltas: [3000, 4000, 1000, 90_000, 1500, 500],
};

test('functions by their own time, wherever they were called from; idleness is none', () => {
  expect(functionsOf(profile).map(({ name, time, share }) => [name, time, share])).toEqual([
    ['judge packages/rules/dist/judge.js:10', 4.5, 0.45],
    ['(anonymous) node_modules/yaml/dist/lexer.js:1', 4, 0.4],
    ['(garbage collector)', 1, 0.1],
    ['readFileSync node:fs:1', 0.5, 0.05],
  ]);
});

test('libraries by name, our own by folder', () => {
  expect(packagesOf(profile).map(({ name }) => name)).toEqual([
    'packages/rules/dist',
    'yaml',
    '(garbage collector)',
    'node:fs',
  ]);
});
