import type { ComponentChildren } from 'preact';
export function ComparisonSection(_props: any): ComponentChildren {
  return null;
}
