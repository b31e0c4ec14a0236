import type { Target } from './target.js';
import { exceptions, facts, fixes } from './targets/judging.js';
import { reader, schema } from './targets/reading.js';
import { blobs, filter, reporters } from './targets/reports.js';
import { config, denials, imports, rules, suppressions } from './targets/settings.js';

/** All that strangers feed. */
export const targets: readonly Target[] = [
  reader,
  schema,
  facts,
  exceptions,
  fixes,
  reporters,
  filter,
  blobs,
  config,
  rules,
  suppressions,
  denials,
  imports,
];
