import { numberText } from '@smslint/rules/words';
import type { ComponentChildren } from 'preact';
import type { ChangeCounts } from '../../compare/comparison.js';
import { Sign } from '../severity.js';

/**
 * How many findings came, went and stayed: as figures, and as two bars in which those that stayed stand one below the other.
 */
export function BalanceBars({ totals }: { readonly totals: ChangeCounts }): ComponentChildren {
  const { mended, added, setAside, stayed } = totals;
  const all = Math.max(1, mended + setAside + stayed + added);
  const at = (count: number): number => (count / all) * 100;
  return (
    <div class="comparison-balance">
      <dl class="comparison-figures">
        <div class="comparison-mended">
          <dt>
            <Sign level="good" /> Mended
          </dt>
          <dd>{numberText(mended)}</dd>
        </div>
        <div class="comparison-added">
          <dt>
            <PlusSign /> New
          </dt>
          <dd>{numberText(added)}</dd>
        </div>
        <div>
          <dt>Still there</dt>
          <dd>{numberText(stayed)}</dd>
        </div>
        {setAside > 0 && (
          <div>
            <dt>Set aside</dt>
            <dd>{numberText(setAside)}</dd>
          </div>
        )}
      </dl>
      <div class="comparison-bars" aria-hidden="true">
        <span>Before</span>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
          <rect class="comparison-bar-mended" width={at(mended)} height="10" />
          <rect class="comparison-bar-aside" x={at(mended)} width={at(setAside)} height="10" />
          <rect class="comparison-bar-stayed" x={at(mended + setAside)} width={at(stayed)} height="10" />
        </svg>
        <span class="comparison-bar-count">{numberText(mended + setAside + stayed)}</span>
        <span>Now</span>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
          <rect class="comparison-bar-stayed" x={at(mended + setAside)} width={at(stayed)} height="10" />
          <rect class="comparison-bar-added" x={at(mended + setAside + stayed)} width={at(added)} height="10" />
        </svg>
        <span class="comparison-bar-count">{numberText(stayed + added)}</span>
      </div>
    </div>
  );
}

function PlusSign(): ComponentChildren {
  return (
    <svg class="sign sign-error" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM8 4.8v6.4M4.8 8h6.4" />
    </svg>
  );
}
