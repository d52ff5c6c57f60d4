import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '..')

const { files, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  files: string[]
  version: string
}

/** The version that package.json has. */
export const VERSION = version

/** The paths of what the command line needs of `dist/`, as the npm package has it. Throws when there is no `dist/`. */
export function cliFiles(): string[] {
  const patterns = files.map((name) => (path.extname(name) === '' ? `${name}/**/*.{js,json}` : name))
  const found = globSync(patterns, { cwd: root }).sort()
  if (!found.includes(path.join('dist', 'cli', 'index.js'))) throw new Error('there is no dist/: run npm run build')
  return found.map((name) => name.replaceAll('\\', '/'))
}
