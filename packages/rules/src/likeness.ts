import type { Request } from '@smslint/core';
import { plainWords } from './plain-words.js';
import { betweenWords } from './plain-words.js';

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

/** The likeness of a request, which reads no more of it than is asked for. Spread, it has nothing. */
export function likenessOf(request: Request): Likeness {
  return new RequestLikeness(request);
}

/** A class, since each object literal with accessors has a shape of its own, which only a collection of all memory frees. */
class RequestLikeness implements Likeness {
  private readonly request: Request;

  constructor(request: Request) {
    this.request = request;
  }

  get id(): string | null {
    return this.request.id ?? null;
  }

  get brand(): string {
    return brandOf(this.request);
  }

  get story(): string | null {
    const description = plainWords(this.request.useCase.description);
    return description === '' ? null : `${this.brand}\n${description}`;
  }

  get isCampaign(): boolean {
    return this.request.number.type === '10dlc';
  }

  get taxId(): string | null {
    return taxIdOf(this.request);
  }

  get names(): readonly string[] {
    const { name, aliases = [] } = this.request.brand;
    return [name, ...aliases].map(plainWords);
  }
}

/** All that is known of a request that could not be read. */
export function likenessOfUnread(id: string | undefined): Likeness {
  return { id: id ?? null, brand: '', story: null, isCampaign: false, taxId: null, names: [] };
}

function brandOf(request: Request): string {
  return taxIdOf(request) ?? plainWords(request.brand.legalName ?? request.brand.name);
}

function taxIdOf({ brand }: Request): string | null {
  const taxId = brand.taxId?.replace(betweenWords(brand.taxId), '') ?? '';
  return taxId === '' ? null : `${brand.taxIdCountry ?? ''}${taxId}`.toLowerCase();
}
