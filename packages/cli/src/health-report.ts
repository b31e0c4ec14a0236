import type { Health } from '@smslint/rules/authoring';
import { counted } from '@smslint/rules/words';
import type { Paint } from './colour.js';
import { jsonText } from './reporters/json-text.js';
import { oneLine, visiblePath } from './visible.js';

/** The health of the policy book, a problem a line. */
export function healthText({ problems, asOf, ...counts }: Health, paint: Paint): string {
  const seen = [
    counted(counts.rules, 'rule'),
    counted(counts.examples, 'example'),
    counted(counts.sources, 'source'),
  ].join(', ');
  const files = new Set(problems.map(({ file }) => file)).size;
  const verdict =
    problems.length === 0
      ? paint.green('✔ The book is in good health')
      : paint.red(`✖ ${counted(problems.length, 'problem')} in ${counted(files, 'file')}`);
  const lines = problems.map(
    ({ file, message, check }) => `${visiblePath(file)} ${oneLine(message)} ${paint.dim(`[${check}]`)}`,
  );
  return [...lines, ...(lines.length > 0 ? [''] : []), `${verdict} as of ${asOf}: ${seen}`, ''].join('\n');
}

/** The health of the policy book for programs. */
export function healthJson({ asOf, rules, examples, sources, problems }: Health, version: string): string {
  const shown = { book: { version, rules, examples, sources }, asOf, healthy: problems.length === 0, problems };
  return jsonText(shown);
}
