export { chooseNumber, type Choice } from './choose-number.js';
export type { Difference } from './difference.js';
export { differenceKinds, type DifferenceId, type DifferenceKind } from './difference-kinds.js';
export type { LiveAccount, LiveNumber } from './live-shapes.js';
export { fixScript, planFix, type FixPlan } from './plan-fix.js';
export type { LiveFault } from './live-pages.js';
export { readLive, readLiveResponses, type LiveReading } from './read-live.js';
export { verifyNumber } from './verify-number.js';
