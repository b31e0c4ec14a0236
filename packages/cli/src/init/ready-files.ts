import type { Draft } from './draft.js';
import type { PlannedFile } from './plan-files.js';

/** Everything that a run of init would write, the request first, and what it would say. */
export interface ReadyFiles {
  readonly draft: Draft;
  readonly files: readonly PlannedFile[];
  readonly notes: readonly string[];
  readonly hasGit: boolean;
}
