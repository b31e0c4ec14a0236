export { AwsFault } from './aws-fault.js';
export { fetchAnswers } from './fetch-answers.js';
export { fetchKeywords, fetchNumbers } from './fetch-number.js';
export { fetchRegistrations } from './fetch-registration.js';
export { openAccount, type AccountSettings, type AwsAccount } from './open-account.js';
export type { InputOf, OperationName, OutputOf } from './operations.js';
