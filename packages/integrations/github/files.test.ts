import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionFaults, workflowFaults } from '../testing/action-faults.js';
import { badRequest, fileOfHouse, goodRequest, house, makeFolder } from '../testing/house.js';
import { run } from '../testing/process.js';
import { readInputs } from './inputs.mjs';

interface Action {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { steps: { run?: string; env?: Record<string, string>; with?: Record<string, string> }[] };
}

const text = fileOfHouse('action.yml');
const action = parse(text) as Action;
const [step, upload] = action.runs.steps;

describe('action.yml', () => {
  test('is an action to GitHub', () => {
    expect(actionFaults(text)).toEqual([]);
    expect(actionFaults(text.replace('using: composite', 'using: composit'))).not.toEqual([]);
    expect(actionFaults(text.replace('!cancelled()', '!cancelled('))).not.toEqual([]);
  });

  test('hands every input to the script, and takes none for code', () => {
    const read = new Set<string>();
    const env = new Proxy({}, { get: (_env, name) => (read.add(String(name)), '') });
    readInputs(env);
    expect(Object.keys(step?.env ?? {}).sort()).toEqual([...read].sort());

    const handed = [...Object.values(step?.env ?? {}), ...Object.values(upload?.with ?? {})].flatMap((value) =>
      [...value.matchAll(/inputs\.([\w-]+)/g)].map((match) => match[1]),
    );
    expect(handed.sort()).toEqual(Object.keys(action.inputs).sort());
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  });

  test('is explained in full', () => {
    const [inputs = '', outputs = ''] = fileOfHouse('docs/ci-and-hooks.md').split('| output ');
    const named = (table: string): string[] => [...table.matchAll(/^\| `([\w-]+)` /gm)].map(([, name = '']) => name);
    expect(named(inputs)).toEqual(Object.keys(action.inputs));
    expect(named(outputs)).toEqual(Object.keys(action.outputs));
  });

  test('gives the outputs that the script writes', () => {
    const written = fileOfHouse('packages/integrations/github/run.mjs');
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.smslint.outputs.${name} }}`);
      expect(written).toMatch(new RegExp(`'?${name}'?: `));
    }
  });
});

test.each(['workflow.yml', 'workflow-comment.yml'])(
  '%s is a workflow to GitHub, with inputs that there are',
  (name) => {
    const workflow = fileOfHouse(`packages/integrations/github/${name}`);
    expect(workflowFaults(workflow)).toEqual([]);
    expect(workflowFaults(workflow.replace('runs-on', 'run-on'))).not.toEqual([]);
    const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { uses?: string; with?: object }[] }> };
    const ours = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('smslint/smslint@'));
    expect(ours).toHaveLength(1);
    for (const given of Object.keys(ours[0]?.with ?? {})) expect(Object.keys(action.inputs)).toContain(given);
  },
);

test('workflow-drift.yml is a workflow to GitHub, which takes its role without stored keys', () => {
  const workflow = fileOfHouse('packages/integrations/github/workflow-drift.yml');
  expect(workflowFaults(workflow)).toEqual([]);
  expect(workflowFaults(workflow.replace('!cancelled()', '!cancelled('))).not.toEqual([]);
  const { permissions } = parse(workflow) as { permissions: object };
  expect(permissions).toEqual({ contents: 'read', 'id-token': 'write', 'security-events': 'write' });
  expect(workflow).not.toMatch(/secrets\.|aws-(?:access-key-id|secret)/);
});

interface Job {
  needs?: string;
  strategy?: { matrix: { shard: string[] } };
  steps: { run?: string; uses?: string; with?: Record<string, string> }[];
}

const bundle = join(house, 'packages/cli/bundle/bin.js');

describe('workflow-shards.yml', () => {
  const workflow = fileOfHouse('packages/integrations/github/workflow-shards.yml');

  test('is a workflow to GitHub', () => {
    expect(workflowFaults(workflow)).toEqual([]);
    expect(workflowFaults(workflow.replace('runs-on', 'run-on'))).not.toEqual([]);
  });

  test.skipIf(!existsSync(bundle) || process.platform === 'win32')(
    'makes of its shards the report of one run (needs a build)',
    { timeout: 240_000 },
    () => {
      const { shard, merge } = (parse(workflow) as { jobs: Record<'shard' | 'merge', Job> }).jobs;
      expect(merge.needs).toBe('shard');
      const folder = makeFolder();
      for (const [at, text] of [goodRequest, badRequest, goodRequest, goodRequest].entries())
        writeFileSync(join(folder, `${at}.sms.yaml`), text);
      /** Runs a step as a runner does, with the program that is built. */
      const runStep = ({ steps }: Job, env: Record<string, string> = {}) => {
        const step = steps.find((one) => one.run !== undefined)?.run ?? '';
        const script = step.replace('npx --yes smslint@0.1.0', `"${process.execPath}" "${bundle}"`);
        expect(script).not.toBe(step);
        return run('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, env });
      };
      const shards = shard.strategy?.matrix.shard ?? [];
      expect(shards.length).toBeGreaterThan(1);
      for (const [at, part] of shards.entries()) {
        expect(runStep(shard, { SHARD: part })).toMatchObject({ status: 0 });
        const artifact = join(folder, 'blobs', `smslint-shard-${at}`);
        mkdirSync(artifact, { recursive: true });
        renameSync(join(folder, 'shard.blob'), join(artifact, 'shard.blob'));
      }
      const merged = runStep(merge);
      const plain = run(process.execPath, [bundle, 'lint', '--format', 'github'], { cwd: folder });
      expect(merged).toEqual(plain);
      expect(merged.status).toBe(1);
      expect(merged.stdout).toContain('request-id-duplicate');
    },
  );
});
