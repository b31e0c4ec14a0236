import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const candidates = [
  process.env.SMSLINT_TEST_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine; undefined where none is found. */
export const browserPath = candidates.find((path) => path !== '' && existsSync(path));

/** Starts the browser, without a window. */
export function startBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('There is no Chromium on this machine.');
  // In containers nobody else's pages are shown, and root has no sandbox.
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
}

/** A page, and what it did that a report must not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, errors of scripts, dialogs. */
  readonly complaints: readonly string[];
  /** The addresses that it asked for besides its own. */
  readonly requests: readonly string[];
}

/** Opens a file in a browser of its own, and watches it. */
export async function openFile(
  browser: Browser,
  path: string,
  { hash = '', ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const own = pathToFileURL(path).href;
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (url !== own && !url.startsWith('blob:') && url !== 'data:,') requests.push(url);
  });
  await page.goto(`${own}${hash}`);
  return { page, complaints, requests };
}
