// What Oxlint looks for. Whatever its category "correctness" holds is on; everything else that is on stands here.
import { pureGlobals, pureImports } from './scripts/lint/pure.mjs';
import { strictTypes } from './scripts/lint/strict-types.mjs';

const javascript = ['**/*.mjs', '**/*.js', '**/*.cjs'];
const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/test/**', '**/testing/**', 'e2e/**'];
/** Tools take their configuration and plugins only as default exports. */
const forTools = [
  '**/*.config.ts',
  '**/*.config.mjs',
  'e2e/support/prepare-shop.ts',
  'scripts/lint/plugin.mjs',
];
/** These packages run in the browser, in the server and in replays: same input, same output. */
const pure = ['packages/*/src/**/*.ts', 'packages/*/src/**/*.tsx'];

const longestFunction = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default {
  plugins: ['eslint', 'typescript', 'oxc'],
  jsPlugins: ['./scripts/lint/plugin.mjs'],
  categories: { correctness: 'error' },
  options: { typeAware: true, maxWarnings: 0, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: [
    '**/node_modules/**',
    '**/dist/**',
    '**/generated/**',
    '**/*.generated.ts',
    '**/*.d.ts',
    '**/*.d.mts',
    '**/test-results/**',
    'data/**',
    '.bellhop/**',
  ],
  rules: {
    'bellhop/kebab-case-files': 'error',
    'bellhop/no-default-export': 'error',
    'bellhop/no-enum': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', 4],
    'no-empty': ['error', { allowEmptyCatch: false }],
    'no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    'no-var': 'error',
    'object-shorthand': ['error', 'properties'],
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    // `[...text]` walks code points, which is what matching customers' words needs.
    'typescript/no-misused-spread': 'off',
    // Names and codes are put in order as they are.
    'typescript/require-array-sort-compare': 'off',
  },
  overrides: [
    {
      files: javascript,
      env: { node: true },
      rules: {
        'no-undef': 'error',
        // Without types written down, the type of `this` is only guessed.
        'typescript/unbound-method': 'off',
      },
    },
    {
      files: typescript,
      rules: { ...strictTypes, 'max-lines-per-function': longestFunction(60) },
    },
    {
      files: ['**/*.tsx'],
      rules: { 'bellhop/no-bare-words': 'error', 'max-lines-per-function': longestFunction(120) },
    },
    {
      files: ['apps/editor/src/**', 'packages/nodes/src/**/*.tsx'],
      plugins: ['react'],
      rules: {
        'react/exhaustive-deps': 'error',
        'react/rules-of-hooks': 'error',
        // For those who use React's compiler, which we do not.
        'react/immutability': 'off',
        'react/preserve-manual-memoization': 'off',
        'react/refs': 'off',
        'react/set-state-in-effect': 'off',
      },
    },
    {
      files: pure,
      excludeFiles: tests,
      rules: {
        'bellhop/no-clock-or-chance': 'error',
        'no-restricted-globals': ['error', ...pureGlobals],
        'no-restricted-imports': ['error', pureImports],
      },
    },
    {
      // The one place where a cast is the honest word: a border that TypeScript cannot see across.
      files: ['**/*.boundary.ts', '**/*.boundary.tsx'],
      rules: { 'typescript/consistent-type-assertions': 'off' },
    },
    {
      files: tests,
      rules: {
        'bellhop/no-bare-words': 'off',
        'max-lines': 'off',
        'max-lines-per-function': 'off',
        'max-params': 'off',
        'typescript/consistent-type-assertions': 'off',
        'typescript/no-non-null-assertion': 'off',
      },
    },
    { files: forTools, rules: { 'bellhop/no-default-export': 'off' } },
  ],
};
