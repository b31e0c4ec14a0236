/** The names under which a configuration is found. */
export const configNames = [
  'smslint.config.yaml',
  'smslint.config.yml',
  'smslint.config.json',
  '.smslint.yaml',
  '.smslint.yml',
] as const;
