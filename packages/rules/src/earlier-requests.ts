import type { Likeness } from './likeness.js';
import { NumberList } from './number-list.js';
import { NumbersByText } from './numbers-by-text.js';
import { TaxIdHolders } from './tax-id-holders.js';

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

/** The trace of a request like this, at its place: plain data. */
export function traceAt(
  { id, brand, story, isCampaign, taxId, names }: Likeness,
  { place, idPlace }: Pick<RequestTrace, 'place' | 'idPlace'>,
): RequestTrace {
  return { id, brand, story, isCampaign, taxId, names, place, idPlace };
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

/** Where the lines of a request stand in the list of all, from its own place on, and how many they are. */
const [lineAt, idLineAt, lineCount] = [0, 1, 2];

/**
 * Remembers requests in the order in which a run reads them, besides those that another memory has. What is kept of a request
 * are some 80 bytes of numbers, so that a run over a million fits.
 */
export class RequestMemory implements EarlierRequests {
  private readonly before: RequestMemory | undefined;
  /** Whether its first file is the last one of the memory before. */
  private goesOn: boolean;
  /** Of each request its line, and that of its id. */
  private readonly lines = new NumberList();
  private readonly files: string[] = [];
  /** The first request of each file. */
  private readonly beginnings = new NumberList();
  /** The first request of each id, and of each story. */
  private readonly byId = new NumbersByText();
  private readonly byStory = new NumbersByText();
  /** By request that has the id of an earlier one: the first with that id. */
  private readonly repeats = new NumbersByText();
  private readonly campaigns = new NumbersByText();
  private readonly taxIds = new TaxIdHolders();

  /** @param goesOn whether the first file is the last one of the memory before */
  constructor(before?: RequestMemory, goesOn = false) {
    this.before = before;
    this.goesOn = goesOn;
  }

  sameIdAs(request: Likeness): string | null {
    const { id } = request;
    if (id === null || id.trim() === '') return null;
    const before = this.before?.sameIdAs(request) ?? null;
    if (before !== null) return before;
    const first = this.byId.get(id);
    return first === undefined ? null : this.placeOf(first, idLineAt);
  }

  sameStoryAs(request: Likeness): string | null {
    return this.firstOfStory(request) ?? null;
  }

  campaignsOfBrandOf(request: Likeness): number {
    const { brand, id } = request;
    const all = this.campaigns.get(brand) ?? 0;
    const own = id === null ? 0 : (this.campaigns.get(campaignKey(brand, id)) ?? 0);
    return (this.before?.campaignsOfBrandOf(request) ?? 0) + all - own;
  }

  otherNameOfTaxId(request: Likeness): string | null {
    const earlier = this.goesOn ? (this.before?.otherNameOfTaxId(request) ?? null) : null;
    if (earlier !== null) return earlier;
    const holder = this.taxIds.firstUnderOtherName(request);
    return holder === undefined ? null : this.placeOf(holder, lineAt);
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
    this.taxIds.clear();
    this.goesOn = false;
  }

  add(request: RequestTrace): void {
    const { id, story, isCampaign, brand } = request;
    const own = this.lines.length / lineCount;
    const first = id === null ? own : (this.byId.get(id) ?? own);
    if (id !== null && first === own) this.byId.set(id, own);
    if (first !== own) this.repeats.set(`${own}`, first);
    const [file, line] = partsOf(request.place);
    const [, idLine] = partsOf(request.idPlace);
    if (this.files.at(-1) !== file) {
      this.files.push(file);
      this.beginnings.push(own);
    }
    this.lines.push(line, idLine);
    if (story !== null && this.byStory.get(story) === undefined) this.byStory.set(story, own);
    if (isCampaign) {
      this.campaigns.count(brand);
      if (id !== null && id !== '') this.campaigns.count(campaignKey(brand, id));
    }
    this.taxIds.add(request, own);
  }

  /**
   * Remembers a file by its trace, where the earlier requests of this run are to it what they were when the trace was made;
   * else remembers nothing of it and returns false.
   * @param goesOn whether it is a stretch of the file that was remembered last
   */
  recall(file: FileTrace, goesOn = false): boolean {
    const trial = new RequestMemory(this, goesOn);
    for (const { request, answers } of file) {
      const now: Answers = trial.answersFor(request);
      if (Object.entries(now).some(([question, answer]) => answers[question as keyof Answers] !== answer)) return false;
      trial.add(request);
    }
    if (!goesOn) this.startFile();
    for (const { request } of file) this.add(request);
    return true;
  }

  /** The place of the first request with the same story; null where that is another version of this one, by its id. */
  private firstOfStory(request: Likeness): string | null | undefined {
    const before = this.before?.firstOfStory(request);
    if (before !== undefined) return before;
    const first = request.story === null ? undefined : this.byStory.get(request.story);
    if (first === undefined) return undefined;
    // Requests of one id are versions of each other, which is a finding of its own.
    const isVersion = request.id !== null && this.byId.get(request.id) === (this.repeats.get(`${first}`) ?? first);
    return isVersion ? null : this.placeOf(first, lineAt);
  }

  private placeOf(request: number, at: number): string {
    return `${this.files[this.fileOf(request)] ?? ''}:${this.lines.at(request * lineCount + at)}`;
  }

  /** The number of the file that a request stands in: the last that begins with it, or before it. */
  private fileOf(request: number): number {
    let [from, to] = [0, this.beginnings.length];
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      if (this.beginnings.at(middle) <= request) from = middle;
      else to = middle;
    }
    return from;
  }
}

function campaignKey(brand: string, id: string): string {
  return JSON.stringify([brand, id]);
}

/** The file and the line of a place. */
function partsOf(place: string): [file: string, line: number] {
  const colon = place.lastIndexOf(':');
  return [place.slice(0, colon), Number(place.slice(colon + 1))];
}
