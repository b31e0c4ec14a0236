import type { ComponentChildren } from 'preact';
import { percent } from '../chart/scale.js';
import { areaName } from '../words.js';

/** From which score on each grade is given, the best first. */
const grades = [
  ['A', 90],
  ['B', 80],
  ['C', 70],
  ['D', 60],
  ['F', 0],
] as const;

/** How ready a request is, area by area, the worst first, on the scale of the grades. */
export function ReadinessChart({
  categories,
}: {
  readonly categories: Readonly<Record<string, number>>;
}): ComponentChildren {
  const areas = Object.entries(categories).sort(([, a], [, b]) => a - b);
  if (areas.length === 0) return <p class="soft">No area was judged.</p>;
  return (
    <div class="readiness">
      <ul>
        {areas.map(([area, score]) => (
          <li key={area} class={`readiness-${gradeOf(score)}`}>
            <span class="readiness-area">{areaName(area)}</span>
            <svg class="readiness-bar" width="100%" height="18" aria-hidden="true" focusable="false">
              <Bands />
              {grades.slice(0, 4).map(([grade, from]) => (
                <line key={grade} class="readiness-edge" x1={`${from}%`} x2={`${from}%`} y1="0" y2="18" />
              ))}
              <rect class="readiness-score" y="5" width={`${percent(score, 100)}%`} height="8" rx="2" />
            </svg>
            <span class="readiness-value">
              {scoreText(score)} <span class="readiness-grade">{gradeOf(score)}</span>
            </span>
          </li>
        ))}
      </ul>
      <svg class="readiness-scale" width="100%" height="18" aria-hidden="true" focusable="false">
        {grades.map(([grade, from], index) => (
          <text key={grade} x={`${(from + (grades[index - 1]?.[1] ?? 100)) / 2}%`} y="13" text-anchor="middle">
            {grade}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Bands(): ComponentChildren {
  return grades.map(([grade, from], index) => (
    <rect
      key={grade}
      class={`readiness-band readiness-band-${grade}`}
      x={`${from}%`}
      width={`${(grades[index - 1]?.[1] ?? 100) - from}%`}
      height="18"
    />
  ));
}

function gradeOf(score: number): string {
  return grades.find(([, from]) => score >= from)?.[0] ?? 'F';
}

function scoreText(score: number): string {
  return Number.isFinite(score) ? String(Math.round(score)) : 'unknown';
}
