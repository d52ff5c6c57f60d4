/**
 * Makes the archive of the command line, `rekkord-action-cli-vX.Y.Z.tar.gz`, in a folder: `node scripts/archive.ts FOLDER`. It has the
 * launcher `rekkord`, what it needs of `dist/`, licence and README, and runs with Node alone. The same files give the same bytes. Requires GNU tar.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cliFiles, root, VERSION } from './cli-files.ts'

const [, , folder = '.'] = process.argv
const name = `rekkord-action-cli-v${VERSION}`
const staged = mkdtempSync(path.join(tmpdir(), 'rekkord-archive-'))
try {
  const copy = (from: string, to: string): void => {
    cpSync(path.join(root, from), path.join(staged, name, to))
  }
  for (const file of cliFiles()) copy(file, file)
  for (const launcher of ['rekkord', 'rekkord.cmd']) copy(`scripts/cli/${launcher}`, launcher)
  for (const file of ['LICENSE', 'README.md']) copy(file, file)
  mkdirSync(folder, { recursive: true })
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX', '--mtime=@0', '--sort=name']
  const archive = path.resolve(folder, `${name}.tar.gz`)
  execFileSync('tar', [...owner, '--use-compress-program=gzip -n -9', '-cf', archive, '-C', staged, name])
  console.log(archive)
} finally {
  rmSync(staged, { recursive: true })
}
