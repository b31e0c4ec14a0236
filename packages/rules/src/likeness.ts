import type { Request } from '@smslint/core';
import { plainLetters } from './reading/plain-letters.js';

/** What requests of a run are compared by: plain data. */
export interface Likeness {
  readonly id: string | null;
  /** What tells one brand from another: its tax id, where it is given, else its name. */
  readonly brand: string;
  /** The brand with what it sends; null where that is not said. */
  readonly story: string | null;
  /** Whether it is a 10DLC campaign. */
  readonly isCampaign: boolean;
  readonly taxId: string | null;
  /** The names under which recipients may know the brand; the legal name counts where there is no other. */
  readonly names: readonly string[];
}

/** The likeness of a request, which reads no more of it than is asked for. */
export function likenessOf(request: Request): Likeness {
  return {
    get id() {
      return request.id ?? null;
    },
    get brand() {
      return brandOf(request);
    },
    get story() {
      const description = plain(request.useCase.description);
      return description === '' ? null : `${brandOf(request)}\n${description}`;
    },
    get isCampaign() {
      return request.number.type === '10dlc';
    },
    get taxId() {
      return taxIdOf(request);
    },
    get names() {
      return [request.brand.name, ...(request.brand.aliases ?? [])].map(plain);
    },
  };
}

/** All that is known of a request that could not be read. */
export function likenessOfUnread(id: string | undefined): Likeness {
  return { id: id ?? null, brand: '', story: null, isCampaign: false, taxId: null, names: [] };
}

function brandOf(request: Request): string {
  return taxIdOf(request) ?? plain(request.brand.legalName ?? request.brand.name);
}

function taxIdOf({ brand }: Request): string | null {
  const taxId = brand.taxId?.replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  return taxId === '' ? null : `${brand.taxIdCountry ?? ''}${taxId}`.toLowerCase();
}

function plain(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
