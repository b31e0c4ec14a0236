export { run } from './cli.js';
export type { Io, Output } from './io.js';
export type { Reporter, ReporterOptions } from './reporters/reporter.js';
