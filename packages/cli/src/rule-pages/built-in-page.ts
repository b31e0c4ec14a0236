import type { BuiltInRule } from '@smslint/rules';
import { link, table, text } from './markdown-text.js';
import { areaAnchor, documentOf, indexPage } from './places.js';
import { areaTitle } from './words.js';

/** All there is to say about a rule that stands in code, as a page of Markdown. */
export function builtInPage({ id, title, why, severity, area, weight }: BuiltInRule): string {
  const summary = table(
    ['Severity', 'Area', link('Weight', documentOf('scoring'))],
    [[severity, link(areaTitle(area), areaAnchor(area)), String(weight)]],
  );
  const where = '- **For:** every file, under every profile; it is part of the program, not of the policy book';
  const parts = [`# ${id}`, `**${text(title)}.**`, summary, where, `## Why\n\n${text(why)}`, '---'];
  return `${[...parts, link('All rules', indexPage)].join('\n\n')}\n`;
}
