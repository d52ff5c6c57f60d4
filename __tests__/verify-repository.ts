import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const shared = path.resolve(import.meta.dirname, '../../shared/tools/verify_repo.py')
const copied = path.resolve(import.meta.dirname, 'fixtures/verify_repo.py')

/**
 * Checks a repository with the independent reader (Python, libsodium, liblz4), and the newest snapshot, or that of
 * `channel`, against the folders it was made of. Returns what is wrong: an empty text when all is well.
 */
export function verifyRepository(
  repository: string,
  keyFile: string,
  options: { channel?: string; against?: readonly string[]; extra?: readonly string[] } = {}
): string {
  const args = [existsSync(shared) ? shared : copied, repository, keyFile, ...(options.extra ?? [])]
  if (options.channel !== undefined) args.push('--channel', options.channel)
  for (const folder of options.against ?? []) args.push('--against', folder)
  const run = spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (run.status === 0) return ''
  return `exit ${String(run.status)}\n${run.stdout}\n${run.stderr}`
}
