/** What the exit code of a run says. */
export const exitCodes = {
  /** Nothing at or above the threshold. */
  clean: 0,
  /** Findings at or above the threshold, too many warnings, or too low a score. */
  findings: 1,
  /** Wrong usage or configuration, a file that cannot be read or written, nothing to check, or an internal error. */
  failure: 2,
} as const;
