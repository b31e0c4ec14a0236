import type { ComponentChildren } from 'preact';
export function PlanSection(_props: any): ComponentChildren {
  return null;
}
