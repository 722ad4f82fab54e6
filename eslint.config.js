import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import {
  everywhere,
  noDefaultExport,
  pureGlobals,
  pureImports,
  pureSyntax,
} from './scripts/eslint/bans.mjs';
import { bellhopPlugin } from './scripts/eslint/plugin.mjs';

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/test/**', '**/testing/**', 'e2e/**'];
const toolConfigs = ['**/*.config.ts', '**/*.config.js', '**/*.config.mjs'];
/** These packages run in the browser, in the server and in replays: same input, same output. */
const pure = ['packages/*/src/**/*.ts', 'packages/*/src/**/*.tsx'];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    '**/generated/',
    '**/*.generated.ts',
    '**/*.d.ts',
    '**/coverage/',
    '**/test-results/',
    '**/playwright-report/',
    'data/',
    '.bellhop/',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { bellhop: bellhopPlugin },
    rules: {
      'bellhop/kebab-case-files': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-params': ['error', 4],
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-var': 'error',
      'object-shorthand': ['error', 'properties'],
      'prefer-const': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere, ...noDefaultExport],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortSignal Buffer URL clearInterval clearTimeout console fetch performance process',
          'setInterval setTimeout TextDecoder TextEncoder structuredClone WebAssembly',
        ]
          .flatMap((names) => names.split(' '))
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { __dirname: 'readonly', module: 'writable', require: 'readonly' },
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // Data is a `type`, a contract that others implement is an `interface`.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // `[...text]` walks code points, which is what matching customers' words needs.
      '@typescript-eslint/no-misused-spread': 'off',
      // `NodeExecutor<JsonObject>` says more than a default that the reader has to look up.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'bellhop/no-bare-words': 'error',
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/editor/src/**/*.ts', 'apps/editor/src/**/*.tsx', 'packages/nodes/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-imports': ['error', pureImports],
      'no-restricted-syntax': ['error', ...everywhere, ...noDefaultExport, ...pureSyntax],
    },
  },
  {
    // The one place where a cast is the honest word: a border that TypeScript cannot see across.
    files: ['**/*.boundary.ts', '**/*.boundary.tsx'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    files: tests,
    rules: {
      'bellhop/no-bare-words': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: toolConfigs, rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
);
