export type { ErrorName } from './aws-error.js';
export type { PlannedFault, Trouble } from './faults.js';
export { fileField, requiredWhere, selectField, textField, type FieldDefinition, type Form } from './forms/form.js';
export type { Operation } from './model/operation.js';
export type { Verdict } from './operations/review.js';
export type { Call, Outcome } from './server/call.js';
export { startStandIn, type StandIn } from './start-stand-in.js';
export type { Account, Keyword, PhoneNumber, Registration, Version } from './state/account.js';
export type { Seed } from './state/seed.js';
