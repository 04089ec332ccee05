import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';
import { importRules } from './scripts/lint/imports.mjs';
import { reasons } from './scripts/lint/reasons.mjs';

const sources = ['{domain,contract,electron,renderer,cli,tests}/**/*.{ts,tsx}'];
const configFiles = ['**/*.config.ts', '**/*.config.mjs', '**/*.d.ts'];
const namedExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the import then says what it is.',
};
const impure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'domain/ has no clock: pass the time in.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'domain/ has no clock: pass the time in.' },
];
const outsideWorld = [
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'process',
  'Buffer',
  'console',
  'document',
];
outsideWorld.push(
  'window',
  'navigator',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
);

const nodeGlobals = [
  'process',
  'console',
  'performance',
  'Buffer',
  'AbortController',
  'require',
  '__dirname',
];
nodeGlobals.push('setTimeout', 'clearTimeout', 'setInterval', 'clearInterval');

export default tseslint.config(
  { ignores: ['node_modules/', '.vite/', '.cache/', 'out/', 'test-results/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['scripts/**/*.{mjs,cjs}', '*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: [...sources, '*.config.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { stet: { rules: { reasons, 'long-file': builtinRules.get('max-lines') } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off', // cleaning such characters out of foreign text is half of import/
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', namedExports],
      'max-lines': ['error', 400],
      'stet/long-file': ['warn', 300],
      'stet/reasons': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Where there is no successor (execCommand) a reasoned exception says so.
      '@typescript-eslint/no-deprecated': 'warn',
      // Spreading a string is how one gets its characters rather than its UTF-16 units.
      '@typescript-eslint/no-misused-spread': 'off',
      // There are hardly any classes here, so a method taken off its object seldom means anything.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['domain/**/*.ts', 'contract/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', namedExports, ...impure],
      'no-restricted-globals': ['error', ...outsideWorld],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'domain/ has no clock: pass the time in.' },
        { object: 'Math', property: 'random', message: 'domain/ has no chance: pass ids in.' },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/api.ts'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis'].map((object) => ({
          object,
          property: 'api',
          message: 'Only renderer/api.ts touches window.api.',
        })),
      ],
    },
  },
  ...importRules,
  { files: ['tests/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: configFiles, rules: { 'no-restricted-syntax': 'off' } },
);
