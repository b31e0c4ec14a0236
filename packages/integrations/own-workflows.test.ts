import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from './testing/action-faults.js';

const folder = new URL('../../.github/workflows/', import.meta.url);

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>> }>>;
}

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;

  test('is one that GitHub reads', () => {
    expect(workflowFaults(text)).toEqual([]);
  });

  test('takes each action by its commit, beside which its version stands', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const one of uses) expect(one).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may do no more than it has to, and knows no token of npm', () => {
    const most = name === 'release.yml' ? {} : { contents: 'read' };
    expect(permissions).toEqual(most);
    const writing = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'));
    expect(writing.map(([job]) => job)).toEqual(name === 'release.yml' ? ['release'] : []);
    expect(text).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN|pull_request_target/);
  });

  test('puts no text of a stranger into a command', () => {
    const commands = text.match(/run: .*/g) ?? [];
    for (const command of commands) expect(command).not.toContain('${{');
  });
});
