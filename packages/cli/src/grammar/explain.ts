import { configOptions } from './policy-options.js';
import { defineCommand } from './grammar.js';
import { namesHint } from '../names-hint.js';
import { explainedNames } from './values.js';

/** The command explain. */
export const explainCommand = defineCommand({
  usage: 'explain <name>',
  describe: 'Explain a rule, or a code by which requests are denied',
  positionals: {
    name: { type: 'string', demandOption: true, describe: 'The id of a rule, or a denial code of any authority' },
  },
  options: configOptions,
  values: { name: explainedNames },
  needs: { what: 'the id of a rule, or a denial code', hint: namesHint },
  examples: [
    ['$0 explain help-missing-contact', 'Read why a rule is there'],
    ['$0 explain BRAND_UNVERIFIED', 'Read why AWS denied a request'],
    ['$0 explain 30531', 'Read the same of Twilio’s code'],
  ],
  run: async (args, io) => (await import('../commands/explain.js')).explain(args, io),
});
