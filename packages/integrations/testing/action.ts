import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fileOfHouse, house } from './house.js';
import { run, type Outcome } from './process.js';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}

const action = parse(fileOfHouse('action.yml')) as Action;

/** What came of the step of the action that runs smslint. */
export interface Step extends Outcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The commands to the runner, as it would heed them. */
  readonly commands: readonly string[];
}

/** Runs that step as GitHub does: by the text of action.yml, with the variables of a runner. */
export function runStep(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Step {
  const [step] = action.runs.steps;
  if (step?.run === undefined) throw new Error('The first step of action.yml runs nothing.');
  const given = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? '';
  const temporary = join(workspace, '..', 'runner');
  mkdirSync(temporary, { recursive: true });
  const [output, summary] = [join(temporary, 'output'), join(temporary, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const outcome = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: workspace,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: house,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, given)])),
      ...env,
    },
  });
  return {
    ...outcome,
    outputs: outputsIn(readFileSync(output, 'utf8')),
    summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
    commands: commandsIn(outcome.stdout),
  };
}

function filled(value: string, given: (name: string) => string): string {
  return value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_whole, name: string) => given(name));
}

/** Reads a file of outputs: `name<<end`, lines, `end`. */
function outputsIn(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2\n/gm)];
  return Object.fromEntries(entries.map(([, name = '', , value = '']): [string, string] => [name, value]));
}

/** The lines that begin with `::`, but for those between `::stop-commands::token` and `::token::`. */
function commandsIn(text: string): string[] {
  const heeded: string[] = [];
  let end: string | undefined;
  for (const line of text.split('\n').map((line) => line.trimStart())) {
    if (end !== undefined) {
      if (line === `::${end}::`) end = undefined;
    } else if (line.startsWith('::stop-commands::')) {
      end = line.slice('::stop-commands::'.length);
    } else if (line.startsWith('::')) {
      heeded.push(line);
    }
  }
  return heeded;
}
