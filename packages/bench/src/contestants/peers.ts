import { readFileSync } from 'node:fs';
import json from '@eslint/json';
import { requestJsonSchema } from '@smslint/core';
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import spectralFunctions from '@stoplight/spectral-functions';
import spectralParsers from '@stoplight/spectral-parsers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Linter } from 'eslint';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import type { Contestant } from '../measure/in-rounds.js';

const { Document, Spectral } = spectralCore;

/** js-yaml, which gives no positions. */
export function jsYamlOf(texts: readonly string[]): Contestant {
  return { name: 'bare parse: js-yaml 4', run: () => texts.forEach((text) => load(text)) };
}

/** js-yaml and then ajv with our JSON Schema: the shape alone, no rule, no position. */
export function ajvOf(texts: readonly string[]): Contestant {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(requestJsonSchema());
  return { name: 'js-yaml 4 and ajv, our schema', run: () => texts.forEach((text) => validate(load(text))) };
}

/** Spectral with its forty checks. */
export function spectralOf(texts: readonly string[]): Contestant {
  const spectral = new Spectral();
  spectral.setRuleset(ruleset());
  return {
    name: 'Spectral, 40 checks',
    run: async () => {
      for (const [index, text] of texts.entries())
        await spectral.run(new Document(text, spectralParsers.Yaml, `${index}.yaml`));
    },
  };
}

/** ESLint with the rules that @eslint/json recommends, on the same requests in JSON. */
export function eslintOf(texts: readonly string[]): Contestant {
  const linter = new Linter();
  const { rules } = json.configs.recommended;
  const sources = texts.map((text) => JSON.stringify(parse(text), null, 2));
  const config: Linter.Config = { files: ['**/*.json'], plugins: { json }, language: 'json/json', rules: { ...rules } };
  return {
    name: '@eslint/json, recommended, same requests in JSON',
    run: () => sources.forEach((text, index) => linter.verify(text, config, `${index}.json`)),
  };
}

/** The ruleset of the file, with functions where it names them. */
function ruleset(): RulesetDefinition {
  const text = readFileSync(new URL('../../peers/spectral.yaml', import.meta.url), 'utf8');
  const { rules } = load(text) as { rules: Record<string, { then: { function: keyof typeof spectralFunctions } }> };
  const ready = Object.entries(rules).map(([id, { then, ...rule }]) => [
    id,
    { ...rule, then: { ...then, function: spectralFunctions[then.function] } },
  ]);
  return { rules: Object.fromEntries(ready) as unknown } as RulesetDefinition;
}
