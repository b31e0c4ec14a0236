import { book, builtInRules, underProfile, type Rule, type Severity } from '@smslint/rules';
import { createPaint, wantsColour, type Paint } from '../colour.js';
import { exitCodes } from '../exit-code.js';
import { widthOf, type Io } from '../io.js';
import { plainTable } from '../plain-table.js';
import { plural } from '../plural.js';
import { wrap } from '../reporters/paragraph.js';
import { profileNamed } from '../profile-named.js';
import { severityColour } from '../reporters/verdict.js';

/** The arguments of the command rules. */
export interface RulesArguments {
  readonly profile?: string | undefined;
  readonly json?: boolean | undefined;
  readonly color?: boolean | undefined;
}

/**
 * Lists the rules of the policy book, as they are or as a profile has them.
 * @throws UsageError
 */
export function rules({ profile: name, json, color }: RulesArguments, io: Io): number {
  const listed = [...rulesUnder(name)].sort((a, b) => compare(a.area, b.area) || compare(a.id, b.id));
  const text = json === true ? toJson(listed) : toText(listed, name, io, createPaint(wantsColour(color, io)));
  io.stdout.write(text);
  return exitCodes.clean;
}

function rulesUnder(name: string | undefined): readonly Rule[] {
  const profile = name === undefined ? undefined : profileNamed(name);
  return profile ? book.rules.flatMap((rule) => underProfile(rule, profile) ?? []) : book.rules;
}

function toText(listed: readonly Rule[], profile: string | undefined, { stdout }: Io, paint: Paint): string {
  const rows = listed.map((rule) => {
    const severities = severitiesOf(rule).map((severity) => severityColour(severity, paint)(severity));
    return [paint.bold(rule.id), severities.join('/'), rule.area, rule.title];
  });
  const columns = ['rule', 'severity', 'area', 'title'].map((title) => ({ title: paint.dim(title) }));
  // Whoever pipes the list wants a rule a line.
  const table = plainTable(columns, rows, stdout.isTTY === true ? widthOf(stdout) : Infinity);
  const under = profile === undefined ? '' : ` in the profile ${profile}`;
  const others = Object.keys(builtInRules);
  const note = `${plural(others.length, 'more rule')} look at the files themselves: ${others.join(', ')}.`;
  return [
    table,
    '',
    `${plural(listed.length, 'rule')}${under}. Read one with smslint explain <rule>.`,
    paint.dim(wrap(note, widthOf(stdout)).join('\n')),
    '',
  ].join('\n');
}

/** The severities that a rule can have, each once, in the order of its cases. */
function severitiesOf({ severity }: Rule): Severity[] {
  return typeof severity === 'string' ? [severity] : [...new Set(severity.map(({ is }) => is))];
}

function toJson(listed: readonly Rule[]): string {
  const shown = listed.map(({ id, title, area, severity, weight, confidence, applies, denialCodes, sources }) => {
    return { id, title, area, severity, weight, confidence, applies, denialCodes, sources };
  });
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
