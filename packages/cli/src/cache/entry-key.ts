import { createHash } from 'node:crypto';
import { rulingKey, type Ruling } from '@smslint/rules';
import type { Content } from '../read-input.js';

/**
 * One hash of all that decides what is found in a file, besides the requests that the run has read before it: name and content,
 * book, profile and the changes of the configuration, and the Node whose knowledge of Unicode reads the texts. The version of
 * smslint stands at the head of the cache. Undefined for what is not kept: a file that cannot be opened, and one whose accepted
 * findings must be counted anew in each run.
 */
export function entryKey(content: Content, ruling: Ruling): string | undefined {
  if ('failure' in content || ruling.baseline) return undefined;
  const settings = [content.name, content.syntax, ruling.book.version, rulingKey(ruling), process.version];
  return createHash('sha256')
    .update(`${JSON.stringify(settings)}\n`)
    .update(content.bytes)
    .digest('hex');
}
