import type { Request } from '@smslint/core';
import { plainLetters } from './reading/plain-letters.js';

/** What a run remembers of the requests that it has read, for the rules that compare several. */
export interface EarlierRequests {
  /** The place of the first earlier request with an id, as `file:line`. */
  placeOfId(id: string): string | undefined;
  /** The place of an earlier request of the same brand with the same description, as `file:line`. */
  sameStoryAs(request: Request): string | undefined;
  /** How many earlier 10DLC requests of the same brand have another id, or none: each is a campaign. */
  campaignsOfBrandOf(request: Request): number;
  /** The place of an earlier request of the same file that gives the same tax id to another name, as `file:line`. */
  otherNameOfTaxId(request: Request): string | undefined;
}

/** No request was read before. */
export const noEarlierRequests: EarlierRequests = {
  placeOfId: () => undefined,
  sameStoryAs: () => undefined,
  campaignsOfBrandOf: () => 0,
  otherNameOfTaxId: () => undefined,
};

/** Remembers requests in the order in which a run reads them, besides those that another memory has. */
export class RequestMemory implements EarlierRequests {
  private readonly before: EarlierRequests;
  private readonly placeById = new Map<string, string>();
  private readonly placeByStory = new Map<string, { place: string; id: string | undefined }>();
  private readonly idsByBrand = new Map<string, string[]>();
  private readonly namesByTaxId = new Map<string, { place: string; names: readonly string[] }[]>();

  constructor(before: EarlierRequests = noEarlierRequests) {
    this.before = before;
  }

  placeOfId(id: string): string | undefined {
    return this.before.placeOfId(id) ?? this.placeById.get(id);
  }

  /** Remembers an id, also of a request that could not be read. */
  addId(id: string, place: string): void {
    if (!this.placeById.has(id)) this.placeById.set(id, place);
  }

  sameStoryAs(request: Request): string | undefined {
    const before = this.before.sameStoryAs(request);
    if (before !== undefined) return before;
    if (plain(request.useCase.description) === '') return undefined;
    const earlier = this.placeByStory.get(storyOf(request));
    // Requests of one id are versions of each other, which is a finding of its own.
    return earlier === undefined || (earlier.id !== undefined && earlier.id === request.id) ? undefined : earlier.place;
  }

  campaignsOfBrandOf(request: Request): number {
    const ids = this.idsByBrand.get(brandOf(request)) ?? [];
    return this.before.campaignsOfBrandOf(request) + ids.filter((id) => id === '' || id !== request.id).length;
  }

  otherNameOfTaxId(request: Request): string | undefined {
    const names = namesOf(request);
    const holders = this.namesByTaxId.get(taxIdOf(request)) ?? [];
    return holders.find((holder) => !holder.names.some((name) => names.includes(name)))?.place;
  }

  /** Begins another file: tax ids are compared within one, for what is submitted together stands together. */
  startFile(): void {
    this.namesByTaxId.clear();
  }

  /** @param place where the request stands, as `file:line` */
  add(request: Request, place: string): void {
    const story = storyOf(request);
    if (!this.placeByStory.has(story)) this.placeByStory.set(story, { place, id: request.id });
    const taxId = taxIdOf(request);
    const holders = this.namesByTaxId.get(taxId) ?? [];
    if (taxId !== '') this.namesByTaxId.set(taxId, [...holders, { place, names: namesOf(request) }]);
    if (request.number.type !== '10dlc') return;
    const ids = this.idsByBrand.get(brandOf(request)) ?? [];
    ids.push(request.id ?? '');
    this.idsByBrand.set(brandOf(request), ids);
  }
}

function storyOf(request: Request): string {
  return `${brandOf(request)}\n${plain(request.useCase.description)}`;
}

/** What tells one brand from another: its tax id, where it is given, else its name. */
function brandOf(request: Request): string {
  return taxIdOf(request) || plain(request.brand.legalName ?? request.brand.name);
}

function taxIdOf({ brand }: Request): string {
  const taxId = brand.taxId?.replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  return taxId === '' ? '' : `${brand.taxIdCountry ?? ''}${taxId}`.toLowerCase();
}

/** The names under which recipients may know a brand; the legal name counts where there is no other. */
function namesOf({ brand }: Request): string[] {
  return [brand.name, ...(brand.aliases ?? [])].map(plain);
}

function plain(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
