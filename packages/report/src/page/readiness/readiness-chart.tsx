import type { ComponentChildren } from 'preact';
export function ReadinessChart(_props: any): ComponentChildren {
  return null;
}
