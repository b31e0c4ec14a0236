import type { Options } from 'yargs';
import { initOptions } from './init/flags.js';
import { renderNames } from './render/renderers.js';

/** The names of the commands. */
export const commandNames = [
  'lint',
  'init',
  'plan',
  'report',
  'render',
  'import',
  'verify',
  'explain',
  'rules',
  'coverage',
  'print-config',
  'check-config',
  'schema',
  'completion',
] as const;

/** What the command schema knows. */
export const schemaNames = ['request', 'config'] as const;

/** The formats of the command coverage. */
export const coverageFormats = ['text', 'json', 'markdown'] as const;

/** The option that chooses a profile of the policy book. */
const profileOption = {
  profile: {
    type: 'string',
    requiresArg: true,
    describe: 'Judge by this profile (default: the one of the request’s provider)',
    group: 'Policy:',
  },
} as const satisfies Record<string, Options>;

/** The options that say which configuration holds, and what it may do. */
export const configOptions = {
  config: {
    alias: 'c',
    type: 'string',
    requiresArg: true,
    describe: 'Use this configuration, or none with --no-config (default: for each file the nearest one)',
    group: 'Policy:',
  },
  'allow-plugins': {
    type: 'boolean',
    describe: 'Run the code of the plugins that the configuration names',
    group: 'Policy:',
  },
  'allow-outside': {
    type: 'boolean',
    describe: 'Let the configuration name files outside of its repository',
    group: 'Policy:',
  },
} as const satisfies Record<string, Options>;

/** The options that say what is read. */
const inputOptions = {
  stdin: { type: 'boolean', describe: 'Read standard input instead of files', group: 'Input:' },
  'stdin-filename': {
    type: 'string',
    requiresArg: true,
    describe: 'The name of standard input in reports; its extension says the syntax (default: stdin.sms.yaml)',
    group: 'Input:',
  },
} as const satisfies Record<string, Options>;

/** The options that keep to what has changed, as git knows it. */
const changeOptions = {
  staged: {
    type: 'boolean',
    describe: 'Only what is staged, as it would be committed',
    group: 'Input:',
  },
  changed: {
    type: 'boolean',
    describe: 'Only what has changed since the branch left the default one: committed, uncommitted and untracked',
    group: 'Input:',
  },
  since: {
    type: 'string',
    requiresArg: true,
    describe: 'With --changed: since the branch left this one, or a tag or commit',
    group: 'Input:',
  },
} as const satisfies Record<string, Options>;

/** The options about the time that a run takes. */
const speedOptions = {
  cache: {
    type: 'boolean',
    describe: 'Judge only files that have changed since the last run; the report is the same',
    group: 'Speed:',
  },
  'cache-location': {
    type: 'string',
    requiresArg: true,
    describe: 'The file of the cache (default: .smslintcache)',
    group: 'Speed:',
  },
  stats: { type: 'boolean', describe: 'Say on standard error what took how long', group: 'Speed:' },
} as const satisfies Record<string, Options>;

/** The options that say what is written, and where. */
const outputOptions = (formats: string) =>
  ({
    format: {
      alias: 'f',
      type: 'string',
      array: true,
      requiresArg: true,
      describe: formats,
      group: 'Output:',
    },
    'output-file': {
      alias: 'o',
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'FORMAT=PATH: write a report to a file; repeatable',
      group: 'Output:',
    },
  }) as const satisfies Record<string, Options>;

/** The options of the command plan. */
export const planOptions = {
  ...profileOption,
  ...configOptions,
  ...inputOptions,
  ...outputOptions('table or json; repeatable (default: table)'),
} as const satisfies Record<string, Options>;

/** The options about findings that are accepted for now. */
const suppressionOptions = {
  'suppress-all': {
    type: 'boolean',
    describe: 'Accept the errors and warnings that are there now',
    group: 'Baseline:',
  },
  'suppress-rule': {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Accept what this rule finds now; repeatable',
    group: 'Baseline:',
  },
  'suppress-reason': {
    type: 'string',
    requiresArg: true,
    describe: 'Why, kept with what is accepted',
    group: 'Baseline:',
  },
  'prune-suppressions': {
    type: 'boolean',
    describe: 'Remove stale entries: those that accept nothing any more',
    group: 'Baseline:',
  },
  'pass-on-unpruned-suppressions': {
    type: 'boolean',
    describe: 'Do not fail for stale entries',
    group: 'Baseline:',
  },
  'suppressions-location': {
    type: 'string',
    requiresArg: true,
    describe: 'The file of the baseline (default: smslint-suppressions.json beside the configuration, or here)',
    group: 'Baseline:',
  },
} as const satisfies Record<string, Options>;

