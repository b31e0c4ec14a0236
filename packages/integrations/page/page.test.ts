import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, openFile, startBrowser, type WatchedPage } from '../testing/browser.js';
import { house, makeFolder } from '../testing/house.js';
import { succeed } from '../testing/process.js';

const program = join(house, 'packages/cli/bundle/bin.js');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const failing = 'brightwave-blast';

let browser: Browser | undefined;
let folder: string;

/** Makes a page of some paths of this repository. */
function makePage(name: string, ...paths: readonly string[]): string {
  const path = join(folder, name);
  succeed('node', [program, 'report', ...paths, '--output', path, '--date', '2026-11-28'], { cwd: house });
  return path;
}

/** What axe finds wrong with what is shown, each with the element. */
async function barriers(page: Page): Promise<string[]> {
  // The page's own policy lets no foreign script in; the tool comes in by the debugger.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tool = (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe;
    const { violations } = await tool.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** The names of the requests in the table, as they stand. */
function names(page: Page): Promise<string[]> {
  return page.locator('.requests tbody th a').allTextContents();
}

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe.skipIf(browserPath === undefined)('the page in a browser (needs Chromium)', { timeout: 120_000 }, () => {
  let all: string;
  let one: string;
  const opened: WatchedPage[] = [];

  async function open(...[path, options]: [string, Parameters<typeof openFile>[2]?]): Promise<Page> {
    if (!browser) throw new Error('The browser has not started.');
    const watched = await openFile(browser, path, options);
    opened.push(watched);
    return watched.page;
  }

  beforeAll(async () => {
    folder = makeFolder();
    browser = await startBrowser();
    all = makePage('all.html', 'fixtures/requests');
    one = makePage('one.html', 'fixtures/requests/fail-10dlc-everything-at-once.sms.yaml');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  test('shows every request at a glance, and filters, searches and sorts them', async () => {
    const page = await open(all);
    const whole = await names(page);
    expect(whole.length).toBeGreaterThan(35);
    expect(await page.getByRole('status').textContent()).toBe(`${whole.length} requests`);

    await page.getByLabel('Verdict').selectOption('Not ready');
    const notReady = await names(page);
    expect(notReady).toContain(failing);
    expect(notReady.length).toBeLessThan(whole.length);
    await page.getByLabel('Country').selectOption('India');
    expect(await names(page)).toEqual(['windrow-on-call', 'chandni-sari-evenings']);
    await page.getByLabel('Number').selectOption('Sender ID');
    expect(await names(page)).toEqual(['chandni-sari-evenings']);
    expect(await page.getByRole('status').textContent()).toBe(`1 of ${whole.length} requests`);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await names(page)).toEqual(whole);

    await page.getByLabel('Search').fill('BRIGHTWAVE united');
    expect(await names(page)).toEqual([]);
    expect(await page.getByText('No request is like that.').isVisible()).toBe(true);
    await page.getByLabel('Search').fill('brightwave us');
    expect(await names(page)).toEqual([failing]);
    await page.getByLabel('Search').fill('');

    const header = page.getByRole('columnheader', { name: 'Errors' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect((await names(page))[0]).toBe(failing);
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect((await names(page)).at(-1)).toBe(failing);
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBeNull();
    expect(await names(page)).toEqual(whole);
  });

  test('hands the table on as CSV, as it is filtered', async () => {
    const page = await open(all);
    await page.getByLabel('Country').selectOption('India');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const path = join(folder, 'requests.csv');
    await download.saveAs(path);
    const rows = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(rows.map((row) => row.split(',')[0])).toEqual([
      '\ufeffrequest',
      'windrow-on-call',
      'chandni-sari-evenings',
      'neelgiri-milk-rounds',
    ]);
  });

  test('leads to a request and back', async () => {
    const page = await open(all);
    await page.getByRole('link', { name: failing }).click();
    await page.getByRole('heading', { level: 1, name: failing }).waitFor();
    expect(await page.title()).toContain(failing);
    await page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: 'Capacity and cost' }).click();
    expect(await page.getByRole('heading', { level: 2, name: 'Capacity and cost' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'All requests' }).click();
    await page.getByRole('heading', { level: 2, name: 'Requests' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: failing }).waitFor();
  });

  test.each([
    ['all', () => all],
    ['one', () => one],
  ])('opens at a finding that an address names, in a page of %s', async (_, path) => {
    const key = 'terms-carrier-liability-brand-termsText';
    const page = await open(path(), { hash: `#${failing}/${key}` });
    const finding = page.locator(`[id="${failing}/${key}"]`);
    await finding.waitFor();
    expect(await finding.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await finding.evaluate((element) => Math.abs(element.getBoundingClientRect().top))).toBeLessThan(200);
    expect(await finding.textContent()).toContain('Carriers are not liable');
  });

  test('marks the words in question, in a message as its recipient sees it', async () => {
    const page = await open(one);
    const marked = await page.locator('.phone mark').allTextContents();
    expect(marked.length).toBeGreaterThan(0);
    const sample = await page.locator('.phone .bubble').filter({ hasText: 'Flash sale' }).textContent();
    for (const words of marked) expect(await page.locator('.phone').textContent()).toContain(words);
    expect(sample).toContain('GSM-7');
  });

  test('is dark where the system is, and turns by its button', async () => {
    const page = await open(all, { colorScheme: 'dark' });
    expect(await background(page)).toBe('rgb(20, 23, 29)');
    await page.getByRole('button', { name: 'Light theme' }).click();
    expect(await background(page)).toBe('rgb(246, 245, 241)');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await background(page)).toBe('rgb(20, 23, 29)');
  });

  test.each([
    ['A4', 'an overview', () => all],
    ['Letter', 'a page of one', () => one],
  ] as const)('prints on %s, with every request of %s', async (format, _, path) => {
    const page = await open(path());
    await page.getByRole('button', { name: 'Print' }).waitFor();
    const pdf = await page.pdf({ format });
    const text = pdf.toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    const [wide, tall] = { A4: [595.3, 841.9], Letter: [612, 792] }[format];
    expect(Math.abs(Number(width) - Number(wide))).toBeLessThan(2);
    expect(Math.abs(Number(height) - Number(tall))).toBeLessThan(2);
    const requests = await page.locator('article.request, .requests tbody tr').count();
    expect(requests).toBeGreaterThan(0);
    const sheets = [...text.matchAll(/\/Type \/Pages\s+\/Count (\d+)/g)].map(([, count]) => Number(count));
    expect(Math.max(...sheets)).toBeGreaterThan(requests);
  });

  test('puts on paper what can be read, and nothing to press', async () => {
    const page = await open(all);
    await page.getByRole('button', { name: 'Print' }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#_paper article.request').count()).toBe((await names(page)).length);
    expect(await page.locator('#_paper .finding-error').count()).toBeGreaterThan(80);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByLabel('Search').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('#_paper *').count()).toBe(0);
  });

  test('keeps what a reviewer ticks and writes, and hands it on in a copy', async () => {
    const page = await open(one, { acceptDownloads: true });
    const box = page.getByRole('checkbox').first();
    await box.check();
    await page.getByLabel('Returned for changes').check();
    await page.getByRole('textbox', { name: 'Reviewer' }).fill('</script><b>Ann O’Neil');
    await page.reload();
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a copy' }).click(),
    ]);
    const path = join(folder, 'copy.html');
    await download.saveAs(path);
    const copy = await open(path);
    await expect
      .poll(() => copy.getByRole('textbox', { name: 'Reviewer' }).inputValue())
      .toBe('</script><b>Ann O’Neil');
    expect(await copy.getByRole('checkbox').first().isChecked()).toBe(true);
    expect(await copy.getByLabel('Returned for changes').isChecked()).toBe(true);
    expect(await copy.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test.each([
    ['the overview', () => all, ''],
    ['a request that fails', () => all, `#${failing}`],
    ['a request that is ready', () => all, '#willow-creek-dental-reminders'],
    ['findings that were set aside', () => all, '#ondine-harbour-bilingual'],
  ])('has no barrier that axe knows: %s', async (_, path, hash) => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const page = await open(path(), { hash, colorScheme, viewport: { width, height: 900 } });
      await page.locator(hash === '' ? '.overview' : 'article.request').waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.context().close();
    }
  });

  test('can be used by keys alone', async () => {
    const page = await open(all);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === failing) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: failing }).waitFor();
  });

  test('says the most without scripts', async () => {
    const overview = await open(all, { javaScriptEnabled: false });
    expect(await names(overview)).toContain(failing);
    const request = await open(one, { javaScriptEnabled: false });
    expect(await request.getByRole('heading', { level: 2, name: 'Capacity and cost' }).isVisible()).toBe(true);
    expect(await request.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  });

  test('whatever a request holds does nothing', async () => {
    const path = join(folder, 'hostile.sms.json');
    writeFileSync(path, JSON.stringify([hostileRequest(0), hostileRequest(1)]));
    const hostile = makePage('hostile.html', path);
    const page = await open(hostile);
    for (const link of await page.locator('.requests tbody th a').all()) {
      await link.click();
      await page.locator('article.request').waitFor();
      expect(await harm(page)).toEqual([]);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.getByRole('link', { name: 'All requests' }).click();
      await page.locator('.overview').waitFor();
    }
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await harm(page)).toEqual([]);
  });

  test('no page has complained, or asked for anything', () => {
    expect(opened.length).toBeGreaterThan(20);
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(opened.flatMap(({ requests }) => requests)).toEqual([]);
  });

  test('is small', () => {
    expect(statSync(one).size).toBeLessThan(250_000);
  });
});

