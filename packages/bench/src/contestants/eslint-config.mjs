/* What ESLint is measured with: the rules that @eslint/json recommends. */
import json from '@eslint/json';

export default [{ files: ['**/*.json'], language: 'json/json', ...json.configs.recommended }];
