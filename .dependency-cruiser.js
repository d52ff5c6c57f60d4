import { forbiddenFor, layers } from './eslint.config.js'

/** A file beside the layers' folders counts as its layer: src/errors.ts as `errors`. */
const inLayer = (names) => `^src/(?:${names.join('|')})(?:/|\\.ts$)`

/**
 * What ESLint does not see, as it looks at one file at a time: circles of files, and imports against the layers also where
 * they are dynamic or in a file beside the folders.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that import each other cannot be read one after the other, or moved alone.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true }
    },
    ...layers
      .filter((layer) => forbiddenFor(layer).length > 0)
      .map((layer) => ({
        name: `from-${layer}`,
        comment: 'Imports point towards the format (docs/architecture.md).',
        severity: 'error',
        from: { path: inLayer([layer]) },
        to: { path: inLayer(forbiddenFor(layer)) }
      })),
    {
      name: 'programs-alone',
      comment: 'src/programs.ts starts what runs, so nothing imports it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/programs\\.ts$' }
    },
    {
      name: 'no-folder-without-layer',
      comment: 'Each folder and file of src/ has its place in the list of eslint.config.js.',
      severity: 'error',
      from: { path: '^src/', pathNot: [inLayer(layers), '^src/programs\\.ts$'] },
      to: {}
    }
  ],
  options: {
    includeOnly: '^src/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] }
  }
}
