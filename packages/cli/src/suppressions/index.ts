export { lintUnderBaseline } from './lint-under-baseline.js';
export { reachOf } from './searched-folders.js';