/** The options of the command report. */
export const reportOptions = {
  ...profileOption,
  ...configOptions,
  ...inputOptions,
  ...changeOptions,
  from: {
    type: 'string',
    requiresArg: true,
    describe: 'Take this saved report (JSON of lint or report), and lint nothing',
    group: 'Input:',
  },
  output: {
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'The file to write (default: standard output)',
    group: 'Output:',
  },
  format: {
    alias: 'f',
    type: 'string',
    requiresArg: true,
    describe: 'html, markdown or json (default: by the ending of --output, else html)',
    group: 'Output:',
  },
  compare: {
    type: 'string',
    requiresArg: true,
    describe: 'Say what changed since this saved report; in markdown that alone',
    group: 'Output:',
  },
  title: { type: 'string', requiresArg: true, describe: 'The title of the page', group: 'Output:' },
  date: {
    type: 'string',
    requiresArg: true,
    describe: 'The day that the page names, YYYY-MM-DD (default: that of SOURCE_DATE_EPOCH, else today)',
    group: 'Output:',
  },
  'fail-on': {
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 from this severity on: error, warning, info or none (default: none)',
    group: 'Exit code:',
  },
  'suppressions-location': suppressionOptions['suppressions-location'],
  cache: speedOptions.cache,
  'cache-location': speedOptions['cache-location'],
} as const satisfies Record<string, Options>;

/** The options of the command render. */
export const renderOptions = {
  as: {
    type: 'string',
    requiresArg: true,
    describe: `What the request becomes: ${renderNames.join(', ')}`,
    group: 'Output:',
  },
  ...profileOption,
  ...configOptions,
  ...inputOptions,
  request: {
    type: 'string',
    requiresArg: true,
    describe: 'Which request of the file: its id, or its number from 0',
    group: 'Input:',
  },
  output: {
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'The file to write (default: standard output)',
    group: 'Output:',
  },
  code: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'NAME=CODE: serviceCode, categoryCode, severityCode or issueType of CreateCase; repeatable',
    group: 'Output:',
  },
  force: {
    type: 'boolean',
    describe: 'Render a request with errors too, and exit with 0 whatever has to be added by hand',
    group: 'Exit code:',
  },
  'suppressions-location': suppressionOptions['suppressions-location'],
} as const satisfies Record<string, Options>;

/** Those about reports on findings. */
const lintOutputOptions = outputOptions(
  'codeframe, stylish, json, markdown, sarif, junit, checkstyle, github, gitlab or rdjson; repeatable (default: codeframe on a terminal, else stylish)',
);

/** The options of the command lint. */
export const lintOptions = {
  ...profileOption,
  ...configOptions,
  ...inputOptions,
  ...changeOptions,
  ...lintOutputOptions,
  fix: { type: 'boolean', describe: 'Mend what can be mended without changing what is said', group: 'Fix:' },
  unsafe: {
    type: 'boolean',
    describe: 'With --fix or --fix-dry-run: also mend what a person has to agree with, such as drafts of replies',
    group: 'Fix:',
  },
  'fix-dry-run': { type: 'boolean', describe: 'Show as a diff what --fix would change; write nothing', group: 'Fix:' },
  quiet: { alias: 'q', type: 'boolean', describe: 'Show errors only; nothing else changes', group: 'Output:' },
  'hide-suppressed': {
    type: 'boolean',
    describe: 'Leave findings that were set aside out of sarif and junit (GitHub makes alerts of those in sarif)',
    group: 'Output:',
  },
  'fail-on': {
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 from this severity on: error, warning, info or none (default: error)',
    group: 'Exit code:',
  },
  'max-warnings': {
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 when there are more warnings than this',
    group: 'Exit code:',
  },
  'min-score': {
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 when a request scores below this (0 to 100)',
    group: 'Exit code:',
  },
  ...suppressionOptions,
  ...speedOptions,
} as const satisfies Record<string, Options>;

