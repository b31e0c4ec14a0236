/** Dependencies point one way: cli -> report -> rules -> core. */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-nobody',
      severity: 'error',
      from: { path: '^packages/core/src' },
      to: { path: '^packages/(?!core/)' },
    },
    {
      name: 'rules-know-core-alone',
      severity: 'error',
      from: { path: '^packages/rules/src' },
      to: { path: '^packages/(?!(core|rules)/)' },
    },
    {
      name: 'report-knows-core-and-rules-alone',
      severity: 'error',
      from: { path: '^packages/report/src' },
      to: { path: '^packages/(?!(core|rules|report)/)' },
    },
    {
      name: 'providers-know-core-and-rules-alone',
      severity: 'error',
      from: { path: '^packages/providers/src' },
      to: { path: '^packages/(?!(core|rules|providers|aws-stand-in)/)' },
    },
    {
      name: 'the-stand-in-is-for-tests-alone',
      severity: 'error',
      from: { path: '^packages/(?!(aws-stand-in|integrations)/)', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: '(^|/)(packages|@smslint)/aws-stand-in/' },
    },
    {
      name: 'the-stand-in-knows-nobody',
      severity: 'error',
      from: { path: '^packages/aws-stand-in/src' },
      to: { path: '^packages/(?!aws-stand-in/)' },
    },
    {
      name: 'the-bench-knows-core-and-rules-alone',
      severity: 'error',
      // The program it runs, as people do.
      from: { path: '^packages/bench/src' },
      to: { path: '^packages/(?!(core|rules|bench)/)' },
    },
    {
      name: 'nobody-knows-the-bench',
      severity: 'error',
      from: { path: '^packages/(?!bench/)' },
      to: { path: '(^|/)(packages|@smslint)/bench/' },
    },
    {
      name: 'one-door-to-json-rules-engine',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/rules/src/evaluate/rules-engine\\.ts$' },
      to: { path: 'node_modules/json-rules-engine/' },
    },
    {
      name: 'one-door-to-the-aws-sdk',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/(providers/src/aws/live|aws-stand-in)/' },
      to: { path: 'node_modules/(@aws-sdk|@smithy)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-what-is-declared',
      severity: 'error',
      from: { path: '^packages/[^/]+/src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'what-is-imported-exists',
      severity: 'error',
      from: {},
      // There are types of it alone, in @types/sarif; the compiler finds them.
      to: { couldNotResolve: true, pathNot: '^sarif$' },
    },
  ],
  options: {
    // What is imported of another package is in its dist.
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    // The bundle's parts require each other by names that are no files.
    exclude: { path: '(^|/)(?:coverage|bundle)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main'],
    },
  },
};
