import type { Draft } from '../../imports/draft.js';
import { ImportFault } from '../../imports/imported.js';
import type { FoundRegistrations } from './read-registrations.js';
import type { PhoneNumberInformation } from '../answers/shapes.js';
import { capabilityNames, messageTypeNames, numberTypeNamed } from '../terms.js';

/**
 * Reads phone numbers into a draft: those of the registrations, where there are some, else all.
 * @throws ImportFault where they are of more than one type or country, since one request is about one
 */
export function draftNumbers(all: readonly PhoneNumberInformation[], found: FoundRegistrations, draft: Draft): void {
  const ids = new Set([...found.values()].map(({ id }) => id));
  const linked = all.filter(({ RegistrationId }) => RegistrationId !== undefined && ids.has(RegistrationId));
  const candidates =
    linked.length > 0 ? linked : all.filter(({ RegistrationId }) => ids.size === 0 || RegistrationId === undefined);
  const numbers = candidates.filter(({ NumberType }) => {
    const known = draft.get('/number/type');
    const type = numberTypeNamed(NumberType);
    // A simulator is no identity that anybody asks for.
    return type !== undefined && (known === undefined || known === type);
  });
  const rest = all.length - numbers.length;
  if (rest > 0) draft.note(`Left out ${rest} phone number${rest === 1 ? '' : 's'} of another registration or type.`);
  const [first] = numbers;
  if (first === undefined) return;
  for (const one of numbers) {
    if (one.NumberType !== first.NumberType || one.IsoCountryCode !== first.IsoCountryCode) {
      throw new ImportFault(
        `PhoneNumbers: ${one.PhoneNumberArn} is ${one.NumberType} of ${one.IsoCountryCode}, ${first.PhoneNumberArn} ${first.NumberType} of ${first.IsoCountryCode}; a request is about numbers of one kind. Save those of one request, such as with --phone-number-ids.`,
      );
    }
  }
  draft.set('/number/type', numberTypeNamed(first.NumberType));
  draft.set('/number/count', numbers.length);
  draft.set('/countries', [first.IsoCountryCode]);
  const messageType = (['transactional', 'promotional'] as const).find(
    (type) => messageTypeNames[type] === first.MessageType,
  );
  draft.set('/messageType', messageType);
  const capabilities = ['sms', 'mms', 'voice'].filter((one) =>
    capabilityNames([one]).every((name) => first.NumberCapabilities.includes(name)),
  );
  draft.set('/number/capabilities', capabilities);
  draft.set('/number/twoWay', first.TwoWayEnabled);
  draft.set('/stop/selfManaged', first.SelfManagedOptOutsEnabled);
  const price = Number(first.MonthlyLeasingPrice ?? Number.NaN);
  if (Number.isFinite(price) && price >= 0 && price <= 1e9) draft.set('/number/monthlyCostUsd', price);
}
