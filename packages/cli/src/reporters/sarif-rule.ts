import type { ReportingDescriptor } from 'sarif';
import type { CatalogueRule } from '../catalogue.js';
import { clip } from '@smslint/report/text/clip';
import { code, link, plain } from '@smslint/report/text/markup';
import { levels, plainText, precisions } from './sarif-text.js';

/** The most code units of a description that GitHub takes. */
const mostDescription = 1024;

/** GitHub lists no more tags of a rule. */
const mostTags = 10;

/** GitHub's words for the severity of a problem that is none of security. */
const problemSeverities = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** A rule with all that a viewer can show of it. */
export function describeRule(rule: CatalogueRule): ReportingDescriptor {
  const { id, title, area, severity, confidence, why, denialCodes, page } = rule;
  const tags = ['sms', area, ...(confidence === 'likely' ? ['likely'] : [])];
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: clip(plainText(title), mostDescription) },
    fullDescription: { text: clip(plainText(why), mostDescription) },
    help: helpOf(rule),
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: tags.slice(0, mostTags),
      precision: precisions[confidence],
      'problem.severity': problemSeverities[severity],
      ...(denialCodes.length > 0 && { denialCodes }),
    },
  };
}

function helpOf({ id, title, why, fix = '', sources, denialCodes, page }: CatalogueRule): ReportingDescriptor['help'] {
  const sections = [
    { name: 'Why', text: plainText(why), markdown: plain(why) },
    { name: 'How to mend it', text: plainText(fix), markdown: plain(fix) },
    { name: 'Denied as', text: denialCodes.map(plainText).join(', '), markdown: denialCodes.map(code).join(', ') },
    {
      name: 'Sources',
      text: sources.map(({ title, url }) => `${plainText(title)} ${plainText(url)}`).join(', '),
      markdown: sources.map(({ title, url }) => link(title, url)).join(', '),
    },
  ].filter(({ text }) => text !== '');
  return {
    text: [plainText(title), ...sections.map(({ name, text }) => `${name}: ${text}`)].join('\n'),
    markdown: [
      `**${plain(title)}**`,
      ...sections.map(({ name, markdown }) => `**${name}:** ${markdown}`),
      ...(page === undefined ? [] : [link(`More about ${id}`, page)]),
    ].join('\n\n'),
  };
}

/** What other tools call a rule by; they expect one word. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(.)/g, (_start, letter: string) => letter.toUpperCase());
}
