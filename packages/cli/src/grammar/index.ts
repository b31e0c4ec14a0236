import { commandNames } from '../command-names.js';
import { checkConfigCommand } from './check-config.js';
import { completionCommand } from './completion.js';
import { coverageCommand } from './coverage.js';
import { denialsCommand } from './denials.js';
import { explainCommand } from './explain.js';
import type { CommandGrammar } from './grammar.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import { lintCommand } from './lint.js';
import { generalOptions } from './run-options.js';
import { mergeReportsCommand } from './merge-reports.js';
import { planCommand } from './plan.js';
import { printConfigCommand } from './print-config.js';
import { renderCommand } from './render.js';
import { reportCommand } from './report.js';
import { rulesCommand } from './rules.js';
import { schemaCommand } from './schema.js';
import { submitCommand } from './submit.js';
import { verifyCommand } from './verify.js';

const grammars: Readonly<Record<(typeof commandNames)[number], CommandGrammar>> = {
  lint: lintCommand,
  init: initCommand,
  plan: planCommand,
  report: reportCommand,
  'merge-reports': mergeReportsCommand,
  render: renderCommand,
  import: importCommand,
  submit: submitCommand,
  verify: verifyCommand,
  denials: denialsCommand,
  explain: explainCommand,
  rules: rulesCommand,
  coverage: coverageCommand,
  'print-config': printConfigCommand,
  'check-config': checkConfigCommand,
  schema: schemaCommand,
  completion: completionCommand,
};

/** All commands, in the order in which help shows them. */
export const commands: readonly CommandGrammar[] = commandNames.map((name) => grammars[name]);

/** The names of all options, of whatever command. */
export const optionNames: readonly string[] = [
  ...new Set([...commands.map(({ options }) => options), generalOptions].flatMap((options) => Object.keys(options))),
  'help',
  'version',
  'no-color',
  'no-config',
  'no-ignore-comments',
  'no-outside-links',
];
