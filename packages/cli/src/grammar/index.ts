import { checkConfigCommand } from './check-config.js';
import { completionCommand } from './completion.js';
import { coverageCommand } from './coverage.js';
import { explainCommand } from './explain.js';
import type { CommandGrammar } from './grammar.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import { lintCommand } from './lint.js';
import { planCommand } from './plan.js';
import { printConfigCommand } from './print-config.js';
import { renderCommand } from './render.js';
import { reportCommand } from './report.js';
import { rulesCommand } from './rules.js';
import { schemaCommand } from './schema.js';
import { verifyCommand } from './verify.js';

/** All commands, in the order in which help shows them. */
export const commands: readonly CommandGrammar[] = [
  lintCommand,
  initCommand,
  planCommand,
  reportCommand,
  renderCommand,
  importCommand,
  verifyCommand,
  explainCommand,
  rulesCommand,
  coverageCommand,
  printConfigCommand,
  checkConfigCommand,
  schemaCommand,
  completionCommand,
];
