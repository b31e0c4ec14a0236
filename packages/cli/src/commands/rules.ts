import { areas, confidences, numberTypes, severities } from '@smslint/rules';
import { checkHealth } from '@smslint/rules/authoring';
import { createPaint, wantsColour } from '../colour.js';
import { readConfigurationOf, type ConfigArguments } from '../config/configuration.js';
import { exitCodes } from '../exit-code.js';
import { healthJson, healthText } from '../health-report.js';
import { widthOf, type Io } from '../io.js';
import { oneOf } from '../one-of.js';
import { profileNamed } from '../profile-named.js';
import { listRules, ruleListJson, ruleListText, type RuleFilter } from '../rule-list.js';
import { UsageError } from '../usage-error.js';

/** The arguments of the command rules. */
export interface RulesArguments extends ConfigArguments {
  readonly area?: string | undefined;
  readonly 'number-type'?: string | undefined;
  readonly severity?: string | undefined;
  readonly confidence?: string | undefined;
  readonly check?: boolean | undefined;
  readonly 'as-of'?: string | undefined;
  readonly format?: string | undefined;
  readonly json?: boolean | undefined;
  readonly color?: boolean | undefined;
}

/**
 * Lists the rules of the policy book, with those of the team whose folder this is, as they are or as a profile has them; or
 * checks their health.
 * @throws UsageError
 */
export async function rules(args: RulesArguments, io: Io): Promise<number> {
  const filter = readFilter(args);
  const format = readFormat(args);
  const asOf = readMonth(args);
  const paint = createPaint(wantsColour(args.color, io));
  const { book } = (await readConfigurationOf(io.cwd, args, io)).ruling;
  const listed = listRules(book, filter);
  if (args.check !== true) {
    const style = { paint, width: widthOf(io.stdout), terminal: io.stdout.isTTY === true };
    io.stdout.write(format === 'json' ? ruleListJson(listed, book) : ruleListText(listed, filter, style, book));
    return exitCodes.clean;
  }
  const ids = new Set(listed.map(({ id }) => id));
  const health = await checkHealth({ ...book, rules: book.rules.filter(({ id }) => ids.has(id)) }, asOf);
  io.stdout.write(format === 'json' ? healthJson(health, book.version) : healthText(health, paint));
  return health.problems.length > 0 ? exitCodes.findings : exitCodes.clean;
}

function readFilter(args: RulesArguments): RuleFilter {
  const optional = <T extends string>(what: string, known: readonly T[], given: string | undefined) =>
    given === undefined ? undefined : oneOf(what, known, given);
  return {
    profile: args.profile === undefined ? undefined : profileNamed(args.profile),
    area: optional('area', areas, args.area),
    numberType: optional('type of number', numberTypes, args['number-type']),
    severity: optional('severity', severities, args.severity),
    confidence: optional('confidence', confidences, args.confidence),
  };
}

function readFormat({ format, json }: RulesArguments): 'text' | 'json' {
  const given = format === undefined ? undefined : oneOf('format', ['text', 'json'], format);
  if (json === true && given === 'text') {
    throw new UsageError('--json and --format text ask for different things.', 'Keep one of them.');
  }
  return json === true ? 'json' : (given ?? 'text');
}

function readMonth({ check, 'as-of': given }: RulesArguments): string {
  if (given === undefined) return new Date().toISOString().slice(0, 7);
  if (check !== true) throw new UsageError('--as-of goes with --check.', 'Add --check, or leave it out.');
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) {
    throw new UsageError(`--as-of is "${given}"; expected a month.`, 'Write it as 2026-11.');
  }
  return given;
}
