export { faultText, type SavedData } from '../../answers/saved-data.js';
export { regionOfArn } from '../terms.js';
export { chooseNumber, type Choice } from './choose-number.js';
export type { Difference } from './difference.js';
export { differenceKinds, type DifferenceId, type DifferenceKind } from './difference-kinds.js';
export type { LiveAccount, LiveNumber } from './live-account.js';
export { fixScript, planFix, type FixPlan } from './plan-fix.js';
export { readLive, type LiveReading } from './read-live.js';
export { verifyNumber } from './verify-number.js';
