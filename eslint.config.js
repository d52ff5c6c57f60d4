import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/**
 * The layers, lowest first (docs/architecture.md). A folder may import those before it on this list and itself, never
 * those after it; `storage` and the format side (format, crypto, compression, chunking, kernel) know nothing of each other.
 */
export const layers = [
  'errors',
  'system-error',
  'home-folder',
  'user-path',
  'values',
  'async',
  'workers',
  'kernel',
  'crypto',
  'compression',
  'chunking',
  'format',
  'storage',
  'files',
  'repository',
  'snapshot',
  'hooks',
  'config',
  'report',
  'commands',
  'action',
  'browse',
  'cli'
]
const formatSide = ['kernel', 'crypto', 'compression', 'chunking', 'format']

/** The layers that one may not import. */
export function forbiddenFor(layer) {
  const forbidden = layers.slice(layers.indexOf(layer) + 1)
  if (layer === 'storage') forbidden.push(...formatSide)
  if (layer === 'browse' || layer === 'cli') forbidden.push('action')
  return forbidden
}

/** Import rule of one layer: patterns of the folders that it may not import. */
function layerRule(layer) {
  const patterns = forbiddenFor(layer).map((name) => ({
    group: [`**/${name}/**`, `!**/node_modules/**`],
    message: `${layer} may not import ${name}: imports point towards the format (docs/architecture.md).`
  }))
  if (layer !== 'action') {
    patterns.push({ group: ['@actions/*'], message: '@actions/* is imported in src/action alone.' })
  }
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] }
  }
}

export default tseslint.config(
  { ignores: ['dist/', 'lib/', 'coverage/', 'kernel/', 'src/kernel/wasm.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Interfaces are asynchronous for the storages that need it
      '@typescript-eslint/require-await': 'off'
    }
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } }
  },
  ...layers.map(layerRule)
)