/** The options of the command verify. */
export const verifyOptions = {
  live: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Saved responses of AWS: JSON files, or folders of them; repeatable',
    group: 'Input:',
  },
  number: {
    type: 'string',
    requiresArg: true,
    describe: 'The number, or its id (default: the only one, or the only one of the type and countries)',
    group: 'Input:',
  },
  request: {
    type: 'string',
    requiresArg: true,
    describe: 'Which request of the file: its id, or its number from 0 (default: all)',
    group: 'Input:',
  },
  'opt-out-list': {
    type: 'string',
    requiresArg: true,
    describe: 'The opt-out list that the number is to use (default: Default)',
    group: 'Input:',
  },
  'plan-fix': {
    type: 'boolean',
    describe: 'Print the commands that mend keywords; the report goes to standard error',
    group: 'Fix:',
  },
  ...lintOutputOptions,
  quiet: lintOptions.quiet,
  'fail-on': lintOptions['fail-on'],
} as const satisfies Record<string, Options>;

/** The options of the command rules. */
export const rulesOptions = {
  ...profileOption,
  ...configOptions,
  area: { type: 'string', requiresArg: true, describe: 'Only rules of this area', group: 'Rules:' },
  'number-type': {
    type: 'string',
    requiresArg: true,
    describe: 'Only rules for this type of number, with their severity for it',
    group: 'Rules:',
  },
  severity: {
    type: 'string',
    requiresArg: true,
    describe: 'Only rules that can be error, warning or info',
    group: 'Rules:',
  },
  confidence: {
    type: 'string',
    requiresArg: true,
    describe: 'Only rules that are certain, or likely',
    group: 'Rules:',
  },
  check: {
    type: 'boolean',
    describe: 'Check the book: does each rule hold on its examples, are there enough, are its sources fresh?',
    group: 'Check:',
  },
  'as-of': {
    type: 'string',
    requiresArg: true,
    describe: 'Count the age of sources from this month, such as 2026-11 (default: this month)',
    group: 'Check:',
  },
  format: { alias: 'f', type: 'string', requiresArg: true, describe: 'text or json (default: text)', group: 'Output:' },
  json: { type: 'boolean', describe: 'The same as --format json', group: 'Output:' },
} as const satisfies Record<string, Options>;

/** The options of the command print-config. */
export const printConfigOptions = {
  ...profileOption,
  ...configOptions,
  json: { type: 'boolean', describe: 'JSON for programs, in place of YAML', group: 'Output:' },
} as const satisfies Record<string, Options>;

/** The options of the command coverage. */
export const coverageOptions = {
  authority: {
    type: 'string',
    requiresArg: true,
    describe: 'Only the codes of one authority: aws, twilio, telnyx, bandwidth or tcr',
    group: 'Policy:',
  },
  missing: { type: 'boolean', describe: 'Only codes that no rule and no reason covers', group: 'Policy:' },
  format: {
    alias: 'f',
    type: 'string',
    requiresArg: true,
    describe: 'text, json or markdown (default: text)',
    group: 'Output:',
  },
} as const satisfies Record<string, Options>;

/** The options of every command. */
export const generalOptions = {
  color: {
    type: 'boolean',
    describe: 'Colour, or --no-color (default: on a terminal; NO_COLOR and FORCE_COLOR are heeded)',
    group: 'General:',
  },
} as const satisfies Record<string, Options>;

/** The names of all options. */
export const optionNames: readonly string[] = [
  ...new Set(
    [
      lintOptions,
      initOptions,
      planOptions,
      reportOptions,
      renderOptions,
      verifyOptions,
      rulesOptions,
      printConfigOptions,
      coverageOptions,
      generalOptions,
    ].flatMap((options) => Object.keys(options)),
  ),
  'help',
  'version',
  'no-color',
  'no-config',
];

/** Those of some options that take one value. */
export function singleOptions(options: Readonly<Record<string, Options>>): string[] {
  return Object.entries(options)
    .filter(([, { type, array }]) => type === 'string' && array !== true)
    .map(([name]) => name);
}
