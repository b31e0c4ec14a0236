import type { Pointer } from '@smslint/core';
import type { KnownCode } from '@smslint/rules';
import type { FieldValue, RegistrationVersion } from '../answers/shapes.js';
import { isCode } from './words.js';

/** A reason for which AWS has denied a version, in its words. */
export interface Reason {
  /** The code in AWS's spelling, whatever the case and blanks of the answer; a reason that is no code as it stands. */
  readonly code: string;
  readonly short: string;
  readonly long: string | undefined;
  /** A page of AWS about it; undefined where it is none of AWS's. */
  readonly link: string | undefined;
  /** What the book knows of it. */
  readonly known: KnownCode | undefined;
  /** The fields of the request that AWS has denied for it, where it says so. */
  readonly pointers: readonly Pointer[];
}

/** What AWS says of one field of a version. */
export interface FieldRemark {
  /** AWS's name for the field. */
  readonly path: string;
  /** Where a request has it; undefined where it has no place for it. */
  readonly pointer: Pointer | undefined;
  readonly denied: string | undefined;
  readonly feedback: string | undefined;
}

/** A code as AWS spells codes. */
export function codeOf(reason: string): string {
  return reason
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}

/** What AWS says of the fields of a version, one by one. */
export function remarksOf(
  values: readonly FieldValue[],
  pointerOf: (path: string) => Pointer | undefined,
): FieldRemark[] {
  return values
    .map(({ FieldPath, DeniedReason, Feedback }) => ({
      path: FieldPath,
      pointer: pointerOf(FieldPath),
      denied: filled(DeniedReason),
      feedback: filled(Feedback),
    }))
    .filter(({ denied, feedback }) => denied !== undefined || feedback !== undefined);
}

/**
 * The reasons of a version, each once and in the order of their codes; where a field is denied by a code, it is one of the fields
 * of that reason.
 */
export function reasonsOf(
  { DeniedReasons = [] }: RegistrationVersion,
  remarks: readonly FieldRemark[],
  codes: ReadonlyMap<string, KnownCode>,
): Reason[] {
  const fields = remarks.filter(({ denied }) => denied !== undefined && codes.has(codeOf(denied)));
  const said = [
    ...DeniedReasons,
    ...fields.map(({ denied = '' }) => ({ Reason: denied, ShortDescription: '' })),
  ] satisfies NonNullable<RegistrationVersion['DeniedReasons']>;
  const byCode = new Map<string, Reason>();
  for (const one of said.map((entry) => toReason(entry, fields, codes)).sort(byText)) {
    const key = one.known ? one.code : `${one.code}\n${one.short}`;
    const other = byCode.get(key);
    if (!other || (other.short === '' && one.short !== '')) byCode.set(key, one);
  }
  return [...byCode.values()];
}

function toReason(
  entry: NonNullable<RegistrationVersion['DeniedReasons']>[number],
  fields: readonly FieldRemark[],
  codes: ReadonlyMap<string, KnownCode>,
): Reason {
  const spelled = codeOf(entry.Reason);
  const code = isCode(spelled) ? spelled : entry.Reason.trim();
  const own = fields.filter(({ denied = '' }) => codeOf(denied) === spelled);
  return {
    code,
    short: entry.ShortDescription.trim(),
    long: filled(entry.LongDescription),
    link: entry.DocumentationLink === undefined ? undefined : ownPage(entry.DocumentationLink),
    known: codes.get(code),
    pointers: [...new Set(own.flatMap(({ pointer }) => pointer ?? []))].sort(),
  };
}

function byText(a: Reason, b: Reason): number {
  const [one, other] = [a, b].map(({ code, short, long = '' }) => JSON.stringify([code, short, long])) as [
    string,
    string,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** An address is shown as one to follow only where it leads to AWS. */
function ownPage(link: string): string | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const isOwn = url?.protocol === 'https:' && /(^|\.)aws\.amazon\.com$/.test(url.hostname) && url.username === '';
  return isOwn ? url.href : undefined;
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
