import type { ComponentChildren } from 'preact';
import type { PageRequest } from '../model.js';

const grades = ['A', 'B', 'C', 'D', 'F'] as const;

const height = 44;
const width = 40;

/** How many requests have which grade, as bars with their figures. */
export function GradeBars({ requests }: { readonly requests: readonly PageRequest[] }): ComponentChildren {
  const counts = grades.map((grade) => requests.filter((request) => request.grade === grade).length);
  const most = Math.max(1, ...counts);
  const words = grades.map((grade, index) => `${counts[index] ?? 0} with grade ${grade}`).join(', ');
  return (
    <svg
      class="grades"
      viewBox={`0 0 ${grades.length * width} ${height + 32}`}
      role="img"
      aria-label={`Grades: ${words}`}
    >
      {grades.map((grade, index) => {
        const count = counts[index] ?? 0;
        const tall = count === 0 ? 1 : Math.max(3, (count / most) * height);
        const middle = index * width + width / 2;
        return (
          <g key={grade} class={`grade-${grade.toLowerCase()}`}>
            <rect x={middle - 13} y={14 + height - tall} width="26" height={tall} rx="2" />
            <text x={middle} y={10 + height - tall}>
              {count}
            </text>
            <text class="grades-name" x={middle} y={height + 29}>
              {grade}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
