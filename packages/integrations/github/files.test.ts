import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionFaults, workflowFaults } from '../testing/action-faults.js';
import { fileOfHouse } from '../testing/house.js';
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
