import type { Service } from '@aws-sdk/client-support';
import type { Form } from '../forms/form.js';
import type { Account, Keyword, PhoneNumber } from './account.js';

/** What an account holds at the beginning; nothing but the limits of a new account and the default opt-out list if not said. */
export interface Seed {
  /** us-east-1 if not said. */
  readonly region?: string;
  /** The most members of a page, 100 if not said. */
  readonly pageSize?: number;
  /** Whether a new version of a registration begins with the values of the one before, true if not said. */
  readonly keepsValues?: boolean;
  /** Whether there is a support plan that comes with the API, true if not said. */
  readonly hasSupportApi?: boolean;
  /** Active long codes of Canada where nothing else is said. */
  readonly numbers?: readonly (Partial<PhoneNumber> & Pick<PhoneNumber, 'PhoneNumberId'>)[];
  /** By the id of the number or pool, added to HELP and STOP. */
  readonly keywords?: Readonly<Record<string, readonly Keyword[]>>;
  readonly spendLimits?: Account['spendLimits'];
  /** Added to Default. */
  readonly optOutLists?: readonly string[];
  /** Forms besides those of the 10DLC brand, the 10DLC campaign and the toll-free number, or in their place. */
  readonly forms?: readonly Form[];
  readonly supportServices?: readonly Service[];
}
