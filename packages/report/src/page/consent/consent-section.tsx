import type { ComponentChildren } from 'preact';
export function ConsentSection(_props: any): ComponentChildren {
  return null;
}
