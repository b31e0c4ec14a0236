import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));

/** Where a machine wants the results as JSON. */
const report = process.env.SMSLINT_TEST_REPORT;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@smslint\/core$/, replacement: source('core/src/index.ts') },
      { find: /^@smslint\/rules\/drafts$/, replacement: source('rules/src/drafts/index.ts') },
      { find: /^@smslint\/rules$/, replacement: source('rules/src/index.ts') },
    ],
  },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    include: ['packages/*/src/**/*.test.ts'],
    // Code is loaded when it is used: on a busy machine that takes seconds.
    testTimeout: 60_000,
    coverage: {
      reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/generated/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'packages/core/src/**': { lines: 90 },
        'packages/rules/src/**': { lines: 90 },
      },
    },
  },
});
