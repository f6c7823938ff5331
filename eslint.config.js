import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import i18next from 'eslint-plugin-i18next';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

/** Imports go one way; docs/design.md draws it. `target` may import itself and `allowed`, nothing else in src. */
const allowed = {
  words: [],
  core: ['words'],
  engine: ['core', 'words'],
  io: ['core', 'words'],
  ui: ['words'],
  features: ['core', 'io', 'ui', 'words'],
  app: ['features', 'io', 'ui', 'core', 'words'],
};
const zones = Object.entries(allowed).map(([room, imports]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...imports].map((name) => `./${name}`),
  message: `${room} may import ${imports.join(', ') || 'nothing else'} only.`,
}));
const features = readdirSync(fileURLToPath(import.meta.resolve('./src/features')));
const featureZones = features.map((feature) => ({
  target: `./src/features/${feature}`,
  from: './src/features',
  except: [`./${feature}`],
  message: 'A feature never imports another feature.',
}));

const restrictedSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
];
const tensorflow = { group: ['@tensorflow/*'], message: 'Only src/engine imports TensorFlow.js.' };
const lazy = {
  name: 'react',
  importNames: ['lazy'],
  message: 'Use `onDemand` or `later` from src/ui, which wait for the words too.',
};
const zod = {
  name: 'zod',
  message: 'Take it from src/core/zod.ts, which keeps to the page’s policy.',
};
/** What a person would read: a capital, and more than one word. An `Error` is for whoever mends a bug. */
const sentence = '/^[A-Z][a-z’]+,? [a-z]/';
const inWords = 'What a person reads is said by `say` from src/words.';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'coverage',
      'test-results',
      'playwright-report',
      // AssemblyScript, and what is compiled from it.
      'src/engine/devices/simd/kernels',
      '**/*.generated.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...featureZones] }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...restrictedSyntax],
    },
  },
  {
    // docs/languages.md tells where words go.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/words/**', '**/testing/**', '**/*.test.ts', '**/*.test-helper.ts'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: [
              'label',
              'title',
              'hint',
              'description',
              'placeholder',
              'alt',
              'aria-.*label',
            ],
          },
          callees: { exclude: ['say'] },
          // The page's own name, keys of words, and what has no letters.
          words: { exclude: ['Lossline', '[a-z][\\w-]*(\\.[\\w-]+)+', '[^a-zA-Z]*'] },
        },
      ],
      'no-restricted-syntax': [
        'error',
        ...restrictedSyntax,
        { selector: `:not(NewExpression) > Literal[value=${sentence}]`, message: inWords },
        { selector: `TemplateElement[value.raw=${sentence}]`, message: inWords },
      ],
    },
  },
  {
    // Only the training worker's entry reaches the engine, and only the engine reaches TensorFlow.js.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/engine/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [tensorflow], paths: [lazy, zod] }],
    },
  },
  {
    files: ['src/ui/later.tsx', 'src/features/training/lazy-frame.tsx', 'src/core/zod.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tensorflow] }] },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['src/core/**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'self',
        'performance',
        'navigator',
        'Date',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['scripts/**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  // Playwright's fixtures call a function named `use`, which is no hook.
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['*.config.{ts,js}'], rules: { 'import-x/no-default-export': 'off' } },
);
