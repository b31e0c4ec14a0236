import type { Book } from './book/book.js';
import type { DenialCode } from './book/denial-codes-schema.js';
import type { Rule, Source } from './book/rule-schema.js';
import { authorities, type Authority } from './book/vocabulary.js';

/** A denial code with all that the book knows about it. */
export interface KnownCode extends Omit<DenialCode, 'check'> {
  readonly authority: Authority;
  /** The authority's name, as people know it. */
  readonly authorityName: string;
  readonly code: string;
  /** The rules that catch it before submission, in the order of their ids. */
  readonly rules: readonly Rule[];
  /** What a person checks, where no file shows all: its name in the book, and the sentence. */
  readonly check?: { readonly name: string; readonly sentence: string };
  readonly sources: readonly Source[];
}

/** How far the book foresees a code; `missing` where neither a rule nor a reason covers it. */
export type Coverage = 'caught' | 'undecidable' | 'missing';

/** Every denial code of the book, by authority, in the order of its data. */
export function denialCodesOf({ rules, data }: Book): KnownCode[] {
  const { checks, authorities: codesBy, sources } = data['denial-codes'];
  return authorities.flatMap((authority) =>
    Object.entries(codesBy[authority].codes).map(([code, { check: name, ...entry }]) => {
      const sentence = name === undefined ? undefined : checks[name]?.sentence;
      return {
        authority,
        authorityName: codesBy[authority].name,
        code,
        ...entry,
        rules: rules.filter(({ denialCodes }) => denialCodes[authority]?.includes(code)),
        ...(name !== undefined && sentence !== undefined && { check: { name, sentence } }),
        sources: sources.filter((source) => source.authority === authority),
      };
    }),
  );
}

/** How far the book foresees a code. */
export function coverageOf({ rules, undecidable }: KnownCode): Coverage {
  if (rules.length > 0) return 'caught';
  return undecidable === undefined ? 'missing' : 'undecidable';
}

/** The codes of all authorities by which a rule's problem would be denied, AWS's first; two may share a spelling. */
export function codesOf({ denialCodes }: Rule): readonly string[] {
  return [...new Set(authorities.flatMap((authority) => denialCodes[authority] ?? []))];
}
