import type { NumberType } from '@smslint/core';
import {
  builtInRules,
  createPolicy,
  severitiesOf,
  type Area,
  type Book,
  type Profile,
  type Rule,
  type Severity,
} from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { Paint } from './colour.js';
import { plainTable } from './plain-table.js';
import { jsonText } from './reporters/json-text.js';
import { wrap } from './reporters/paragraph.js';
import { severityColour } from './reporters/verdict.js';
import { oneLine, visible } from './visible.js';

/** Which rules to list; what is undefined leaves none out. */
export interface RuleFilter {
  readonly profile: Profile | undefined;
  readonly area: Area | undefined;
  readonly numberType: NumberType | undefined;
  readonly severity: Severity | undefined;
  readonly confidence: Rule['confidence'] | undefined;
}

interface Style {
  readonly paint: Paint;
  readonly width: number;
  readonly terminal: boolean;
}

/** The rules that pass a filter, as its profile has them, by area and id. */
export function listRules(book: Book, filter: RuleFilter): readonly Rule[] {
  const { profile, area, numberType, severity, confidence } = filter;
  const rules = profile === undefined ? book.rules : (createPolicy(book, profile.name)?.rules ?? []);
  return rules
    .filter(
      (rule) =>
        (area === undefined || rule.area === area) &&
        (numberType === undefined || isFor(rule, numberType)) &&
        (severity === undefined || severitiesOf(rule, numberType).includes(severity)) &&
        (confidence === undefined || rule.confidence === confidence),
    )
    .sort((a, b) => compare(a.area, b.area) || compare(a.id, b.id));
}

/** The rules as a table; on a terminal one for each area. */
export function ruleListText(
  listed: readonly Rule[],
  filter: RuleFilter,
  style: Style,
  { teamRules = {} }: Pick<Book, 'teamRules'>,
): string {
  const { paint, width } = style;
  const named = filter.profile === undefined ? '' : ` in the profile ${filter.profile.name}`;
  const files = Object.keys(builtInRules);
  const note = `${counted(files.length, 'more rule')} look at the files themselves: ${files.join(', ')}.`;
  const own = listed
    .filter(({ id }) => Object.hasOwn(teamRules, id))
    .map(({ id }) => `${id} (${visible(teamRules[id] ?? '')})`);
  const isWhole = Object.entries(filter).every(([name, value]) => value === undefined || name === 'profile');
  return [
    ...(listed.length === 0 ? [] : [table(listed, filter, style), '']),
    `${counted(listed.length, 'rule')}${named}${isWhole ? '' : ' of that kind'}. Read one with smslint explain <rule>.`,
    ...(own.length > 0 ? [wrap(`Your own: ${own.join(', ')}.`, width).join('\n')] : []),
    ...(isWhole ? [paint.dim(wrap(note, width).join('\n'))] : []),
    '',
  ].join('\n');
}

/** The rules with what a program needs to know of them, without examples; those of a team with their files. */
export function ruleListJson(listed: readonly Rule[], { teamRules = {} }: Pick<Book, 'teamRules'>): string {
  const shown = listed.map(
    ({ id, title, area, severity, weight, confidence, applies, denialCodes, sources, autofix = [] }) => {
      const fixes = [...new Set(autofix.map(({ safety }) => safety))];
      const file = Object.hasOwn(teamRules, id) ? { file: teamRules[id] } : {};
      return { id, title, area, severity, weight, confidence, applies, denialCodes, sources, fixes, ...file };
    },
  );
  return jsonText(shown);
}

function table(listed: readonly Rule[], { numberType }: RuleFilter, { paint, width, terminal }: Style): string {
  const columns = (...titles: string[]) => titles.map((title) => ({ title: paint.dim(title) }));
  const severity = (rule: Rule): string =>
    severitiesOf(rule, numberType)
      .map((one) => severityColour(one, paint)(one))
      .join('/');
  // Whoever pipes the list wants a rule a line.
  if (!terminal) {
    const rows = listed.map((rule) => [
      paint.bold(rule.id),
      severity(rule),
      rule.confidence,
      rule.area,
      oneLine(rule.title),
    ]);
    return plainTable(columns('rule', 'severity', 'confidence', 'area', 'title'), rows, Infinity);
  }
  const rows = [...new Set(listed.map(({ area }) => area))].flatMap((area) => {
    const own = listed.filter((rule) => rule.area === area);
    const ruleRows = own.map((rule) => {
      const doubt = rule.confidence === 'likely' ? paint.dim(' (likely)') : '';
      return [`  ${rule.id}`, severity(rule), oneLine(rule.title) + doubt];
    });
    return [['', '', ''], [paint.bold(`${area} (${own.length})`), '', ''], ...ruleRows];
  });
  return plainTable(columns('rule', 'severity', 'title'), rows, width);
}

function isFor({ applies: { numberTypes } }: Rule, numberType: NumberType): boolean {
  return numberTypes === 'any' || numberTypes.includes(numberType);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
