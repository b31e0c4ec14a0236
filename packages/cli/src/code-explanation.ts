import type { KnownCode } from '@smslint/rules';
import { paragraph, sections, type Style } from './explanation.js';
import { oneLine, visible } from './visible.js';

const resubmission: Readonly<Record<KnownCode['resubmit'], string>> = {
  yes: 'yes, once mended',
  no: 'no',
  depends: 'depends on what the request is about',
};

/** All that the policy book says about a denial code: what it means, which rules catch it, and how to mend it. */
export function explainCode(known: KnownCode, style: Style): string {
  const { authority, authorityName, code, category, meaning, fields, resubmit, mend } = known;
  const { rules, undecidable, check, sources } = known;
  const { paint } = style;
  const rows: [string, string][] = [
    ['authority', `${authority} (${authorityName})`],
    ['category', category],
    ['fields', fields.join(', ') || 'any'],
    ['send again', resubmission[resubmit]],
  ];
  return sections(style, { id: code, title: meaning }, rows, [
    ['Mend', paragraph(mend, style)],
    [
      'Caught by',
      rules.flatMap(({ id, title, fix }) => [
        `  ${paint.bold(id)}: ${oneLine(title)}`,
        ...paragraph(fix, { ...style, indent: 4 }),
      ]),
    ],
    ['No rule, because', undecidable === undefined ? [] : paragraph(undecidable, style)],
    ['A person checks', check === undefined ? [] : paragraph(`☐ ${check.sentence}`, style)],
    [
      'Sources',
      sources.flatMap(({ title, url, read }) => [`  ${oneLine(title)} (read ${read})`, `  ${paint.dim(visible(url))}`]),
    ],
  ]);
}
