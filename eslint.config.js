import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import astro from 'eslint-plugin-astro'
import { importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

// Imports run one way: each layer may import those before it.
const layers = [
  'packages/schema',
  'packages/curation',
  'packages/sino-dprk-data',
  'packages/export',
  'apps',
]
const boundaries = layers
  .slice(0, -1)
  .map((layer, index) => ({ target: layer, from: layers.slice(index + 1) }))

export default defineConfig(
  globalIgnores([
    '**/.astro/**',
    '**/.turbo/**',
    '**/coverage/**',
    '**/dist/**',
    '**/fixture/**',
    '**/generated/**',
    'out/**',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['**/*.{ts,mts,cts}'],
    extends: [tseslint.configs.recommended], // The rules that need types: .oxlintrc.json.
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/no-relative-packages': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: boundaries },
      ],
      // A vitest fixture that needs no other fixture says so with an empty pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['**/*.config.ts', 'vitest.shared.ts'],
    rules: { 'import-x/no-relative-packages': 'off' },
  }, // They share what they configure.
  {
    files: ['**/*.astro'],
    extends: [astro.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' }, // `astro check` reports both.
  },
)
