import { numberText } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import type { PageModel, PageRequest } from '../model.js';
import { ScoreDial } from '../readiness/score-dial.js';
import { VerdictTag } from '../severity.js';
import { typeName } from '../words.js';
import { countOf } from './select-requests.js';

/** As many countries as a row has room for. */
const mostCountries = 3;

/** One request in the table. */
export function RequestRow({
  model,
  request,
  open,
}: {
  readonly model: PageModel;
  readonly request: PageRequest;
  /** How many checks nobody has ticked. */
  readonly open: number;
}): ComponentChildren {
  const { key, name, content, file, countries, checks } = request;
  const names = countries.map((code) => model.countries[code] ?? code);
  return (
    <tr>
      <th scope="row">
        <a href={`#${key}`}>{name}</a>
        {content && <span>{content.brand.name}</span>}
        {name !== file && <span class="soft">{file}</span>}
      </th>
      <td data-label="Score">
        <ScoreDial score={request.score} grade={request.grade} verdict={request.verdict} size="small" />
      </td>
      <td data-label="Verdict">
        <VerdictTag verdict={request.verdict} />
      </td>
      <td data-label="Number">{typeName(request.numberType)}</td>
      <td data-label="Countries" title={names.length > mostCountries ? names.join(', ') : undefined}>
        {names.slice(0, mostCountries).join(', ')}
        {names.length > mostCountries && ` and ${names.length - mostCountries} more`}
      </td>
      <td class="number" data-label="Errors">
        {numberText(countOf(request, 'error'))}
      </td>
      <td class="number" data-label="Warnings">
        {numberText(countOf(request, 'warning'))}
      </td>
      <td class="number" data-label="Checked">
        {checks.length - open} of {checks.length}
      </td>
    </tr>
  );
}
