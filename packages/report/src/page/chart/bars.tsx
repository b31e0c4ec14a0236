import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Chart } from './chart.js';
import { placeLabels, shortened } from './labels.js';
import { percent } from './scale.js';

/** One bar. */
export interface Bar {
  /** Cut to 24 characters. */
  readonly name: string;
  readonly value: number;
  /** The value in at most 12 characters. */
  readonly text: string;
}

/** A line across all bars. */
export interface Threshold {
  /** Told apart by the line's form: solid, dashed, dotted. */
  readonly kind: 'limit' | 'asked' | 'advised';
  readonly value: number;
  /** At most 20 characters. */
  readonly text: string;
}

const rowHeight = 46;
const barHeight = 14;
const labelHeight = 20;
/** The picture is never meant to be narrower, in CSS pixels. */
const narrowest = 320;

/**
 * Bars from 0 on one scale, with the lines that they are measured by.
 * @param limit what of a bar lies beyond it is hatched
 */
export function Bars({
  title,
  description,
  bars,
  thresholds = [],
  limit = null,
}: {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
  readonly thresholds?: readonly Threshold[];
  readonly limit?: number | null;
}): ComponentChildren {
  const hatch = useId();
  const most = Math.max(0, ...[...bars, ...thresholds].map(({ value }) => value)) * 1.02;
  const labels = placeLabels(
    thresholds.map((threshold) => ({ ...threshold, at: percent(threshold.value, most) })),
    narrowest,
  );
  const bottom = bars.length * rowHeight;
  const rows = labels.reduce((count, { row }) => Math.max(count, row + 1), 0);
  return (
    <Chart title={title} description={description} height={bottom + rows * labelHeight + 4} kind="bars">
      <Hatch id={hatch} />
      {bars.map(({ value }, index) => (
        <BarShape key={index} top={barTop(index)} value={value} most={most} limit={limit} hatch={hatch} />
      ))}
      {labels.map(({ label, row }) => (
        <g key={label.kind} class={`chart-line chart-line-${label.kind}`}>
          {bars.map((_bar, index) => (
            <line
              key={index}
              x1={`${label.at}%`}
              x2={`${label.at}%`}
              y1={barTop(index) - 3}
              y2={index === bars.length - 1 ? bottom + row * labelHeight + 14 : barTop(index) + barHeight + 3}
            />
          ))}
        </g>
      ))}
      {bars.map(({ name, text }, index) => (
        <g key={index}>
          <text class="chart-name" x="0" y={index * rowHeight + 14}>
            {shortened(name, 24)}
          </text>
          <text class="chart-value" x="100%" y={index * rowHeight + 14} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      {labels.map(({ label, anchor, row }) => (
        <text
          key={label.kind}
          class="chart-label"
          x={`${label.at}%`}
          dx={anchor === 'start' ? 5 : -5}
          y={bottom + row * labelHeight + 13}
          text-anchor={anchor}
        >
          {label.text}
        </text>
      ))}
    </Chart>
  );
}

function BarShape({
  top,
  value,
  most,
  limit,
  hatch,
}: {
  readonly top: number;
  readonly value: number;
  readonly most: number;
  readonly limit: number | null;
  readonly hatch: string;
}): ComponentChildren {
  const end = percent(value, most);
  const within = limit === null ? end : Math.min(end, percent(limit, most));
  const beyond = Number((end - within).toFixed(3));
  return (
    <>
      <rect class="chart-track" x="0" y={top} width="100%" height={barHeight} rx={3} />
      <rect class="chart-bar" x="0" y={top} width={`${within}%`} height={barHeight} />
      {beyond > 0 && (
        <>
          <rect class="chart-beyond" x={`${within}%`} y={top} width={`${beyond}%`} height={barHeight} />
          <rect x={`${within}%`} y={top} width={`${beyond}%`} height={barHeight} fill={`url(#${hatch})`} />
        </>
      )}
      {value > 0 && end < 0.6 && <rect class="chart-bar" x="0" y={top} width={2} height={barHeight} />}
    </>
  );
}

function barTop(index: number): number {
  return index * rowHeight + 22;
}

/** Slanted lines, for what colour alone would not tell on paper. */
function Hatch({ id }: { readonly id: string }): ComponentChildren {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="chart-hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}
