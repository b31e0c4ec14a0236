import type { Draft } from '../../imports/draft.js';
import { ImportFault } from '../../imports/imported.js';
import type { FoundRegistrations } from './read-registrations.js';
import type { PhoneNumber } from './shapes.js';

/** Number types by the names of the API; a simulator is no identity that anybody asks for. */
const types = { SHORT_CODE: 'short-code', LONG_CODE: 'long-code', TOLL_FREE: 'toll-free', TEN_DLC: '10dlc' } as const;

/**
 * Reads phone numbers into a draft: those of the registrations, where there are some, else all.
 * @throws ImportFault where they are of more than one type or country, since one request is about one
 */
export function draftNumbers(all: readonly PhoneNumber[], found: FoundRegistrations, draft: Draft): void {
  const ids = new Set([...found.values()].map(({ id }) => id));
  const linked = all.filter(({ RegistrationId }) => RegistrationId !== undefined && ids.has(RegistrationId));
  const candidates =
    linked.length > 0 ? linked : all.filter(({ RegistrationId }) => ids.size === 0 || RegistrationId === undefined);
  const numbers = candidates.filter(({ NumberType }) => {
    const known = draft.get('/number/type');
    return NumberType !== 'SIMULATOR' && (known === undefined || known === types[NumberType]);
  });
  const rest = all.length - numbers.length;
  if (rest > 0) draft.note(`Left out ${rest} phone number${rest === 1 ? '' : 's'} of another registration or type.`);
  const [first] = numbers;
  if (first === undefined || first.NumberType === 'SIMULATOR') return;
  for (const one of numbers) {
    if (one.NumberType !== first.NumberType || one.IsoCountryCode !== first.IsoCountryCode) {
      throw new ImportFault(
        `PhoneNumbers: ${one.PhoneNumberArn} is ${one.NumberType} of ${one.IsoCountryCode}, ${first.PhoneNumberArn} ${first.NumberType} of ${first.IsoCountryCode}; a request is about numbers of one kind. Save those of one request, such as with --phone-number-ids.`,
      );
    }
  }
  draft.set('/number/type', types[first.NumberType]);
  draft.set('/number/count', numbers.length);
  draft.set('/countries', [first.IsoCountryCode]);
  draft.set('/messageType', first.MessageType === 'PROMOTIONAL' ? 'promotional' : 'transactional');
  const capabilities = (['SMS', 'MMS', 'VOICE'] as const).filter((name) => first.NumberCapabilities.includes(name));
  draft.set(
    '/number/capabilities',
    capabilities.map((name) => name.toLowerCase()),
  );
  draft.set('/number/twoWay', first.TwoWayEnabled);
  draft.set('/stop/selfManaged', first.SelfManagedOptOutsEnabled);
  const price = Number(first.MonthlyLeasingPrice ?? Number.NaN);
  if (Number.isFinite(price) && price >= 0 && price <= 1e9) draft.set('/number/monthlyCostUsd', price);
}
