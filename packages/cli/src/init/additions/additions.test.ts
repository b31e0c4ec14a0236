import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Outcome } from './addition.js';
import { additionNames, additions } from './index.js';

const version = '1.2.3';
const textOf = (outcome: Outcome): string => {
  if (typeof outcome === 'string' || !('text' in outcome)) throw new Error(`no text: ${JSON.stringify(outcome)}`);
  return outcome.text;
};
const hookEntry = { repo: 'https://github.com/smslint/smslint', rev: 'v1.2.3', hooks: [{ id: 'smslint' }] };

test.each(additionNames)('%s is added to nothing, and then is there already', (name) => {
  const { add, isWhole } = additions[name];
  const before = name === 'script' ? '{}' : undefined;
  const text = textOf(add(before, version));
  const again = add(text, version);
  expect(isWhole ? textOf(again) : again).toBe(isWhole ? text : 'already');
});

test.each(['pre-commit', 'lefthook', 'gitlab'] as const)('%s keeps a file of comments', (name) => {
  const text = textOf(additions[name].add('# to be done\n', version));
  expect(text).toMatch(/^# to be done\n/);
  expect(parse(text)).not.toBeNull();
});

describe('pre-commit', () => {
  const { add } = additions['pre-commit'];

  test('the hook comes last, and all else stays byte for byte', () => {
    const before = [
      '# our hooks',
      'default_stages: [pre-commit]   # not on push',
      'repos:',
      '  - repo: "https://github.com/pre-commit/pre-commit-hooks"',
      '    rev: v5.0.0 # pinned',
      '    hooks:',
      '      - id: end-of-file-fixer',
      '# the end',
      '',
    ].join('\n');
    const text = textOf(add(before, version));
    expect(text.split('\n').filter((line) => !before.split('\n').includes(line))).toEqual([
      '  - repo: https://github.com/smslint/smslint',
      '    rev: v1.2.3',
      '      - id: smslint',
    ]);
    expect((parse(text) as { repos: unknown[] }).repos.at(-1)).toEqual(hookEntry);
  });

  test('a comment about the hook is no hook', () => {
    const text = textOf(add('repos: [] # later: - id: smslint\n', version));
    expect(parse(text)).toEqual({ repos: [hookEntry] });
    expect(add('repos:\n  - repo: local\n    hooks:\n      - id: "smslint"\n', version)).toBe('already');
  });

  test('a broken file is left to its owner', () => {
    expect(add('repos: [\n', version)).toEqual({ byHand: stringify({ repos: [hookEntry] }) });
    expect(add('- a list\n', version)).toHaveProperty('byHand');
  });

  test('whatever hooks there are, they stay, and one is added', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const hook = fc.record({ id: word.filter((id) => id !== 'smslint') });
    const repo = fc.record({ repo: word, rev: word, hooks: fc.array(hook, { minLength: 1, maxLength: 3 }) });
    const style = fc.record({ indent: fc.integer({ min: 2, max: 4 }), indentSeq: fc.boolean() });
    fc.assert(
      fc.property(fc.array(repo, { maxLength: 3 }), style, fc.boolean(), (repos, options, hasLineEnd) => {
        const before = stringify({ fail_fast: true, repos }, options);
        const text = textOf(add(hasLineEnd ? before : before.trimEnd(), version));
        expect(parse(text)).toEqual({ fail_fast: true, repos: [...repos, hookEntry] });
      }),
      { numRuns: 60 },
    );
  });
});

