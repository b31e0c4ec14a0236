import type { ComponentChildren } from 'preact';
import { percent } from '../chart/scale.js';
import type { PageRequest } from '../model.js';

/** The score of a request as a ring, its grade within. */
export function ScoreDial({
  score,
  grade,
  verdict,
  size,
}: Pick<PageRequest, 'score' | 'grade' | 'verdict'> & {
  readonly size: 'large' | 'small';
}): ComponentChildren {
  const words = `Grade ${grade}, score ${score} of 100, ${verdict === 'pass' ? 'ready' : 'not ready'}`;
  return (
    <svg
      class={`dial dial-${size} dial-${verdict}`}
      viewBox="0 0 72 72"
      role="img"
      aria-label={words}
      focusable="false"
    >
      <circle class="dial-track" cx="36" cy="36" r="32" />
      {score > 0 && (
        <circle
          class="dial-ring"
          cx="36"
          cy="36"
          r="32"
          pathLength="100"
          stroke-dasharray={`${percent(score, 100)} 100`}
          transform="rotate(-90 36 36)"
        />
      )}
      <text class="dial-grade" x="36" y="38" text-anchor="middle">
        {grade}
      </text>
      <text class="dial-score" x="36" y="55" text-anchor="middle">
        {score}
      </text>
    </svg>
  );
}
