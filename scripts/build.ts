import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ActionName } from '../src/action/main.ts'
import { licenses } from './licenses.ts'

/** A part of this library cannot run as an ES module, so that it is bundled as what it is. */
const SSH_LIBRARY = '../node_modules/ssh2/lib/index.js'

/**
 * What runs on its own, without node_modules: the module that tsc compiles from `src/` into `lib/`, and the folder of
 * `dist/` that its bundle goes to, as `index.js`. Threads find `worker` beside the bundle that starts them
 * (src/workers/entry.ts), and `credentials` and `ssh2` likewise (src/storage/s3-credentials.ts, src/storage/sftp-load.ts).
 */
const entryPoints = [
  { module: 'action/main.js', bundle: 'action' },
  { module: 'cli/main.js', bundle: 'cli' },
  { module: 'workers/worker.js', bundle: 'worker' },
  // AWS's credential chain weighs more than the rest: one copy for all, loaded by those runs that need it
  { module: 'storage/s3-chain.js', bundle: 'credentials' },
  { module: SSH_LIBRARY, bundle: 'ssh2' }
]

/** The actions, all of which are in the bundle `action`: what each `action.yml` names is one line that runs one of them. */
const actions: ActionName[] = ['save', 'restore', 'check', 'snapshots']

/** The checkout's root; the bundler works here, because it names modules in its output relative to where it works. */
export const root = path.join(import.meta.dirname, '..')

/** Runs a package's own JavaScript file with this Node, showing what it prints; throws when it fails. */
function run(script: string, ...args: string[]): void {
  const file = createRequire(import.meta.url).resolve(script)
  execFileSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' })
}

/** Writes what the runner starts for an action. */
function writeEntryPoint(folder: string, action: ActionName): void {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(path.join(folder, 'index.js'), `import { run } from '../action/index.js'\n\nawait run('${action}')\n`)
}

/**
 * Compiles `src/` into `lib/` and bundles each entry point, with the licences of what is in it, into `folder`, which is
 * emptied before. The same sources give the same bytes in any checkout.
 */
export function build(folder: string): void {
  rmSync(path.join(root, 'lib'), { recursive: true, force: true })
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
  // What does not compile leaves the bundles as they are
  rmSync(folder, { recursive: true, force: true })
  for (const { module, bundle } of entryPoints) {
    const options = ['--no-cache', '--quiet', '--out', path.join(folder, bundle)]
    run('@vercel/ncc/dist/ncc/cli.js', 'build', path.join(root, 'lib', module), ...options)
  }
  for (const action of actions) writeEntryPoint(path.join(folder, action), action)
  // It comes with a program for Windows that talks to PuTTY's agent: no binaries here
  rmSync(path.join(folder, 'ssh2', 'pagent.exe'), { force: true })
  writeFileSync(path.join(folder, 'ssh2', 'package.json'), '{ "type": "commonjs" }\n')
  // The bundler's own list lacks half of them
  writeFileSync(path.join(folder, 'licenses.txt'), licenses(root))
}

if (import.meta.main) build(path.join(root, 'dist'))
