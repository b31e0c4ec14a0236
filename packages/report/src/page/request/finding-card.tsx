import type { ComponentChildren } from 'preact';
import { lookup } from '../lookup.js';
import { Outbound } from '../link.js';
import type { PageFinding, PageModel, PageRequest } from '../model.js';
import { SeverityTag } from '../severity.js';
import { fieldName } from '../words.js';
import { QuotedText } from './quoted-text.js';

/** One thing that was found: the text in question, why it matters, and how to mend it. */
export function FindingCard({
  model,
  request,
  finding,
  level: Heading = 'h4',
  children,
}: {
  readonly model: PageModel;
  readonly request: PageRequest;
  readonly finding: PageFinding;
  readonly level?: 'h3' | 'h4';
  /** What stands below the message, such as why it was set aside. */
  readonly children?: ComponentChildren;
}): ComponentChildren {
  const rule = lookup(model.rules, finding.rule);
  const id = `${request.key}/${finding.key}`;
  return (
    <article class={`finding finding-${finding.severity}`} id={id} tabIndex={-1} aria-labelledby={`${id}/title`}>
      <header>
        <p class="finding-meta">
          <SeverityTag level={finding.severity} />
          <span>{fieldName(finding.pointer)}</span>
          {finding.isLikely && <span class="finding-likely">likely, by a heuristic</span>}
        </p>
        <Heading id={`${id}/title`}>{finding.message}</Heading>
      </header>
      {children}
      {finding.quotes.map((quote) => (
        <QuotedText key={quote.pointer} quote={quote} request={request} isNamed={quote.pointer !== finding.pointer} />
      ))}
      {finding.quotes.length === 0 && request.content !== null && (
        <p class="absent">Nothing is written there: {fieldName(finding.pointer).toLowerCase()}.</p>
      )}
      <dl class="finding-details">
        {finding.fix !== null && (
          <div class="finding-fix">
            <dt>How to mend it</dt>
            <dd>
              {finding.fix}
              {finding.autofix !== null && (
                <span class="soft"> smslint lint --fix{finding.autofix === 'unsafe' ? ' --unsafe' : ''} does it.</span>
              )}
            </dd>
          </div>
        )}
        {typeof rule?.why === 'string' && (
          <div>
            <dt>Why</dt>
            <dd>{rule.why}</dd>
          </div>
        )}
        {rule && rule.codes.length > 0 && (
          <div>
            <dt>Denied as</dt>
            <dd>
              <ul class="codes">
                {rule.codes.map(({ authority, codes }) => (
                  <li key={authority}>
                    <span class="codes-authority">{authority}</span>
                    {codes.map((code) => (
                      <code key={code}>{code}</code>
                    ))}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {rule && rule.sources.length > 0 && (
          <div>
            <dt>{rule.sources.length === 1 ? 'Source' : 'Sources'}</dt>
            <dd>
              <ul class="plain">
                {rule.sources.map(({ title, url, read }) => (
                  <li key={url}>
                    <Outbound url={url}>{title}</Outbound> <span class="soft">read {read}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <footer class="finding-place">
        <code>
          {request.file}:{finding.line}:{finding.column}
        </code>
        <code>{finding.rule}</code>
        <a href={`#${id}`}>Link to this finding</a>
      </footer>
    </article>
  );
}
