import { lookup } from '../lookup.js';

/** What a reviewer has looked at and decided; it is kept in the browser, and in a copy that they save. */
export interface ReviewRecord {
  /** The places in the checklist that are ticked, by request. */
  readonly ticks: Readonly<Record<string, readonly number[]>>;
  /** By request. */
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** A reviewer's decision about a request. */
export interface Decision {
  readonly outcome: '' | 'approved' | 'returned';
  readonly name: string;
  /** YYYY-MM-DD, or nothing. */
  readonly date: string;
  readonly note: string;
}

/** Where nobody has looked at anything. */
export const emptyRecord: ReviewRecord = { ticks: {}, decisions: {} };

/** Where nobody has decided. */
const undecided: Decision = { outcome: '', name: '', date: '', note: '' };

/** The checks of a request that are ticked. */
export function ticksOf(record: ReviewRecord, request: string): readonly number[] {
  return lookup(record.ticks, request) ?? [];
}

/** What was decided about a request. */
export function decisionOn(record: ReviewRecord, request: string): Decision {
  return lookup(record.decisions, request) ?? undecided;
}

/** A record with a check ticked, or not any more. */
export function tick(record: ReviewRecord, request: string, check: number, isTicked: boolean): ReviewRecord {
  const others = ticksOf(record, request).filter((one) => one !== check);
  const ticked = isTicked ? [...others, check].sort((a, b) => a - b) : others;
  return { ...record, ticks: { ...record.ticks, [request]: ticked } };
}

/** A record with a decision changed. */
export function decide(record: ReviewRecord, request: string, change: Partial<Decision>): ReviewRecord {
  const before = decisionOn(record, request);
  return { ...record, decisions: { ...record.decisions, [request]: { ...before, ...change } } };
}

/** Reads a record as it was kept; what is not one is an empty one. */
export function readRecord(text: string | null | undefined): ReviewRecord {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isObject(value)) return emptyRecord;
    return {
      ticks: Object.fromEntries(
        entries(value.ticks).flatMap(([key, ticks]) => (isNumbers(ticks) ? [[key, ticks]] : [])),
      ),
      decisions: Object.fromEntries(entries(value.decisions).map(([key, decision]) => [key, readDecision(decision)])),
    };
  } catch {
    return emptyRecord;
  }
}

function readDecision(value: unknown): Decision {
  const { outcome, name, date, note } = isObject(value) ? value : {};
  const text = (one: unknown): string => (typeof one === 'string' ? one : '');
  return {
    outcome: outcome === 'approved' || outcome === 'returned' ? outcome : '',
    name: text(name),
    date: text(date),
    note: text(note),
  };
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}