/** Elements and attributes that only a text that got out of its place can have made. */
function harm(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = 'harmed' in globalThis ? ['a script ran'] : [];
    for (const element of document.body.querySelectorAll('*')) {
      const isOwn = element.matches('#_app, #_paper, body > script');
      if (['IMG', 'IFRAME', 'OBJECT', 'BASE', 'META', 'EMBED', 'VIDEO'].includes(element.tagName))
        found.push(element.outerHTML);
      if (element.tagName === 'SCRIPT' && !isOwn) found.push(element.outerHTML);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${name}=${value}`);
        if (name.endsWith('href') && !/^(?:https?:|mailto:|#)/.test(value)) found.push(`${name}=${value}`);
      }
    }
    return found;
  });
}

/** A request whose every text tries to run something. */
function hostileRequest(index: number): object {
  const attacks = [
    '<script>globalThis.harmed=1</script>',
    '<img src=x onerror="globalThis.harmed=1">',
    '"><svg onload=globalThis.harmed=1>',
    "' onmouseover='globalThis.harmed=1",
    '</script><script>globalThis.harmed=1</script>',
    '<!--<script>',
    '</style><style>*{display:none}</style>',
    '&lt;script&gt;globalThis.harmed=1&lt;/script&gt;',
    '\u202e<b>\u0000\u2028',
    '{{constructor.constructor("globalThis.harmed=1")()}}',
  ];
  const text = attacks.join(' ');
  const url = 'javascript:globalThis.harmed=1';
  return {
    apiVersion: 'smslint/v1',
    id: `${text} ${index}`,
    provider: 'aws',
    region: text,
    brand: {
      name: text,
      legalName: text,
      aliases: attacks,
      website: url,
      supportEmail: text,
      supportPhone: text,
      privacyPolicyUrl: url,
      termsUrl: url,
      privacyPolicyText: text,
      termsText: text,
      taxId: text,
      address: { street: text, city: text, state: text, postalCode: text },
      vertical: text,
      registrationId: text,
    },
    number: { type: index === 0 ? '10dlc' : 'long-code', count: 3, justification: text, senderId: text },
    countries: ['US', 'CA'],
    messageType: 'transactional',
    useCase: { category: text, subCategories: attacks, description: text, contactSource: text },
    optIn: {
      methods: ['web-form'],
      workflow: text,
      callToAction: text,
      url,
      evidence: [url, ...attacks],
      keyword: text,
      confirmation: text,
    },
    help: { keywords: attacks, response: text },
    stop: { keywords: attacks, response: text },
    samples: [text, ...attacks],
    traffic: { messagesPerMonth: 1000, peak: { messages: 1000, withinMinutes: 1 } },
    spend: { currentMonthlyUsd: 1, requestedMonthlyUsd: 2, pricePerMessagePartUsd: { US: 0.01 } },
    contact: { language: text },
    notes: text,
  };
}
