import { facts, severitiesOf, type Book, type Rule } from '@smslint/rules';
import { optionsOf, recipeSentence } from '../fix/recipe-words.js';
import { exampleBlocks } from './example-blocks.js';
import { code, link, table, text } from './markdown-text.js';
import { areaAnchor, bookFile, documentOf, goodRequestFile, indexPage, profileAnchor } from './places.js';
import { profileChange } from './profile-changes.js';
import {
  appliesText,
  areaTitle,
  authorityName,
  countriesText,
  listed,
  messageText,
  monthText,
  numberTypesText,
  settingText,
} from './words.js';

/** All that the policy book says about a rule, as a page of Markdown. */
export async function rulePage(rule: Rule, book: Book): Promise<string> {
  const goodRequest = link(`the good request ${code(rule.examples.base)}`, goodRequestFile(rule.examples.base));
  const sections = [
    `# ${rule.id}`,
    `**${text(rule.title)}.**`,
    summaryOf(rule),
    notesOf(rule, book).join('\n'),
    section('Why', text(rule.why)),
    section('What it says', `> ${messageText(rule.message, rule.settings)}`, mendOf(rule), ...autofixOf(rule)),
    section('Severity', ...severityTable(rule, book)),
    section('Settings', ...settingsTable(rule)),
    section('Profiles', ...profilesTable(rule, book)),
    section(
      'Bad examples',
      `Each shows what it changes in ${goodRequest}.`,
      ...(await exampleBlocks('bad', rule, book)),
    ),
    section('Good examples', ...(await exampleBlocks('good', rule, book))),
    section('Denial codes', ...denialTable(rule)),
    section('Sources', rule.sources.map(sourceLine).join('\n')),
    '---',
    `${link('All rules', indexPage)} · ${link('this rule as data', bookFile(`${rule.area}/${rule.id}.yaml`))}`,
  ];
  return `${sections.filter((one) => one !== '').join('\n\n')}\n`;
}

/** A part of the page, or nothing where it has no content. */
function section(title: string, ...paragraphs: readonly string[]): string {
  return paragraphs.length === 0 ? '' : [`## ${title}`, ...paragraphs].join('\n\n');
}

function summaryOf(rule: Rule): string {
  return table(
    ['Severity', 'Confidence', 'Area', link('Weight', documentOf('scoring'))],
    [
      [
        severitiesOf(rule).join(' or '),
        rule.confidence,
        link(areaTitle(rule.area), areaAnchor(rule.area)),
        String(rule.weight),
      ],
    ],
  );
}

function notesOf(rule: Rule, book: Book): string[] {
  return [
    `- **For:** ${appliesText(rule, book)}`,
    `- **Looks at:** ${placeText(rule)}`,
    ...(rule.confidence === 'likely' ? ['- **Likely:** a heuristic says so, and a person should look'] : []),
    ...(rule.weight === 'all' ? ['- **Weight:** as much as all rules together that read the missing text'] : []),
  ];
}

function placeText({ at, each }: Rule): string {
  if (each) return `each of ${listed(each.map(code))}`;
  if (typeof at === 'string') return code(at);
  const describes = at === undefined ? undefined : facts[at.fact]?.describes;
  if (describes === undefined) return 'the request as a whole';
  return `the request as a whole; it points to ${text(describes.charAt(0).toLowerCase() + describes.slice(1))}`;
}

function mendOf({ fix, settings }: Rule): string {
  return `**How to mend it:** ${messageText(fix, settings)}`;
}

function autofixOf({ autofix = [], settings }: Rule): string[] {
  const lines = autofix.map((recipe) => {
    const deed = messageText(recipeSentence(recipe), settings);
    return `- ${code(optionsOf(recipe.safety))} (${recipe.safety}): ${deed}`;
  });
  return lines.length === 0 ? [] : ['**Mended by a program:**', lines.join('\n')];
}

function severityTable({ severity }: Rule, book: Book): string[] {
  if (typeof severity === 'string') return [];
  const rows = severity.map(({ is, numberTypes, countries }) => {
    if (!numberTypes && !countries) return ['all other requests', is];
    const types = numberTypes ? numberTypesText(numberTypes) : 'every type of number';
    return [countries ? `${types} (${countriesText(countries, book)})` : types, is];
  });
  return ['The first that fits holds.', table(['For', 'Severity'], rows)];
}

function settingsTable({ settings }: Rule): string[] {
  const rows = Object.entries(settings).map(([name, value]) => [code(name), settingText(value)]);
  return rows.length === 0 ? [] : [table(['Setting', 'Value'], rows)];
}

function profilesTable(rule: Rule, { profiles }: Book): string[] {
  const rows = profiles.flatMap((profile) => {
    const change = profileChange(rule, profile);
    return change === undefined ? [] : [[link(code(profile.name), profileAnchor(profile.name)), change]];
  });
  return rows.length === 0 ? [] : [table(['Profile', 'There the rule is'], rows)];
}

function denialTable({ denialCodes }: Rule): string[] {
  const rows = Object.entries(denialCodes).map(([authority, codes]) => [
    authorityName(authority),
    codes.map(code).join(', '),
  ]);
  return rows.length === 0 ? [] : [table(['By', 'Code'], rows)];
}

function sourceLine({ title, url, read }: Rule['sources'][number]): string {
  return `- ${link(text(title), url)}, read in ${monthText(read)}`;
}
