import type { ComponentChildren } from 'preact';

/** What a line or an area of a chart stands for. */
export interface KeyEntry {
  readonly kind: 'handed' | 'sent' | 'can' | 'queue' | 'bar' | 'beyond' | 'limit' | 'asked' | 'advised';
  readonly text: string;
}

/** The key of a chart: each line or area as it is drawn, with what it stands for. */
export function ChartKey({ entries }: { readonly entries: readonly KeyEntry[] }): ComponentChildren {
  return (
    <ul class="chart-key">
      {entries.map(({ kind, text }) => (
        <li key={kind}>
          <svg width="24" height="12" aria-hidden="true" focusable="false">
            {shapeOf(kind)}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

function shapeOf(kind: KeyEntry['kind']): ComponentChildren {
  if (kind === 'bar') return <rect class="chart-bar" width="24" height="12" />;
  if (kind === 'queue') return <rect class="chart-queue" width="24" height="12" />;
  if (kind === 'beyond') {
    return (
      <>
        <rect class="chart-beyond" width="24" height="12" />
        <path class="chart-hatch" d="M-2 12 8 0M5 12 15 0M12 12 22 0M19 12 29 0" />
      </>
    );
  }
  const isCurve = kind === 'handed' || kind === 'sent' || kind === 'can';
  return (
    <line
      class={isCurve ? `chart-curve chart-curve-${kind}` : `chart-line chart-line-${kind}`}
      x1="0"
      x2="24"
      y1="6"
      y2="6"
    />
  );
}
