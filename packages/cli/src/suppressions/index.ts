export { lintUnderBaseline } from './lint-under-baseline.js';
export { missedBy } from './searched-folders.js';
