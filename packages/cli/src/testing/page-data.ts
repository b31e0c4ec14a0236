import { inflateSync } from 'node:zlib';

/** What a page holds for the browser, as far as tests of the command line look at it. */
export interface PageData {
  readonly title: string;
  readonly made: string;
  readonly requests: readonly { readonly file: string; readonly name: string; readonly verdict: string }[];
  readonly stale: readonly unknown[];
  readonly comparison: { readonly totals: { readonly mended: number; readonly added: number } } | null;
}

/** Reads the data of a page, which stands there as JSON or, where it is long, deflated. */
export function pageDataIn(page: string): PageData {
  const [, attributes = '', data = ''] = /<script ([^>]*id="_data")>(.*?)<\/script>/s.exec(page) ?? [];
  const isDeflated = attributes.includes('data-encoding="deflate"');
  return JSON.parse(isDeflated ? inflateSync(Buffer.from(data, 'base64')).toString() : data) as PageData;
}
