import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { workerEntry } from '../../src/workers/entry.ts'

const sources = path.join(import.meta.dirname, '../../src/workers')

/** Starts the worker that workerEntry() names and prints what it says. */
const main = (entry: string): string => `import { Worker } from 'node:worker_threads'
import { workerEntry } from '${entry}'
new Worker(workerEntry(import.meta.url, 'thread')).on('message', (message) => { console.log(message) })
`
const worker = `import { parentPort } from 'node:worker_threads'
parentPort.postMessage('worker ' + import.meta.filename)
`

/** Output of a file run by this Node, by default from the root folder: nothing may depend on the working directory. */
function run(args: string[], cwd = path.parse(tmpdir()).root): string {
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 30_000 }).trim()
}

describe('workerEntry', () => {
  let temporary: string
  let folder: string

  beforeAll(() => {
    temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'worker-entry-')))
    folder = path.join(temporary, 'a path, 100% wïth spaces #1')
    mkdirSync(path.join(folder, 'src/workers'), { recursive: true })
    mkdirSync(path.join(folder, 'src/cli'))
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  })

  afterAll(() => {
    rmSync(temporary, { recursive: true })
  })

  test('is the source file here', () => {
    const asking = pathToFileURL(path.join(sources, 'pool.ts')).href
    expect(workerEntry(asking, 'worker').href).toBe(pathToFileURL(path.join(sources, 'worker.ts')).href)
  })

  test('is the source file when a loader has marked the address', () => {
    expect(workerEntry('file:///a%3Fb/src/snapshot/pool.ts?__marked=1', 'thread').href).toBe(
      'file:///a%3Fb/src/snapshot/thread.ts'
    )
  })

  test('is beside the bundle of a Windows checkout', () => {
    for (const file of ['index.js', '17.index.js']) {
      const url = workerEntry(`file:///D:/a%20b/rekkord-action/dist/programs/${file}`, 'thread')
      expect(url.href).toBe('file:///D:/a%20b/rekkord-action/dist/worker/index.js')
    }
  })

  test('starts a thread from the sources', () => {
    cpSync(path.join(sources, 'entry.ts'), path.join(folder, 'src/workers/entry.ts'))
    writeFileSync(path.join(folder, 'src/cli/thread.ts'), worker)
    writeFileSync(path.join(folder, 'src/cli/main.ts'), main('../workers/entry.ts'))
    expect(run([path.join(folder, 'src/cli/main.ts')])).toBe(`worker ${path.join(folder, 'src/cli/thread.ts')}`)
  })

  test('starts a thread from compiled files and from bundles', () => {
    const compiled = path.join(folder, 'lib')
    mkdirSync(path.join(compiled, 'workers'), { recursive: true })
    mkdirSync(path.join(compiled, 'cli'))
    const entry = readFileSync(path.join(sources, 'entry.ts'), 'utf8')
    writeFileSync(path.join(compiled, 'workers/entry.js'), stripTypeScriptTypes(entry))
    writeFileSync(path.join(compiled, 'cli/thread.js'), worker)
    writeFileSync(path.join(compiled, 'cli/main.js'), main('../workers/entry.js'))
    expect(run([path.join(compiled, 'cli/main.js')])).toBe(`worker ${path.join(compiled, 'cli/thread.js')}`)

    const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
    // The bundler never ends when it is run from the root folder, so it runs in a plain one, and the result moves.
    const plain = path.join(temporary, 'plain')
    renameSync(compiled, plain)
    writeFileSync(path.join(plain, 'package.json'), '{ "type": "module" }')
    for (const [input, name] of [
      ['cli/main.js', 'cli'],
      ['cli/thread.js', 'worker']
    ] as const) {
      run(
        [ncc, 'build', path.join(plain, input), '--no-cache', '--quiet', '--out', path.join(plain, 'dist', name)],
        plain
      )
    }
    renameSync(path.join(plain, 'dist'), path.join(folder, 'dist'))
    rmSync(plain, { recursive: true })
    expect(run([path.join(folder, 'dist/cli/index.js')])).toBe(`worker ${path.join(folder, 'dist/worker/index.js')}`)
  })
})
