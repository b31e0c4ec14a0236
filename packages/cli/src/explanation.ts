import type { FindingKind } from '@smslint/providers/aws';
import {
  underProfile,
  type Book,
  type BuiltInRule,
  type Example,
  type Profile,
  type Recipe,
  type Rule,
  type Source,
} from '@smslint/rules';
import { stringify } from 'yaml';
import type { Paint } from './colour.js';
import { optionsOf, recipeSentence } from './fix/recipe-words.js';
import { labelled } from './reporters/paragraph.js';
import { severityColour } from './reporters/verdict.js';
import { noCommand, oneLine, visible } from './visible.js';

/** How an explanation is written. */
export interface Style {
  readonly paint: Paint;
  readonly width: number;
}

/**
 * All that the policy book says about a rule, and the profiles that change it.
 * @param here how the configuration of the folder changes it, a line each
 */
export function explainRule(
  rule: Rule,
  { profiles, teamRules }: Pick<Book, 'profiles' | 'teamRules'>,
  here: readonly string[],
  style: Style,
): string {
  const { paint } = style;
  const settings = Object.entries(rule.settings).map(([name, value]) => `${name} ${visible(String(value))}`);
  const own = teamRules?.[rule.id];
  const rows: [string, string][] = [
    ...(own === undefined ? [] : [['your own', visible(own)] as [string, string]]),
    ['area', rule.area],
    ['severity', severityText(rule, paint)],
    ['confidence', rule.confidence === 'certain' ? 'certain' : 'likely: a heuristic says so, a person should look'],
    ['weight', rule.weight === 'all' ? 'as much as all rules that read the missing text' : String(rule.weight)],
    ['applies to', visible(appliesText(rule))],
    ...(settings.length > 0 ? [['settings', settings.join(', ')] as [string, string]] : []),
  ];
  const changes = profiles.flatMap((profile) => changeText(profile, rule));
  return sections(style, rule, rows, [
    ['Message', paragraph(rule.message, style)],
    ['Fix', paragraph(rule.fix, style)],
    ['Fixed by', (rule.autofix ?? []).flatMap((recipe) => fixedBy(recipe, style))],
    ['Why', paragraph(rule.why, style)],
    ['Denied as', Object.entries(rule.denialCodes).map(([provider, codes]) => `  ${provider}: ${codes.join(', ')}`)],
    ['Sources', sourceLines(rule.sources, style)],
    ['Good', rule.examples.good.flatMap((example) => exampleLines(example, style))],
    ['Bad', rule.examples.bad.flatMap((example) => exampleLines(example, style))],
    ['Profiles', changes],
    ['Here', here.map((line) => `  ${noCommand(visible(line))}`)],
  ]);
}

/**
 * All there is to say about a rule that stands in code.
 * @param here how the configuration of the folder changes it, a line each
 */
export function explainBuiltIn(rule: BuiltInRule, here: readonly string[], style: Style): string {
  const rows: [string, string][] = [
    ['area', rule.area],
    ['severity', severityColour(rule.severity, style.paint)(rule.severity)],
    ['weight', rule.weight === 0 ? '0' : String(rule.weight)],
    ['applies to', 'every file, under every profile'],
  ];
  return sections(style, rule, rows, [
    ['Why', paragraph(rule.why, style)],
    ['Here', here.map((line) => `  ${visible(line)}`)],
  ]);
}

/**
 * All there is to say about a kind of difference between a request and its live number, or of denial.
 * @param applies to what it applies
 */
export function explainKind(kind: FindingKind, applies: string, style: Style): string {
  const rows: [string, string][] = [
    ['area', kind.area],
    ['severity', severityColour(kind.severity, style.paint)(kind.severity)],
    ['weight', String(kind.weight)],
    ['applies to', applies],
  ];
  return sections(style, kind, rows, [
    ['Why', paragraph(kind.why, style)],
    ['Sources', sourceLines(kind.sources, style)],
  ]);
}

function sourceLines(sources: readonly Source[], { paint }: Style): string[] {
  return sources.flatMap(({ title, url, read }) => [
    `  ${noCommand(oneLine(title))} (read ${read})`,
    `  ${paint.dim(visible(url))}`,
  ]);
}

type Section = readonly [title: string, lines: readonly string[]];

/** A name and its title, rows of facts, and the parts that have something to say. */
export function sections(
  { paint, width }: Style,
  { id, title }: { readonly id: string; readonly title: string },
  rows: readonly (readonly [string, string])[],
  parts: readonly Section[],
): string {
  const facts = rows.map(([name, value]) => labelled(`  ${paint.dim(name.padEnd(10))}  `, value, width));
  const written = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [paint.bold(name), ...lines].join('\n'));
  return `${[`${paint.bold(id)}\n${oneLine(title)}`, facts.join('\n'), ...written].join('\n\n')}\n`;
}

/** A sentence set in below the title of its part, or deeper. */
export function paragraph(text: string, { width, indent = 2 }: Style & { readonly indent?: number }): string[] {
  return [labelled(' '.repeat(indent), oneLine(text), width)];
}

function fixedBy(recipe: Recipe, { paint, width }: Style): string[] {
  return [labelled(`  ${paint.dim(optionsOf(recipe.safety).padEnd(14))}  `, oneLine(recipeSentence(recipe)), width)];
}

function severityText({ severity }: Rule, paint: Paint): string {
  if (typeof severity === 'string') return severityColour(severity, paint)(severity);
  const cases = severity.map(({ is, numberTypes, countries }) => {
    const types = numberTypes ? ` for ${numberTypes.join(', ')}` : '';
    const destinations = countries ? ` to ${countries.join(', ')}` : '';
    return [is, types + destinations || ' otherwise'] as const;
  });
  const covered = severity.some(({ numberTypes, countries }) => !numberTypes && !countries);
  return [...cases, ...(covered ? [] : [['info', ' otherwise'] as const])]
    .map(([is, when]) => severityColour(is, paint)(is) + when)
    .join('; ');
}

function appliesText({ applies: { numberTypes, countries, providers, messageTypes } }: Rule): string {
  const parts = [
    numberTypes === 'any' ? 'every type of number' : numberTypes.join(', '),
    ...(messageTypes === 'any' ? [] : [`${messageTypes.join(', ')} messages`]),
    countries === 'any' ? 'every country' : `to ${countries.join(', ')}`,
    providers === 'any' ? 'every provider' : `with ${providers.join(', ')}`,
  ];
  return parts.join('; ');
}

function exampleLines({ note, profile, request }: Example, { paint, width }: Style): string[] {
  const under = profile === undefined ? '' : ` (profile ${profile})`;
  const patch = stringify(request, { lineWidth: Math.max(width - 6, 40) })
    .trimEnd()
    .split('\n');
  return [
    labelled('  • ', oneLine(note) + under, width),
    ...patch.map((line) => `      ${paint.cyan(noCommand(visible(line)))}`),
  ];
}

/** What a profile changes about a rule; nothing, for most. */
function changeText(profile: Profile, rule: Rule): string[] {
  const changed = underProfile(rule, profile);
  if (changed === undefined) return [`  ${profile.name}: off`];
  const severity = typeof changed.severity === 'string' && changed.severity !== rule.severity ? [changed.severity] : [];
  const settings = Object.entries(changed.settings)
    .filter(([name, value]) => value !== rule.settings[name])
    .map(([name, value]) => `${name} ${visible(String(value)) || 'none'}`);
  const changes = [...severity, ...settings];
  return changes.length === 0 ? [] : [`  ${profile.name}: ${changes.join(', ')}`];
}
