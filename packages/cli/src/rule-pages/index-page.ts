import { areas, severitiesOf, type Area, type Book, type BuiltInRule, type Profile, type Rule } from '@smslint/rules';
import { code, link, table, text } from './markdown-text.js';
import { bookFile, documentOf, pageOf } from './places.js';
import { profileChange } from './profile-changes.js';
import { areaTitle, authorityName, listed, monthText } from './words.js';

/** The index of all rules: by area, by denial code, by profile. */
export function indexOf(book: Book, builtIn: readonly BuiltInRule[]): string {
  const used = areas.filter((area) => book.rules.some((rule) => rule.area === area));
  const likely = book.rules.filter(({ confidence }) => confidence === 'likely').length;
  const parts = [
    '# The rules',
    `The policy book has ${book.rules.length} rules. ${book.rules.length - likely} are certain, ${likely} likely: a heuristic says so, and a person should look. A further ${builtIn.length} look at the files themselves.`,
    `In messages, _words like these_ stand for what smslint sees in a request, and ${code('keys.like.these')} for what the request says. ${code('--fix')} mends what has a _safe_ fix, ${code('--fix --unsafe')} also what has an _unsafe_ one. Examples show what they change in ${link('a good request', bookFile('good-requests'))}.`,
    `The pages are written from ${link('the book', bookFile(''))} by ${code('npm run docs')}, not by hand: ${link('how to write a rule', documentOf('writing-rules'))}.`,
    [
      `- ${link('By area', '#by-area')}: ${used.map((area) => link(areaTitle(area), `#${area}`)).join(' · ')}`,
      `- ${link('By denial code', '#by-denial-code')}: ${authoritiesOf(book)
        .map((key) => link(text(authorityName(key)), `#denied-by-${key}`))
        .join(' · ')}`,
      `- ${link('By profile', '#by-profile')}: ${book.profiles.map(({ name }) => link(code(name), `#profile-${name}`)).join(' · ')}`,
      `- ${link('About the files themselves', '#about-the-files-themselves')}`,
    ].join('\n'),
    '## By area',
    ...used.map((area) => areaSection(area, book)),
    '## By denial code',
    'What a rule finds before submission would come back as one of its codes.',
    ...authoritiesOf(book).map((authority) => denialSection(authority, book)),
    '## By profile',
    'A profile says how one provider, or one time, judges: every rule holds as it stands unless its table changes it.',
    ...book.profiles.map((profile) => profileSection(profile, book)),
    '## About the files themselves',
    table(
      ['Rule', 'Severity', 'What is wrong'],
      builtIn.map(({ id, severity, title }) => [ruleLink(id), severity, text(title)]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function ruleLink(id: string): string {
  return link(code(id), pageOf(id));
}

/** A heading that keeps its address when its words change. */
function heading(title: string, anchor: string): string {
  return `<a id="${anchor}"></a>\n\n### ${title}`;
}

function areaSection(area: Area, { rules }: Book): string {
  const rows = rules
    .filter((rule) => rule.area === area)
    .map((rule) => [ruleLink(rule.id), severitiesOf(rule).join(' or '), fixesOf(rule), titleOf(rule)]);
  return [heading(areaTitle(area), area), table(['Rule', 'Severity', 'Fix', 'What is wrong'], rows)].join('\n\n');
}

/** How far a program mends what the rule finds: `safe`, `unsafe` or either. */
function fixesOf({ autofix = [] }: Rule): string {
  return [...new Set(autofix.map(({ safety }) => safety))].join(', ');
}

function titleOf({ title, confidence }: Rule): string {
  return `${text(title)}${confidence === 'likely' ? ' _(likely)_' : ''}`;
}

/** Who denies, in the order in which the book first names them. */
function authoritiesOf({ rules }: Book): string[] {
  return [...new Set(rules.flatMap(({ denialCodes }) => Object.keys(denialCodes)))].sort();
}

function denialSection(authority: string, { rules }: Book): string {
  const byCode = new Map<string, string[]>();
  for (const { id, denialCodes } of rules) {
    const own = Object.entries(denialCodes).flatMap(([key, codes]) => (key === authority ? codes : []));
    for (const one of own) byCode.set(one, [...(byCode.get(one) ?? []), id]);
  }
  const rows = [...byCode]
    .sort(([a], [b]) => compare(a, b))
    .map(([one, ids]) => [code(one), ids.map(ruleLink).join(', ')]);
  return [heading(text(authorityName(authority)), `denied-by-${authority}`), table(['Code', 'Rules'], rows)].join(
    '\n\n',
  );
}

function profileSection(profile: Profile, { rules }: Book): string {
  const { name, title, description, providers, sources } = profile;
  const rows = rules.flatMap((rule) => {
    const change = profileChange(rule, profile);
    return change === undefined ? [] : [[ruleLink(rule.id), change]];
  });
  const asked =
    providers.length === 0
      ? `It judges where ${code(`--profile ${name}`)} asks for it.`
      : `It judges the requests of ${listed(providers.map(authorityName))}, and others where ${code(`--profile ${name}`)} asks for it.`;
  const read = sources.map((source) => `- ${link(text(source.title), source.url)}, read in ${monthText(source.read)}`);
  return [
    heading(code(name), `profile-${name}`),
    `**${text(title)}.** ${text(description)} ${asked}`,
    rows.length === 0 ? 'It changes no rule.' : table(['Rule', 'There the rule is'], rows),
    read.join('\n'),
  ].join('\n\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
