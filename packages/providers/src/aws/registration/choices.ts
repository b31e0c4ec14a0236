/** The industries of a 10DLC brand, as AWS's API has them; read 2026-11 in the guide of AWS's sample repository. */
export const verticals = [
  'AGRICULTURE',
  'COMMUNICATION',
  'CONSTRUCTION',
  'EDUCATION',
  'ENERGY',
  'ENTERTAINMENT',
  'FINANCIAL',
  'GAMBLING',
  'GOVERNMENT',
  'HEALTHCARE',
  'HOSPITALITY',
  'INSURANCE',
  'MANUFACTURING',
  'NGO',
  'REAL_ESTATE',
  'RETAIL',
  'TECHNOLOGY',
] as const;

/** The use cases of a 10DLC campaign, as AWS's API has them; read 2026-11 in the same guide. */
export const campaignUseCases = [
  'ACCOUNT_NOTIFICATION',
  'CHARITY',
  'CUSTOMER_CARE',
  'DELIVERY_NOTIFICATION',
  'FRAUD_ALERT',
  'HIGHER_EDUCATION',
  'LOW_VOLUME',
  'MARKETING',
  'MIXED',
  'POLLING_VOTING',
  'PUBLIC_SERVICE_ANNOUNCEMENT',
  'SECURITY_ALERT',
  'TWO_FACTOR_AUTHENTICATION',
] as const;

/**
 * The use cases of a toll-free registration, in the order of the form (registrations-tfn-register, read 2026-11), in the
 * spelling of the API: ONE_TIME_PASSCODES, NON_PROFIT and ACCOUNT_NOTIFICATIONS were seen so in use, the others follow them.
 */
export const tollFreeUseCases = [
  'TWO_FACTOR_AUTHENTICATION',
  'ONE_TIME_PASSWORDS',
  'NOTIFICATIONS',
  'POLLING_AND_SURVEYS',
  'INFO_ON_DEMAND',
  'PROMOTIONS_AND_MARKETING',
  'ONE_TIME_PASSCODES',
  'NON_POLITICAL_POLLING_AND_SURVEY',
  'DELIVERY_NOTIFICATIONS',
  'EDUCATION',
  'PUBLIC_ANNOUNCEMENTS',
  'CUSTOMER_CARE',
  'NON_PROFIT',
  'ACCOUNT_NOTIFICATIONS',
  'EVENT_NOTIFICATIONS',
  'FINANCIAL_TRANSACTIONS',
  'APPOINTMENT_REMINDERS',
  'HEALTH_CARE',
  'BOOKING_CONFIRMATIONS',
  'OTHER',
] as const;

/** The type of a company's number where its country has one alone that the toll-free form knows. */
export const taxIdTypes: Readonly<Record<string, string>> = { US: 'EIN', GB: 'CRN', NZ: 'NZBN', BR: 'CNPJ' };
