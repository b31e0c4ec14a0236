import type { BookData } from '../book/data-schema.js';

/** Where a sender ID is to be used. */
export interface SenderIdUse {
  readonly provider: string;
  readonly countries: readonly string[];
}

/** What is wrong with the form of a sender ID, as the ends of a sentence that begins with it. */
export function senderIdFaults(senderId: string, { provider, countries }: SenderIdUse, data: BookData): string[] {
  // A phone number as the sender, and the figures of an Indian header, have rules of their own.
  const isNumeric = /^\+?\d+$/.test(senderId);
  if (isNumeric && (provider !== 'aws' || countries.includes('IN'))) return [];
  const { longest, generic } = data['sender-ids'];
  const faults: string[] = [];
  if (senderId.length > longest) faults.push(`is longer than ${longest} characters (${senderId.length})`);
  if (!/[A-Za-z]/.test(senderId)) faults.push('holds no letter');
  const barred = barredCharacters(senderId, provider, countries, data);
  if (barred !== '') faults.push(`holds ${barred}`);
  if (/^-|-$/.test(senderId)) faults.push('begins or ends with a hyphen');
  if (generic.includes(senderId.replace(/[ -]/g, '').toUpperCase())) faults.push('is a word that any sender could use');
  return faults;
}

/** The characters that may not stand in a sender ID, in words; empty where there are none. */
function barredCharacters(senderId: string, provider: string, countries: readonly string[], data: BookData): string {
  const strict = countries.filter((code) => data.countries.countries[code]?.senderIdCharacters !== undefined);
  if (strict.length > 0 && /[^A-Za-z0-9]/.test(senderId))
    return `more than the letters and figures that ${strict.join(', ')} takes`;
  if (provider === 'aws' && senderId.includes(' ')) return 'a space';
  return /[^A-Za-z0-9 -]/.test(senderId) ? 'characters other than A to Z, figures and hyphens' : '';
}

/** Whether a sender ID is a phone number rather than a name. */
export function isPhoneSender(senderId: string): boolean {
  return /^\+?\d{7,15}$/.test(senderId.replace(/[ ()-]/g, ''));
}
