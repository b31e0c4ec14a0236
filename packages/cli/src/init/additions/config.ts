import type { Addition } from './addition.js';

const text = `# How smslint judges the requests of this repository. Without a word here each is judged as its provider would.

# The mildest finding that fails a run: error, warning, info or none.
failOn: error

# Changes to rules, by their ids: off, info, warning or error. smslint rules lists them, smslint explain <id> says why they are there.
# rules:
#   sample-multi-segment: off

# Changes for some files, some requests, or one place.
# overrides:
#   - files: requests/drafts/**
#     rules: { spend-need-unknown: off }
`;

/** The configuration of smslint. */
export const config: Addition = {
  label: 'a configuration, smslint.config.yaml',
  obstacle: () => undefined,
  suggested: ({ configFile }) => configFile === undefined,
  path: ({ configFile }) => configFile ?? 'smslint.config.yaml',
  isWhole: false,
  // One that is there is its owner's, whatever it says.
  add: (before) => (before === undefined ? { text } : 'already'),
};
