import type { Answers } from '../answers/read-answers.js';
import type {
  KeywordInformation,
  OptOutListInformation,
  PhoneNumberInformation,
  SpendLimit,
} from '../answers/shapes.js';

/** What was read of an account. */
export type LiveAccount = Omit<Answers, 'registrations'>;

/** A number with all that was read about it; what was not read is undefined, and not compared. */
export interface LiveNumber {
  readonly number: PhoneNumberInformation;
  readonly keywords: readonly KeywordInformation[] | undefined;
  readonly spendLimits: readonly SpendLimit[] | undefined;
  readonly optOutLists: readonly OptOutListInformation[] | undefined;
}
