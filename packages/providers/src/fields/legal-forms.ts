/** The legal forms of a company, and the choice that forms of AWS and Twilio have for each. */
export const legalForms = [
  ['private', 'PRIVATE_PROFIT'],
  ['public', 'PUBLIC_PROFIT'],
  ['non-profit', 'NON_PROFIT'],
  ['government', 'GOVERNMENT'],
] as const;

/** A person who trades alone; the form of a 10DLC brand does not take them. */
export const soleProprietor = ['sole-proprietor', 'SOLE_PROPRIETOR'] as const;
