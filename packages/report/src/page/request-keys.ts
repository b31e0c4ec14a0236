import { createHash } from 'node:crypto';
import type { DetailedReport } from '@smslint/rules';
import { nameOf, placeOf } from '../request-place.js';

/** Names for addresses that stay the same from report to report, unless two requests have one name. */
export function requestKeys(requests: DetailedReport['requests']): string[] {
  const taken = new Set<string>();
  return requests.map((request) => {
    let key = slugOf(nameOf(request));
    while (key === '' || taken.has(key)) key = slugOf(`${key}-${hashOf(key + placeOf(request))}`);
    taken.add(key);
    return key;
  });
}

/** A text as it can stand in an address: letters, digits and hyphens, 60 at most, from its end. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(-60)
    .replace(/^-|-$/g, '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
