import base from './vitest.config.ts';

/*
 * The tests that mutants are put to: those of the packages that are changed, which start no process. Every mutant that
 * lives is put to all that reach it, so tests that take long for what they see are left out; a mutant that they alone
 * would kill shows that a quick test is missing. MUTATE_TESTS, a glob, names those of one part, which is done in minutes.
 */
const quick = process.env.MUTATE_TESTS ?? 'packages/{core,rules}/src/**/*.test.ts';

const slow = [
  'core/src/properties',
  'core/src/edit/edits-for.properties',
  'core/src/limits',
  'core/src/within-strings.properties',
  'rules/src/growth',
  'rules/src/exceptions/baseline.properties',
  'rules/src/facts/adversarial',
  'rules/src/score-of-absence.properties',
  'rules/src/found-places',
  'rules/src/fixes/fixes.properties',
  'rules/src/lint.properties',
];

export default {
  ...base,
  test: {
    ...base.test,
    globalSetup: [],
    include: [quick],
    exclude: slow.map((name) => `packages/${name}.test.ts`),
    reporters: ['default'],
  },
};
