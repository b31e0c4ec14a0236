import { planOptions } from '../options.js';
import { givenOnce, pathsIn, pathsPositional, type AddCommand } from './grammar.js';

/** The command plan. */
export const addPlan: AddCommand = (parser, io, choose) =>
  parser.command(
    'plan [paths..]',
    'Plan capacity and cost: parts, rate, burst, numbers, spend limit',
    (command) =>
      command
        .positional('paths', pathsPositional)
        .options(planOptions)
        .check(givenOnce(planOptions))
        .example('$0 plan acme.sms.yaml', 'Plan one request')
        .example('$0 plan requests/ -f json', 'Plan a whole folder, for programs')
        .example('$0 plan requests/ -o json=plan.json', 'Show tables, keep the figures'),
    (args) => {
      choose(async () => (await import('../commands/plan.js')).plan({ ...args, paths: pathsIn(args) }, io));
    },
  );
