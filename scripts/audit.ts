/** Fails when a package that is bundled has a known vulnerability, as `npm audit` reports it; what only builds and tests is not asked for. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What `npm audit --json` reports, as far as it is used here. */
interface AuditReport {
  vulnerabilities?: Record<string, { severity: string }>
}

/**
 * The bundled packages that have known vulnerabilities, with how severe these are.
 * @param list the licences of what is bundled (dist/licenses.txt), in which each package has a title: `name version (licence)`
 * @throws Error when the report is none
 */
export function bundledVulnerabilities({ vulnerabilities }: AuditReport, list: string): string[] {
  if (vulnerabilities === undefined) throw new Error('npm audit gave no report')
  const titles = list.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \S+ \(.*\)\n\n=+$/gm)
  const bundled = new Set([...titles].map(([, name]) => name))
  const found = Object.entries(vulnerabilities).filter(([name]) => bundled.has(name))
  return found.map(([name, { severity }]) => `${name} (${severity})`)
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const list = readFileSync(path.join(import.meta.dirname, '../dist/licenses.txt'), 'utf8')
  const found = bundledVulnerabilities(JSON.parse(stdout) as AuditReport, list)
  for (const one of found) console.error(`A bundled package has a known vulnerability: ${one}`)
  if (found.length > 0) process.exitCode = 1
}
