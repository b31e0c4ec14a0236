import { useEffect, useState } from 'preact/hooks';
import { elementIds } from '../element-ids.js';
import { jsonForScript } from '../json-for-script.js';
import { emptyRecord, readRecord, type ReviewRecord } from './record.js';

/** The record of this page, and how to change it. */
export interface UsedRecord {
  readonly record: ReviewRecord;
  readonly change: (record: ReviewRecord) => void;
}

/**
 * Keeps the reviewer's record. A saved copy has its own, and changes nothing in the browser; any other page is kept there.
 * @param id names the report: another one has other checks
 */
export function useRecord(id: string): UsedRecord {
  const [record, setRecord] = useState(emptyRecord);
  useEffect(() => {
    const own = ownRecord();
    setRecord(readRecord(own ?? stored(() => localStorage.getItem(keyOf(id)))));
  }, [id]);
  return {
    record,
    change: (next) => {
      setRecord(next);
      if (ownRecord() === null) stored(() => localStorage.setItem(keyOf(id), JSON.stringify(next)));
    },
  };
}

/** The page as it came, before the browser's own script changed anything; with the record in it. */
export function copyWith(pristine: Element, record: ReviewRecord): string {
  const copy = pristine.cloneNode(true) as Element;
  const place = copy.querySelector(`#${elementIds.record}`);
  if (place) place.textContent = jsonForScript(record);
  return `<!doctype html>\n${copy.outerHTML}\n`;
}

/** The record that stands in the page itself; null where it is no saved copy. */
function ownRecord(): string | null {
  const text = document.getElementById(elementIds.record)?.textContent ?? 'null';
  return text === 'null' ? null : text;
}

function keyOf(id: string): string {
  return `smslint-review-${id}`;
}

/** Browsers may refuse to keep anything, for pages from disk above all: the page works without. */
function stored<Value>(access: () => Value): Value | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
