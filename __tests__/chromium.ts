import { spawnSync } from 'node:child_process'

/** The browser of this machine: Debian has the package chromium, GitHub's machines have Chrome. */
export function chromiumProgram(): string {
  const names = ['chromium', 'google-chrome', 'chromium-browser']
  const found = names.find((name) => spawnSync(name, ['--version']).status === 0)
  if (found === undefined) throw new Error(`a browser is missing, one of ${names.join(', ')}`)
  return found
}
