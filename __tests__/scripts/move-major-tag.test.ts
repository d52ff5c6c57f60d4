import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/move-major-tag')
const test_ = process.platform === 'win32' ? test.skip : test

/** A clone with a commit for each tag, and what it was cloned from. */
function newClone(tags: readonly string[]): { git: (...args: string[]) => string; folder: string } {
  const [origin, folder] = [temporaryFolder(), temporaryFolder()]
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=tester', '-c', 'user.email=tester@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe'
    }).trim()
  git('init', '--quiet', '--bare', origin)
  git('init', '--quiet')
  git('remote', 'add', 'origin', origin)
  for (const tag of tags) {
    git('commit', '--quiet', '--allow-empty', '--message', tag)
    git('tag', tag)
  }
  return { git, folder }
}

test_.each([
  [['v0.1.0'], 'v0.1.0', 'v0.1.0'],
  [['v0.1.0', 'v0.2.0-rc1', 'v0.2.0'], 'v0.2.0', 'v0.2.0'],
  [['v0.1.0', 'v0.2.0-rc1'], 'v0.1.0', 'v0.1.0'],
  [['v0.9.0', 'v0.10.0'], 'v0.9.0', undefined],
  [['v0.1.0', 'v0.2.0-rc1'], 'v0.2.0-rc1', undefined],
  [['v0.1.0', 'v1.0.0'], 'v0.1.0', 'v0.1.0']
])('with the tags %p, the release %s moves the major tag to %s', (tags, release, expected) => {
  const { git, folder } = newClone(tags)
  execFileSync('bash', [SCRIPT, release], { cwd: folder, stdio: 'pipe' })
  const moved = git('ls-remote', 'origin', 'refs/tags/v0')
  expect(moved).toBe(expected === undefined ? '' : `${git('rev-parse', expected)}\trefs/tags/v0`)
})