test('lefthook gets a command, or a job where there are jobs', () => {
  const { add } = additions.lefthook;
  const command = { glob: '*.sms.{yaml,yml,json,jsonl,ndjson}', run: 'npx --no-install smslint lint {staged_files}' };
  const commands = textOf(
    add('pre-commit:\n  parallel: true\n  commands:\n    lint: # fast\n      run: make lint\n', version),
  );
  expect(commands).toContain('    lint: # fast\n');
  expect(parse(commands)).toEqual({
    'pre-commit': { parallel: true, commands: { lint: { run: 'make lint' }, smslint: command } },
  });
  expect(parse(textOf(add('pre-push: {}\n', version)))).toMatchObject({
    'pre-commit': { jobs: [{ name: 'smslint' }] },
  });
  const jobs = textOf(add('pre-commit:\n  jobs:\n    - run: make lint\n', version));
  expect(parse(jobs)).toEqual({ 'pre-commit': { jobs: [{ run: 'make lint' }, { name: 'smslint', ...command }] } });
});

test('husky gets a line, with the ends that its file has', () => {
  const { add } = additions.husky;
  expect(add('npm test', version)).toEqual({ text: 'npm test\nnpx --no-install smslint lint --staged\n' });
  expect(add('npm test\r\n', version)).toEqual({ text: 'npm test\r\nnpx --no-install smslint lint --staged\r\n' });
  expect(add('# npx smslint\n', version)).toEqual({ text: '# npx smslint\nnpx --no-install smslint lint --staged\n' });
});

test('gitlab includes the job of the release, among what it includes already', () => {
  const { add } = additions.gitlab;
  const remote = 'https://raw.githubusercontent.com/smslint/smslint/v1.2.3/packages/integrations/gitlab/smslint.yml';
  const text = textOf(add('# ours\nstages: [test]\nunit:\n  script: make test\n', version));
  expect(text).toMatch(/^# ours\nstages: \[test\]\nunit:\n {2}script: make test\n/);
  expect(parse(text)).toEqual({ stages: ['test'], unit: { script: 'make test' }, include: [{ remote }] });
  const more = textOf(add('include:\n  - local: a.yml # ours\n', version));
  expect(more).toBe(`include:\n  - local: a.yml # ours\n  - remote: ${remote}\n`);
  expect(add('include: a.yml\n', version)).toEqual({ byHand: `include:\n  - remote: ${remote}\n` });
});

const ofHouse = (path: string): string => readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');
/** What a recipe says, of whatever release. */
const recipe = (path: string): unknown => parse(ofHouse(path).replaceAll(/(?<=@?v)0\.1\.0/g, version));

test('what is added is what the documents advise', () => {
  const workflow = recipe('packages/integrations/github/workflow.yml') as {
    jobs: { smslint: { steps: { with?: object }[] } };
  };
  // The severity is for the configuration to say.
  for (const { with: inputs } of workflow.jobs.smslint.steps)
    if (inputs && 'fail-on' in inputs) delete inputs['fail-on'];
  expect(parse(textOf(additions.github.add(undefined, version)))).toEqual(workflow);
  expect(parse(textOf(additions['pre-commit'].add(undefined, version)))).toEqual(
    recipe('packages/integrations/pre-commit/hook.yaml'),
  );
  expect(parse(textOf(additions.lefthook.add(undefined, version)))).toEqual(
    recipe('packages/integrations/git-hooks/lefthook.yml'),
  );
  // It is included by its path.
  expect(recipe('packages/integrations/gitlab/smslint.yml')).toHaveProperty('smslint');
});

test('package.json keeps its form, and a script of its own', () => {
  const { add } = additions.script;
  expect(add('{\n\t"name": "x",\n\t"scripts": { "test": "y" }\n}\n', version)).toEqual({
    text: '{\n\t"name": "x",\n\t"scripts": { "test": "y", "lint:sms": "smslint lint" }\n}\n',
  });
  expect(add('{"scripts":{"lint":"eslint && smslint"}}', version)).toBe('already');
  expect(add('{"scripts":{"lint:sms":"other"}}', version)).toBe('already');
  expect(add('{', version)).toHaveProperty('byHand');
});

test('gitignore has the cache once', () => {
  const { add } = additions.gitignore;
  expect(add('node_modules', version)).toEqual({ text: 'node_modules\n.smslintcache\n' });
  expect(add('/.smslintcache\r\ndist\r\n', version)).toBe('already');
});
