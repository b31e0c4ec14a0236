/** How large a file may be before it is refused with `file-limit`. A real request is about 5 KB. */
export const limits = {
  /** Bytes of one YAML or JSON file, or of one line of a JSONL file. */
  bytes: 1024 * 1024,
  /** How deep maps and lists may nest. */
  depth: 64,
  /** Values in one request, with every alias counted as often as it is used. */
  values: 20_000,
} as const;
