import { addCoverage } from './coverage.js';
import { addExplain } from './explain.js';
import type { AddCommand } from './grammar.js';
import { addInit } from './init.js';
import { addLint } from './lint.js';
import { addPlan } from './plan.js';
import { addRules } from './rules.js';
import { addSchema } from './schema.js';

/** All commands, in the order in which help shows them. */
export const commands: readonly AddCommand[] = [
  addLint,
  addInit,
  addPlan,
  addExplain,
  addRules,
  addCoverage,
  addSchema,
];
