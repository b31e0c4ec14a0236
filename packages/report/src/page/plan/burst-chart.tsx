import type { ComponentChildren } from 'preact';
import { amountText, durationText, shortAmount, timeUnit } from '../chart/amounts.js';
import { Chart, Stretched } from '../chart/chart.js';
import { placeLabels } from '../chart/labels.js';
import { axisTo, percent } from '../chart/scale.js';
import type { BurstCurve } from './burst-curve.js';

const height = 190;
const rowHeight = 20;
/** The plot is never meant to be narrower, in CSS pixels: 390 less margins and the labels of its axis. */
const narrowest = 276;

/** Draws what is handed over against what is sent, over time; the gap between is the queue. */
export function BurstChart({ curve }: { readonly curve: BurstCurve }): ComponentChildren {
  const { parts, windowSeconds, drainSeconds, queue, fits } = curve;
  const seconds = Math.max(windowSeconds, drainSeconds) * 1.04 || 1;
  const time = (at: number): number => percent(at, seconds);
  const unit = timeUnit(seconds);
  const amounts = axisTo(parts, 4);
  const amount = (value: number): number => 100 - percent(value, amounts.max);
  const markers = placeLabels(
    [
      { at: time(windowSeconds), text: `window ${durationText(windowSeconds)}`, kind: 'asked' },
      { at: time(drainSeconds), text: `${fits ? 'needs' : 'sent'} ${durationText(drainSeconds)}`, kind: 'limit' },
    ],
    narrowest,
  );
  const top = (1 + Math.max(...markers.map(({ row }) => row))) * rowHeight;
  const rowTop = (row: number): number => top - (row + 1) * rowHeight;
  const bottom = top + height;
  const handedOver = `0,100 ${time(windowSeconds)},${amount(parts)}`;
  return (
    <div class="chart-inset">
      <Chart
        kind="curve"
        title="The busiest burst over time"
        description={wordsOf(curve)}
        height={bottom + rowHeight + 4}
      >
        {amounts.ticks.map((tick) => (
          <g key={tick}>
            <line class="chart-grid" x1="0" x2="100%" y1={yOf(amount(tick), top)} y2={yOf(amount(tick), top)} />
            <text class="chart-tick" x="0" dx={-8} y={yOf(amount(tick), top) + 4} text-anchor="end">
              {shortAmount(tick)}
            </text>
          </g>
        ))}
        {timeTicks(seconds).map(({ at, text, anchor }) => (
          <text key={at} class="chart-tick" x={`${at}%`} y={bottom + 17} text-anchor={anchor}>
            {text}
            {at === 0 && ` ${unit.name}`}
          </text>
        ))}
        <Stretched top={top} height={height}>
          {queue > 0 && <polygon class="chart-queue" points={`${handedOver} ${time(drainSeconds)},${amount(parts)}`} />}
          <polyline
            class={`chart-curve ${fits ? 'chart-curve-can' : 'chart-curve-sent'}`}
            vector-effect="non-scaling-stroke"
            points={`0,100 ${time(drainSeconds)},${amount(parts)}`}
          />
          <polyline
            class="chart-curve chart-curve-handed"
            vector-effect="non-scaling-stroke"
            points={`${handedOver} 100,${amount(parts)}`}
          />
        </Stretched>
        {markers.map(({ label, anchor, row }) => (
          <g key={label.kind}>
            <line
              class={`chart-line chart-line-${label.kind}`}
              x1={`${label.at}%`}
              x2={`${label.at}%`}
              y1={rowTop(row) + 2}
              y2={bottom}
            />
            <text
              class="chart-label"
              x={`${label.at}%`}
              dx={anchor === 'start' ? 5 : -5}
              y={rowTop(row) + 13}
              text-anchor={anchor}
            >
              {label.text}
            </text>
          </g>
        ))}
      </Chart>
    </div>
  );
}

/** The marks of the horizontal axis, in a unit that suits its length. */
export function timeTicks(
  seconds: number,
): { readonly at: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[] {
  const unit = timeUnit(seconds);
  return axisTo(seconds / unit.seconds, 3)
    .ticks.filter((tick) => tick * unit.seconds <= seconds)
    .map((tick) => {
      const at = percent(tick * unit.seconds, seconds);
      const anchor = at === 0 ? 'start' : at > 92 ? 'end' : 'middle';
      return { at, text: shortAmount(tick), anchor };
    });
}

/** The same in words. */
function wordsOf({ parts, windowSeconds, drainSeconds, queue, fits }: BurstCurve): string {
  const handed = `${amountText(parts)} message parts are handed over within ${durationText(windowSeconds)}.`;
  return fits
    ? `${handed} Sending them takes ${durationText(drainSeconds)} at least, which is within the window.`
    : `${handed} When the window ends, ${amountText(queue)} still wait; the last is sent after ${durationText(drainSeconds)}.`;
}

function yOf(fromTop: number, top: number): number {
  return Number((top + (fromTop / 100) * height).toFixed(2));
}
