import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { fileOfHouse } from './testing/house.js';

const text = fileOfHouse('Dockerfile');

test('the Dockerfile has no fault that can be told without an engine', () => {
  const faults = (content: string) => validate(content).map(({ message }) => message);
  expect(faults(text)).toEqual([]);
  expect(faults(text.replace('USER node', 'USR node'))).toEqual(['Unknown instruction: USR']);
});

test('the image holds what the package of the root holds, and runs as nobody special', () => {
  const { files, bin } = JSON.parse(fileOfHouse('package.json')) as { files: string[]; bin: { smslint: string } };
  for (const file of files) expect(text).toContain(`/build/${file} `);
  expect(text).toContain(` ${bin.smslint.replace('./packages/cli', '/opt/smslint')} /usr/local/bin/smslint`);
  expect(text.lastIndexOf('USER node')).toBeGreaterThan(text.lastIndexOf('RUN '));
});
