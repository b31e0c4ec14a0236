import type { ComponentChildren } from 'preact';
import { headlineOf, isOtherBook } from '../../compare/comparison-words.js';
import type { Comparison } from '../../compare/comparison.js';
import { BalanceBars } from './balance-bars.js';
import { FindingChanges } from './finding-changes.js';
import { RequestChanges } from './request-changes.js';
import { linksTo, type Placed } from './request-link.js';
import { RuleChanges } from './rule-changes.js';

/** What changed since an earlier report: a part of the overview, or of a request that has a heading for it. */
export function ComparisonSection({
  comparison,
  requests,
  hasHeading = true,
}: {
  readonly comparison: Comparison;
  /** Those of the page, to which names lead. */
  readonly requests: readonly Placed[];
  readonly hasHeading?: boolean;
}): ComponentChildren {
  const { before, after, totals } = comparison;
  const linkTo = linksTo(requests);
  return (
    <section class="card comparison" aria-labelledby={hasHeading ? '_comparison' : undefined}>
      <header class="comparison-head">
        {hasHeading && <h2 id="_comparison">Since the earlier report</h2>}
        <p class="soft">{capitalised(headlineOf(comparison))}.</p>
      </header>
      {isOtherBook(comparison) && (
        <p class="comparison-note">
          <strong>Judged by another policy book.</strong> The earlier report was made with book{' '}
          <code>{before.book}</code> by {before.tool}, this one with <code>{after.book}</code> by {after.tool}: a
          difference may come from the rules, not from the requests.
        </p>
      )}
      <BalanceBars totals={totals} />
      <RequestChanges requests={comparison.requests} linkTo={linkTo} />
      <div class="comparison-lists">
        <FindingChanges of="added" requests={comparison.requests} linkTo={linkTo} />
        <FindingChanges of="setAside" requests={comparison.requests} linkTo={linkTo} />
        <FindingChanges of="mended" requests={comparison.requests} linkTo={linkTo} />
        <RuleChanges rules={comparison.rules} />
      </div>
    </section>
  );
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
