import type { Likeness } from './likeness.js';

/** What can be asked about the requests that a run has read before one: all by which they can change its findings. */
export interface EarlierRequests {
  /** The place of the first earlier request with the same id, as `file:line`. */
  sameIdAs(request: Likeness): string | null;
  /** The place of an earlier request of the same brand with the same description, as `file:line`. */
  sameStoryAs(request: Likeness): string | null;
  /** How many earlier 10DLC requests of the same brand have another id, or none: each is a campaign. */
  campaignsOfBrandOf(request: Likeness): number;
  /** The place of an earlier request of the same file that gives the same tax id to another name, as `file:line`. */
  otherNameOfTaxId(request: Likeness): string | null;
}

/** The answers to all of it for one request: while they stay the same, earlier requests change nothing for it. */
export type Answers = { readonly [Question in keyof EarlierRequests]: ReturnType<EarlierRequests[Question]> };

/** What a run remembers of a request: plain data. */
export interface RequestTrace extends Likeness {
  /** Where the request stands, as `file:line`. */
  readonly place: string;
  /** Where its id stands, as `file:line`. */
  readonly idPlace: string;
}

/** What a file was to a run: its requests, each with what the earlier ones were to it. Plain data, to be kept between runs. */
export type FileTrace = readonly { readonly request: RequestTrace; readonly answers: Answers }[];

/** No request was read before. */
export const noEarlierRequests: EarlierRequests = {
  sameIdAs: () => null,
  sameStoryAs: () => null,
  campaignsOfBrandOf: () => 0,
  otherNameOfTaxId: () => null,
};

type Index = Map<string, RequestTrace[]>;

/** Remembers requests in the order in which a run reads them, besides those that another memory has. */
export class RequestMemory implements EarlierRequests {
  private readonly before: EarlierRequests;
  private readonly byId: Index = new Map();
  private readonly byStory: Index = new Map();
  private readonly campaignsByBrand: Index = new Map();
  private readonly byTaxId: Index = new Map();

  constructor(before: EarlierRequests = noEarlierRequests) {
    this.before = before;
  }

  sameIdAs(request: Likeness): string | null {
    return this.before.sameIdAs(request) ?? this.byId.get(request.id ?? '')?.[0]?.idPlace ?? null;
  }

  sameStoryAs(request: Likeness): string | null {
    const before = this.before.sameStoryAs(request);
    if (before !== null) return before;
    const earlier = this.byStory.get(request.story ?? '')?.[0];
    // Requests of one id are versions of each other, which is a finding of its own.
    return earlier === undefined || (earlier.id !== null && earlier.id === request.id) ? null : earlier.place;
  }

  campaignsOfBrandOf(request: Likeness): number {
    const campaigns = this.campaignsByBrand.get(request.brand) ?? [];
    const others = campaigns.filter(({ id }) => id === null || id === '' || id !== request.id);
    return this.before.campaignsOfBrandOf(request) + others.length;
  }

  otherNameOfTaxId(request: Likeness): string | null {
    const { names } = request;
    const holders = this.byTaxId.get(request.taxId ?? '') ?? [];
    return holders.find((holder) => !holder.names.some((name) => names.includes(name)))?.place ?? null;
  }

  /** The answers to all questions for one request. */
  answersFor(request: Likeness): Answers {
    return {
      sameIdAs: this.sameIdAs(request),
      sameStoryAs: this.sameStoryAs(request),
      campaignsOfBrandOf: this.campaignsOfBrandOf(request),
      otherNameOfTaxId: this.otherNameOfTaxId(request),
    };
  }

  /** Begins another file: tax ids are compared within one, for what is submitted together stands together. */
  startFile(): void {
    this.byTaxId.clear();
  }

  add(request: RequestTrace): void {
    for (const [index, key] of this.placesOf(request)) {
      const same = index.get(key);
      if (same) same.push(request);
      else index.set(key, [request]);
    }
  }

  /**
   * Remembers a file by its trace, where the earlier requests of this run are to it what they were when the trace was made;
   * else remembers nothing of it and returns false.
   */
  recall(file: FileTrace): boolean {
    this.startFile();
    const added: RequestTrace[] = [];
    for (const { request, answers } of file) {
      const now: Answers = this.answersFor(request);
      if (Object.entries(now).some(([question, answer]) => answers[question as keyof Answers] !== answer)) {
        for (const trace of added.reverse()) this.removeLast(trace);
        return false;
      }
      this.add(request);
      added.push(request);
    }
    return true;
  }

  private removeLast(request: RequestTrace): void {
    for (const [index, key] of this.placesOf(request)) index.get(key)?.pop();
  }

  /** The indexes in which a request stands, each with its key. */
  private placesOf({ id, story, isCampaign, brand, taxId }: RequestTrace): (readonly [Index, string])[] {
    const places: (readonly [Index, string | null])[] = [
      [this.byId, id?.trim() === '' ? null : id],
      [this.byStory, story],
      [this.campaignsByBrand, isCampaign ? brand : null],
      [this.byTaxId, taxId],
    ];
    return places.flatMap(([index, key]) => (key === null ? [] : [[index, key] as const]));
  }
}
