import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { clientScript, pageStyles } from '../generated/client.js';
import { App } from './app.js';
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
  const data = jsonForScript(model);
  return [
    '<!doctype html>',
    `<html lang="en">${head}<body><div id="app">${body}</div>`,
    `<script type="application/json" id="report-data">${data}</script>`,
    `<script>${clientScript}</script></body></html>`,
    '',
  ].join('\n');
}

/** JSON in which no `<` stands, so that neither `</script` nor `<!--` can end or change the element that holds it. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
