import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));

/** Where a machine wants the results as JSON. */
const report = process.env.SMSLINT_TEST_REPORT;

export default defineConfig({
  // Vite warns that the source maps of inlined libraries lead nowhere.
  logLevel: 'error',
  resolve: {
    alias: [
      { find: /^@smslint\/core\/unseen$/, replacement: source('core/src/unseen.ts') },
      { find: /^@smslint\/core$/, replacement: source('core/src/index.ts') },
      { find: /^@smslint\/rules\/drafts$/, replacement: source('rules/src/drafts/index.ts') },
      { find: /^@smslint\/report\/text\/(.+)$/, replacement: source('report/src/text/$1.ts') },
      { find: /^@smslint\/providers\/(.+)$/, replacement: source('providers/src/$1/index.ts') },
      { find: /^@smslint\/aws-stand-in$/, replacement: source('aws-stand-in/src/index.ts') },
      { find: /^@smslint\/aws-stand-in\/for-a-test$/, replacement: source('aws-stand-in/src/for-a-test.ts') },
      { find: /^@smslint\/report$/, replacement: source('report/src/index.ts') },
      { find: /^@smslint\/rules\/authoring$/, replacement: source('rules/src/authoring.ts') },
      { find: /^@smslint\/rules\/words$/, replacement: source('rules/src/words.ts') },
      { find: /^@smslint\/rules$/, replacement: source('rules/src/index.ts') },
    ],
  },
  test: {
    // The modules hold no state that a test leaves behind, and loading the book for each file takes most of the time.
    isolate: false,
    // Vitest would leave a core idle, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    globalSetup: source('integrations/testing/made-once.ts'),
    root: fileURLToPath(new URL('..', import.meta.url)),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    // The reader of GitHub's files imports JSON in a way that Node does not take.
    server: { deps: { inline: [/@actions\//] } },
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'packages/*/scripts/**/*.test.ts',
      'packages/integrations/**/*.test.ts',
    ],
    coverage: {
      include: ['packages/*/src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}', '**/generated/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'packages/core/src/**': { lines: 90 },
        'packages/rules/src/**': { lines: 90 },
      },
    },
  },
});
