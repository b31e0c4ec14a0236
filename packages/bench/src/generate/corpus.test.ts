import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRequests } from '@smslint/core';
import { book, createLinter } from '@smslint/rules';
import { afterAll, expect, test } from 'vitest';
import { writeJsonLines, writeYamlFiles, yamlAt } from './corpus.js';
import { requestAt } from './request.js';

const folder = mkdtempSync(join(tmpdir(), 'smslint-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = { seed: 11, badPercent: 0 };

test('the same seed gives the same bytes, another seed others', async () => {
  const bytesOf = async (name: string, seed: number) => {
    const paths = writeYamlFiles(join(folder, name), 12, { seed, badPercent: 50 });
    await writeJsonLines(join(folder, `${name}.jsonl`), 12, { seed, badPercent: 50 });
    return [...paths, join(folder, `${name}.jsonl`)].map((path) => readFileSync(path, 'utf8'));
  };
  const first = await bytesOf('first', 3);
  expect(await bytesOf('second', 3)).toEqual(first);
  expect(await bytesOf('third', 4)).not.toEqual(first);
});

test('a line of JSON is the request of the YAML file with its number', async () => {
  await writeJsonLines(join(folder, 'lines.jsonl'), 5, good);
  const lines = readFileSync(join(folder, 'lines.jsonl'), 'utf8').trimEnd().split('\n');
  const written = lines.map((line) => JSON.parse(line) as unknown);
  const read = lines.map((_line, index) => readRequests('a.sms.yaml', yamlAt(index, good), 'yaml').documents[0]?.value);
  expect(written).toEqual(read);
});

test('good requests deserve nothing above info', async () => {
  const lint = createLinter(book);
  for (let index = 0; index < 12; index++) {
    const { findings } = await lint(readRequests(`${index}.sms.yaml`, yamlAt(index, good), 'yaml'));
    expect(
      findings.filter(({ severity }) => severity !== 'info'),
      yamlAt(index, good),
    ).toEqual([]);
  }
});

test('as many are bad as were asked for, and smslint finds fault with them', async () => {
  const lint = createLinter(book);
  let bad = 0;
  for (let index = 0; index < 100; index++) {
    const isGood = yamlAt(index, { seed: 11, badPercent: 10 }) === yamlAt(index, good);
    if (isGood) continue;
    bad++;
    const text = yamlAt(index, { seed: 11, badPercent: 10 });
    expect((await lint(readRequests(`${index}.sms.yaml`, text, 'yaml'))).findings.length, text).toBeGreaterThan(0);
  }
  expect(bad).toBe(10);
});

test('no two requests share a text that the brand stands in', () => {
  const texts = Array.from({ length: 200 }, (_none, index) => {
    const { useCase, optIn, brand } = requestAt(index, good) as Record<string, Record<string, unknown>>;
    return [useCase?.description, optIn?.workflow, optIn?.callToAction, brand?.name, brand?.website];
  }).flat();
  expect(new Set(texts).size).toBe(texts.length);
});
