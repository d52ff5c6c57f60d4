/**
 * Makes the single executable of the command line for this system, with the Node that runs this: `node scripts/executable.ts FILE`. It
 * needs neither Node nor `dist/` when it runs. Node's documentation calls that a single executable application; `postject` is what it names to write
 * into the program.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'postject'
import { cliFiles, root } from './cli-files.ts'

/** What a Node has in it to say whether it is an application. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

async function makeExecutable(file: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rekkord-executable-'))
  try {
    const config = path.join(folder, 'config.json')
    const blob = path.join(folder, 'blob')
    const main = path.join(root, 'scripts/cli/executable.cjs')
    const assets = Object.fromEntries(cliFiles().map((name) => [name, path.join(root, name)]))
    writeFileSync(
      config,
      JSON.stringify({
        main,
        output: blob,
        disableExperimentalSEAWarning: true,
        assets: { ...assets, 'executable.cjs': main }
      })
    )
    execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] })
    mkdirSync(path.dirname(file), { recursive: true })
    copyFileSync(process.execPath, file)
    chmodSync(file, 0o755)
    // A program whose bytes change has to be signed again; macOS runs no other
    if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', file])
    const options = process.platform === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {}
    await inject(file, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: FUSE, ...options })
    if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', file])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [, , file] = process.argv
if (file === undefined) throw new Error('name the file: node scripts/executable.ts FILE')
await makeExecutable(path.resolve(file))
console.log(path.resolve(file))
