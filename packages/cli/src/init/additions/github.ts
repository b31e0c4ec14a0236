import type { Addition } from './addition.js';

const text = `# Checks the requests for SMS numbers in pull requests, and on the main branch.
name: smslint

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  smslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: smslint/smslint@v0
`;

/** The workflow of GitHub. */
export const github: Addition = {
  label: 'a GitHub workflow',
  obstacle: () => undefined,
  suggested: ({ hasGitHub }) => hasGitHub,
  path: () => '.github/workflows/smslint.yml',
  isWhole: true,
  add: () => ({ text }),
};
