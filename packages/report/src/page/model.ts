import type { DetailedReport, RequestDetails, Severity, Source, StaleEntry, Suppression } from '@smslint/rules';
import type { Span } from './spans.js';
import type { Comparison } from '../compare/comparison.js';

type Content = NonNullable<RequestDetails['content']>;
type Plan = NonNullable<RequestDetails['plan']>;

/** All that the page shows, as JSON: it is rendered once for the file and again in the browser. */
export interface PageModel {
  /** Names the report: two pages have the same one where they show the same, whenever they were made. */
  readonly id: string;
  readonly title: string;
  /** The day on which the page was made, YYYY-MM-DD. */
  readonly made: string;
  readonly tool: string;
  readonly book: { readonly version: string; readonly rules: number };
  readonly totals: DetailedReport['totals'];
  /** By id. */
  readonly rules: Readonly<Record<string, PageRule>>;
  /** What is on the checklists, each once. */
  readonly checks: readonly PageCheck[];
  readonly requests: readonly PageRequest[];
  /** The names of the countries, by code. */
  readonly countries: Readonly<Record<string, string>>;
  readonly stale: readonly StaleEntry[];
  readonly comparison: Comparison | null;
}

/** What holds of a rule wherever it finds something. */
export interface PageRule {
  readonly title: string;
  readonly area: string;
  readonly why: string | null;
  readonly sources: readonly Source[];
  /** The codes by which it is denied, by whose they are. */
  readonly codes: readonly { readonly authority: string; readonly codes: readonly string[] }[];
}

/** One request. */
export interface PageRequest {
  /** Names the request in addresses; letters, digits and `-` only, unique in the page, the same in every report of it. */
  readonly key: string;
  /** Its id, else its file and place. */
  readonly name: string;
  readonly file: string;
  readonly document: number;
  readonly profile: string | null;
  readonly numberType: string | null;
  readonly countries: readonly string[];
  readonly score: number;
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'F';
  readonly verdict: 'pass' | 'fail';
  /** The score of each area, 0 to 100. */
  readonly categories: Readonly<Record<string, number>>;
  /** Null where the request could not be read, like `plan`. */
  readonly content: PageContent | null;
  readonly messages: RequestDetails['messages'];
  readonly plan: PagePlan | null;
  /** The worst first. */
  readonly findings: readonly PageFinding[];
  readonly suppressed: readonly PageSuppressed[];
  /** What a person must still look at, by its place in `checks` of the page. */
  readonly checks: readonly number[];
}

/** What the page shows of what a request says: no tax number, no address, no policy texts. */
export type PageContent = Pick<
  Content,
  'provider' | 'region' | 'messageType' | 'useCase' | 'optIn' | 'help' | 'stop' | 'samples' | 'attributes' | 'notes'
> & {
  readonly brand: Pick<
    Content['brand'],
    'name' | 'legalName' | 'website' | 'supportEmail' | 'supportPhone' | 'privacyPolicyUrl' | 'termsUrl'
  >;
  readonly number: Pick<Content['number'], 'type' | 'count' | 'justification' | 'capabilities' | 'twoWay' | 'senderId'>;
};

/** The parts of a plan that the page draws. */
export type PagePlan = Omit<Plan, 'message' | 'asked'> & { readonly message: Omit<Plan['message'], 'samples'> };

/** A sentence of the checklist, and the codes by which a request would be denied for it. */
interface PageCheck {
  readonly check: string;
  readonly codes: readonly string[];
}

/** One thing that was found. */
export interface PageFinding {
  /** Names the finding within its request; letters, digits and `-`, the same as long as rule and place are. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string | null;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly isLikely: boolean;
  /** How a program could mend it. */
  readonly autofix: 'safe' | 'unsafe' | null;
  /** The texts in question: the one at the pointer first, where there is one, then others whose words led to it. */
  readonly quotes: readonly Quote[];
}

/** A finding that was set aside, and why. */
export interface PageSuppressed extends PageFinding {
  readonly suppression: Suppression;
}

/** A text in question, the words that led to the finding marked. */
export interface Quote {
  readonly pointer: string;
  /** `message`: recipients see it; `text`: others do; `value`: it is no text, shown as YAML would write it. */
  readonly kind: 'message' | 'text' | 'value';
  /** The text, or of a long one what is around the marks. */
  readonly text: string;
  /** Whether text was cut off before and after it. */
  readonly isCut: { readonly before: boolean; readonly after: boolean };
  /** Offsets into `text` in UTF-16 code units, in order, not overlapping. */
  readonly marks: readonly Span[];
}
