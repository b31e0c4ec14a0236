import type { Addition } from './addition.js';

const textFor = (
  version: string,
): string => `# Checks the requests for SMS numbers: annotations on the lines, alerts of code scanning, and a summary.
name: smslint
on:
  pull_request:
  push: { branches: [main] }
permissions:
  contents: read
  security-events: write # for upload-sarif

jobs:
  smslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: smslint/smslint@v${version}
        with:
          # Code scanning cannot be written to from a fork.
          upload-sarif: \${{ github.event.pull_request.head.repo.fork != true }}
`;

/** The workflow of GitHub. */
export const github: Addition = {
  label: 'a GitHub workflow',
  obstacle: () => undefined,
  suggested: ({ hasGitHub }) => hasGitHub,
  path: () => '.github/workflows/smslint.yml',
  isWhole: true,
  add: (_before, version) => ({ text: textFor(version) }),
};
