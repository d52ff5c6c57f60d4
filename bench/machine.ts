import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What the numbers depend on: processors, memory, kernel, file system, Node, this project's commit. */
export function describeMachine(folder: string): Record<string, string> {
  const cpus = os.cpus()
  return {
    processor: `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown'}`,
    memory: `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${os.type()} ${os.release()} (${os.arch()})`,
    'file system': fileSystem(folder),
    'free on disk': `${freeGigabytes(folder)} GB`,
    'load at the start': os.loadavg()[0]!.toFixed(2),
    node: process.version,
    commit: commit()
  }
}

/** The kind of file system; an ext4 without a journal is told, as it makes new files far slower after others were removed. */
function fileSystem(folder: string): string {
  const lines = execFileSync('df', ['--output=source,fstype', folder], { encoding: 'utf8' }).trim().split('\n')
  const [source, type] = lines[1]!.split(/\s+/) as [string, string]
  if (type !== 'ext4' || !fs.existsSync('/proc/fs/jbd2')) return type
  const device = path.basename(source)
  const journal = fs.readdirSync('/proc/fs/jbd2').some((name) => name.startsWith(`${device}-`))
  return journal ? 'ext4' : 'ext4 without a journal'
}

function freeGigabytes(folder: string): string {
  const { bavail, bsize } = fs.statfsSync(folder)
  return ((bavail * bsize) / 1e9).toFixed(0)
}

function commit(): string {
  const options = { cwd: import.meta.dirname, encoding: 'utf8' } as const
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=10'], options).trim()
  } catch {
    return 'unknown'
  }
}
