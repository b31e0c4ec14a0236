import type { ComponentChildren } from 'preact';
import type { PageModel } from './model.js';

/** The whole page. */
export function App({ model }: { readonly model: PageModel }): ComponentChildren {
  return <main>{model.title}</main>;
}
