import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { licenses, packagesOf, type BundledModule } from './licenses.ts'
import { strip } from './strip.ts'

/** A part of this library cannot run as an ES module, so that it is bundled as what it is. */
const SSH_LIBRARY = '../node_modules/ssh2/lib/index.js'

/**
 * The bundles: the module that tsc compiles from `src/` into `lib/`, and the folder of `dist/` that it goes to, as
 * `index.js`, with all that it imports. What is loaded by few runs and weighs as much as all else has a bundle of its own,
 * which is looked for beside that of the programs (src/storage/s3/credentials.ts, src/storage/sftp/load.ts,
 * src/action/index-cache/service.ts). The client of GitHub's cache, with Azure's, is minified: it is nobody's to read here.
 */
const bundles: { module: string; bundle: string; minify?: true }[] = [
  { module: 'programs.js', bundle: 'programs' },
  { module: 'storage/s3/chain.js', bundle: 'credentials' },
  { module: SSH_LIBRARY, bundle: 'ssh2' },
  { module: 'action/index-cache/thread.js', bundle: 'cache', minify: true }
]

/**
 * What runners, users and worker threads start (src/workers/entry.ts), as `index.js` in a folder of `dist/`: one line that
 * calls a function of src/programs.ts.
 */
const entryPoints = {
  save: "action('save')",
  restore: "action('restore')",
  check: "action('check')",
  forget: "action('forget')",
  snapshots: "action('snapshots')",
  cli: 'cli()',
  worker: 'worker()'
}

/** The checkout's root; the bundler works here, because it names modules in its output relative to where it works. */
export const root = path.join(import.meta.dirname, '..')

/** Runs a package's own JavaScript file with this Node, showing what it prints; throws when it fails. */
function run(script: string, ...args: string[]): void {
  const file = createRequire(import.meta.url).resolve(script)
  execFileSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' })
}

/** Writes an entry point, which can be executed where it is a command by itself. */
function writeEntryPoint(folder: string, call: string): void {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n')
  const name = call.slice(0, call.indexOf('('))
  const lines = [`import { ${name} } from '../programs/index.js'`, '', `await ${call}`, '']
  if (name === 'cli') lines.unshift('#!/usr/bin/env node')
  writeFileSync(path.join(folder, 'index.js'), lines.join('\n'), { mode: name === 'cli' ? 0o755 : 0o644 })
}

/**
 * Compiles `src/` into `lib/` and bundles it, with the licences of what is in it, into `folder`, which is emptied before. The same sources give the same bytes in any checkout.
 */
export function build(folder: string): void {
  rmSync(path.join(root, 'lib'), { recursive: true, force: true })
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  // What does not compile leaves the bundles as they are
  rmSync(folder, { recursive: true, force: true })
  const inBundles = new Set<string>()
  for (const { module, bundle, minify } of bundles) {
    const stats = path.join(root, 'lib', `${bundle}.stats.json`)
    const options = ['--no-cache', '--quiet', '--out', path.join(folder, bundle), '--stats-out', stats]
    if (minify === true) options.push('--minify')
    run('@vercel/ncc/dist/ncc/cli.js', 'build', path.join(root, 'lib', module), ...options)
    if (minify !== true) strip(path.join(folder, bundle), module !== SSH_LIBRARY)
    const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { modules: BundledModule[] }
    for (const name of packagesOf(modules)) inBundles.add(name)
  }
  for (const [name, call] of Object.entries(entryPoints)) writeEntryPoint(path.join(folder, name), call)
  // It comes with a program for Windows that talks to PuTTY's agent: no binaries here
  rmSync(path.join(folder, 'ssh2', 'pagent.exe'), { force: true })
  writeFileSync(path.join(folder, 'ssh2', 'package.json'), '{ "type": "commonjs" }\n')
  // The bundler's own list lacks half of them
  writeFileSync(path.join(folder, 'licenses.txt'), licenses(root, inBundles))
}

if (import.meta.main) build(path.join(root, 'dist'))
