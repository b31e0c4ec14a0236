/** The names of the commands, in the order in which help shows them. */
export const commandNames = [
  'lint',
  'init',
  'plan',
  'report',
  'render',
  'import',
  'submit',
  'verify',
  'denials',
  'explain',
  'rules',
  'coverage',
  'print-config',
  'check-config',
  'schema',
  'completion',
] as const;
