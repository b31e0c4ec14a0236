export { attachmentRefusal, attachmentsOf, filesLeftOut, sizeRefusal, type Attachment } from './attachments.js';
export { fieldPaths } from './field-paths.js';
export type { Outcome } from './outcome.js';
export { plannedParts, type PlannedCall, type PlannedPart } from './planned-calls.js';
export { prepareSubmission, type SubmissionChoices } from './prepare-submission.js';
export { Stop } from './run.js';
export { newState, readState, stateText, type SubmissionState } from './state.js';
export type { Submission } from './submission.js';
export { submit } from './submit.js';
