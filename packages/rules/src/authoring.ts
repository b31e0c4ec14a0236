/* What those need who write rules: reading policy books from files, and trying them (`@smslint/rules/authoring`). Lint comes without. */
export { extendBook, type TeamFolder } from './book/extend-book.js';
export { checkHealth, type Health, type HealthProblem } from './book/health.js';
export { loadBook } from './book/load-book.js';
export { runExample } from './book/run-example.js';
