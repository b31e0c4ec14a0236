import { namesBrand } from './brand-name.js';
import { saysChineseUnsubscribe, signatureFaults } from './china.js';
import { ofText, type PlainFact } from './fact.js';
import { dltTemplateFaults } from './india.js';
import { webAddressesIn } from './links.js';
import { sendsStopTo36 } from './reply-plans.js';
import { hoursText } from './clock-times.js';
import { saysSundaySending, sendingHoursIn } from './sending-hours.js';

const brandNames = ['/brand/name', '/brand/aliases', '/brand/legalName'];

/** Observations about texts that single countries have rules for: hours of sending, signatures, templates. */
export const regionalFacts = {
  sendingHours: ofText('When it says that messages go out, such as 20:00 to 22:00', [], (text) =>
    sendingHoursIn(text).map(hoursText),
  ),
  earliestSendingHour: ofText('The earliest hour at which it says that messages go out', [], (text) =>
    extreme(
      Math.min,
      sendingHoursIn(text).map(({ from }) => from),
    ),
  ),
  earliestWeekendHour: ofText('The same on Saturdays and Sundays', [], (text) =>
    extreme(
      Math.min,
      sendingHoursIn(text).map(({ from, onWeekend }) => (onWeekend ? from : undefined)),
    ),
  ),
  latestSendingHour: ofText(
    'The latest hour at which it says that messages go out; after midnight it is above 24',
    [],
    (text) =>
      extreme(
        Math.max,
        sendingHoursIn(text).map(({ to }) => to),
      ),
  ),
  saysSundaySending: ofText('Whether it says that messages go out on Sundays', [], saysSundaySending),
  earlyStates: ofText(
    'The American states in which marketing ends early that it names, and that of the brand',
    ['/brand/address/state'],
    (text, { request, data }) =>
      Object.entries(data['quiet-hours'].earlyStates)
        .filter(([code, name]) => text.includes(name) || [code, name].includes(request.brand.address?.state ?? ''))
        .map(([, name]) => name),
  ),
  webAddressesGiven: ofText('The web addresses in it', [], webAddressesIn),
  sendsStopTo36: ofText('Whether it sends STOP to a French short number, such as 36111', [], sendsStopTo36),
  dltTemplateFaults: ofText(
    'What the Indian ledger would refuse in it, as ends of sentences',
    brandNames,
    (text, { request }) => [
      ...dltTemplateFaults(text),
      ...(namesBrand(text, request) ? [] : ['does not name the brand']),
    ],
  ),
  chineseSignatureFaults: ofText('What Chinese networks would refuse in its signature', [], signatureFaults),
  saysChineseUnsubscribe: ofText('Whether it says in Chinese how to unsubscribe', [], saysChineseUnsubscribe),
} as const satisfies Record<string, PlainFact>;

/** The extreme of some minutes as hours; null where there are none. */
function extreme(of: (...values: number[]) => number, minutes: readonly (number | undefined)[]): number | null {
  const known = minutes.filter((value) => value !== undefined);
  return known.length === 0 ? null : of(...known) / 60;
}
