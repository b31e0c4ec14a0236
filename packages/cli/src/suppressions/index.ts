export { lintUnderBaseline } from './lint-under-baseline.js';
export { reachOf } from './searched-folders.js';
export { staleInPart } from './stale-in-part.js';
