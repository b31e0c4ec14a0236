import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { renderToString } from 'preact-render-to-string';
import { clientScript, pageStyles } from '../generated/client.js';
import { App } from './app.js';
import { elementIds } from './element-ids.js';
import { jsonForScript } from './json-for-script.js';
import type { PageModel } from './model.js';

/**
 * Writes the page: one HTML file that asks nothing of any network. What it holds of the user's is text of an element, or of an
 * attribute, which the renderer escapes, or JSON in an element that no browser runs.
 */
export function renderPage(model: PageModel): string {
  const body = renderToString(<App model={model} />);
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(pageStyles)}'`,
    `script-src '${hashOf(clientScript)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = renderToString(
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <meta name="generator" content={model.tool} />
      <title>{model.title}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: pageStyles }} />
    </head>,
  );
  return [
    '<!doctype html>',
    `<html lang="en">${head}<body><div id="${elementIds.app}">${body}</div><div id="${elementIds.paper}"></div>`,
    dataElement(model),
    `<script type="application/json" id="${elementIds.record}">null</script>`,
    `<script>${clientScript}</script></body></html>`,
    '',
  ].join('\n');
}

/** JSON of more characters is deflated: it says much again that stands in the page, or is said of many requests. */
const longestPlain = 40_000;

/** The model, as the browser's script reads it again. */
function dataElement(model: PageModel): string {
  const json = jsonForScript(model);
  if (json.length <= longestPlain) return `<script type="application/json" id="${elementIds.data}">${json}</script>`;
  const deflated = deflateSync(json).toString('base64');
  return `<script type="text/plain" data-encoding="deflate" id="${elementIds.data}">${deflated}</script>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
