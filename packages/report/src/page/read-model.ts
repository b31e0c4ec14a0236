import type { PageModel } from './model.js';

/** Reads the model from its element: JSON, or JSON that is deflated (zlib) and written in base64. */
export async function readModel(element: HTMLElement): Promise<PageModel> {
  const text = element.textContent;
  if (element.dataset.encoding !== 'deflate') return JSON.parse(text) as PageModel;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return (await new Response(inflated).json()) as PageModel;
}
