import type { ComponentChildren } from 'preact';
export function ScoreDial({ grade, score }: any): ComponentChildren {
  return (
    <span>
      {grade} {score}
    </span>
  );
}
