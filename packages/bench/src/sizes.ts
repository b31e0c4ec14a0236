import type { Size } from './sections/section.js';

/** How much a run measures, by its name: all, what a coffee takes, and what only shows that it works. */
export const sizes = {
  full: {
    commands: { rounds: 11, warmUps: 1 },
    rounds: 5,
    warmUps: 1,
    files: 1000,
    corpus: { files: 10_000, lines: 1_000_000 },
  },
  quick: { commands: { rounds: 5, warmUps: 1 }, rounds: 5, warmUps: 1, files: 50, corpus: { files: 500, lines: 1000 } },
  smoke: { commands: { rounds: 1, warmUps: 0 }, rounds: 2, warmUps: 0, files: 1, corpus: { files: 1, lines: 1 } },
} as const satisfies Record<string, Size>;
