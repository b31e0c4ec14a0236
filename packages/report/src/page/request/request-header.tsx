import { counted } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import { Outbound } from '../link.js';
import type { PageModel, PageRequest } from '../model.js';
import { countOf } from '../overview/select-requests.js';
import { ScoreDial } from '../readiness/score-dial.js';
import { VerdictTag } from '../severity.js';
import { messageTypeName, providerName, typeName } from '../words.js';

/** Who asks for what, and how ready it is. */
export function RequestHeader({
  model,
  request,
}: {
  readonly model: PageModel;
  readonly request: PageRequest;
}): ComponentChildren {
  const { key, name, content, score, grade, verdict } = request;
  return (
    <header class="request-head">
      <div class="request-score">
        <ScoreDial score={score} grade={grade} verdict={verdict} size="large" />
      </div>
      <div class="request-title">
        <h1 id={key} tabIndex={-1}>
          {name}
        </h1>
        <p class="lede">
          <VerdictTag verdict={verdict} /> {sentence(request)}
        </p>
        {content && <p class="request-description">{content.useCase.description}</p>}
        <dl class="facts">
          {factsOf(model, request).map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

function sentence(request: PageRequest): string {
  const errors = countOf(request, 'error');
  const warnings = countOf(request, 'warning');
  const also = warnings > 0 ? ` and ${counted(warnings, 'warning')}` : '';
  if (errors > 0)
    return `${counted(errors, 'error')} would get it denied${warnings > 0 ? `, ${counted(warnings, 'warning')} might` : ''}.`;
  return warnings > 0 ? `No errors${also}.` : 'Nothing in its text would get it denied.';
}

function factsOf(model: PageModel, request: PageRequest): [string, ComponentChildren][] {
  const { content, countries, numberType, profile, file, document } = request;
  const facts: [string, ComponentChildren][] = [];
  if (content) {
    const { brand, number, provider, region, messageType, useCase } = content;
    facts.push([
      'Sender',
      brand.legalName && brand.legalName !== brand.name ? `${brand.name} (${brand.legalName})` : brand.name,
    ]);
    if (brand.website !== undefined) facts.push(['Website', <Outbound url={brand.website} />]);
    facts.push(
      [
        'Asked for',
        `${number.count} × ${typeName(number.type)}${number.senderId === undefined ? '' : ` ${number.senderId}`}`,
      ],
      ['Provider', [providerName(provider), region].filter(Boolean).join(', ')],
      ['Messages', [messageTypeName(messageType), useCase.category].filter(Boolean).join(', ')],
    );
  } else if (numberType !== null) facts.push(['Asked for', typeName(numberType)]);
  if (countries.length > 0)
    facts.push(['Countries', countries.map((code) => model.countries[code] ?? code).join(', ')]);
  facts.push(['Judged by profile', profile ?? 'none: it could not be read']);
  facts.push(['Policy book', model.book.version]);
  facts.push(['File', <code>{document === 0 ? file : `${file}, request ${document + 1}`}</code>]);
  return facts;
}
