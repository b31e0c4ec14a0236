export { AwsFault } from './aws-fault.js';
export { openAccount, type AccountSettings, type AwsAccount } from './open-account.js';
export type { InputOf, OperationName, OutputOf } from './operations.js';
