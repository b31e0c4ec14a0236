import type { ComponentChildren } from 'preact';
import { ComparisonSection } from '../comparison/comparison-section.js';
import { ConsentSection } from '../consent/consent-section.js';
import type { PageModel, PageRequest } from '../model.js';
import { PlanSection } from '../plan/plan-section.js';
import { ReadinessChart } from '../readiness/readiness-chart.js';
import { decisionOn, ticksOf, type ReviewRecord } from '../record/record.js';
import { ChecklistSection } from './checklist-section.js';
import { DecisionSection } from './decision-section.js';
import { FindingsSection } from './findings-section.js';
import { MessagesSection } from './messages-section.js';
import { RequestHeader } from './request-header.js';
import { SetAsideSection } from './set-aside-section.js';

/** A part of a request's view. */
interface Part {
  readonly name: string;
  readonly title: string;
  /** How much is in it, where that matters. */
  readonly count?: number;
  readonly body: ComponentChildren;
}

interface Props {
  readonly model: PageModel;
  readonly request: PageRequest;
  /** Whether the page has no other. */
  readonly isAlone: boolean;
  /** Shows all at once, also what the browser else adds a moment later. */
  readonly isWhole?: boolean;
  readonly record: ReviewRecord;
  readonly change: (record: ReviewRecord) => void;
}

/** All about one request: what a reviewer reads, ticks and decides. */
export function RequestView(props: Props): ComponentChildren {
  const { model, request, isAlone } = props;
  const parts = partsOf(props);
  const idOf = (name: string): string => `${request.key}/part-${name}`;
  return (
    <article class="request" aria-labelledby={request.key}>
      {isAlone ? (
        <p class="crumbs soft">{model.title}</p>
      ) : (
        <nav class="crumbs" aria-label="Where you are">
          <a href="#">All requests</a>
        </nav>
      )}
      <RequestHeader model={model} request={request} />
      <div class="request-columns">
        <nav class="toc" aria-label="Parts of the request">
          <ul>
            {parts.map(({ name, title, count }) => (
              <li key={name}>
                <a href={`#${idOf(name)}`}>
                  {title}
                  {count !== undefined && <span class="toc-count">{count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="request-parts">
          {parts.map(({ name, title, body }) => (
            <section class={`part part-${name}`} key={name} aria-labelledby={idOf(name)}>
              <h2 id={idOf(name)} tabIndex={-1}>
                {title}
              </h2>
              {body}
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}

function partsOf({ model, request, isAlone, isWhole = false, record, change }: Props): Part[] {
  const { content, plan, findings, suppressed, checks, key } = request;
  const changes = { record, change, request };
  return [
    ...(isAlone && model.comparison
      ? [
          {
            name: 'changes',
            title: 'Since the earlier report',
            body: <ComparisonSection comparison={model.comparison} requests={model.requests} hasHeading={false} />,
          },
        ]
      : []),
    {
      name: 'findings',
      title: 'Findings',
      count: findings.length,
      body: <FindingsSection model={model} request={request} isWhole={isWhole} />,
    },
    { name: 'readiness', title: 'Readiness', body: <ReadinessChart categories={request.categories} /> },
    ...(content ? [{ name: 'consent', title: 'Consent flow', body: <ConsentSection request={request} /> }] : []),
    ...(content ? [{ name: 'messages', title: 'Messages', body: <MessagesSection request={request} /> }] : []),
    ...(plan ? [{ name: 'plan', title: 'Capacity and cost', body: <PlanSection plan={plan} /> }] : []),
    ...(suppressed.length > 0
      ? [
          {
            name: 'set-aside',
            title: 'Set aside',
            count: suppressed.length,
            body: <SetAsideSection model={model} request={request} />,
          },
        ]
      : []),
    ...(checks.length > 0
      ? [
          {
            name: 'checklist',
            title: 'To check by hand',
            count: checks.length - ticksOf(record, key).length,
            body: <ChecklistSection model={model} {...changes} />,
          },
        ]
      : []),
    {
      name: 'decision',
      title: 'Decision',
      body: <DecisionSection decision={decisionOn(record, key)} {...changes} />,
    },
  ];
}
