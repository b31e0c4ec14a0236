import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

/** node: modules that would tie the pure packages to a platform; they run in browsers and editors too. */
const platformModules = [
  {
    group: ['node:*', 'fs', 'fs/*', 'path', 'process', 'os', 'child_process'],
    message: 'core and rules are pure: the CLI reads files.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/bundle/**', '**/generated/**', '**/coverage/**', 'reports/**', 'fixtures/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['.config/*.ts', '.config/*.js', '.config/*.cjs', '.ci/*.mjs'],
        },
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['packages/core/src/**', 'packages/rules/src/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-console': 'error', 'no-restricted-imports': ['error', { patterns: platformModules }] },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      // Their types are in comments, which tsc checks.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
);
