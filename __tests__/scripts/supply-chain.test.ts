import fs from 'node:fs'
import path from 'node:path'
import { bundledVulnerabilities } from '../../scripts/audit.ts'
import { licenses, packagesOf } from '../../scripts/licenses.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

interface Locked {
  version: string
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
  dev?: boolean
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'))
}

describe('packages', () => {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> }
  const locked = Object.entries(packages).filter(([folder]) => folder !== '')

  test('every one has a hash in the lock file, and comes from the public registry', () => {
    expect(locked.length).toBeGreaterThan(100)
    expect(locked.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([])
    const elsewhere = locked.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')
    )
    expect(elsewhere).toEqual([])
  })

  test('of those with install scripts only one may run them', () => {
    const { allowScripts } = readJson('package.json') as { allowScripts: Record<string, boolean> }
    const withScripts = locked.filter(([, one]) => one.hasInstallScript === true)
    const names = new Set(withScripts.map(([folder]) => folder.replace(/^.*node_modules\//, '')))
    expect(Object.keys(allowScripts).sort()).toEqual([...names].sort())
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node'])
  })

  test('those that are named are named with one version', () => {
    const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>
    for (const version of Object.values(devDependencies!)) expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    // What runs is bundled: those who install the package need no other
    expect(dependencies).toBeUndefined()
  })
})

describe('licences', () => {
  const file = (name: string): { nameForCondition: string } => ({ nameForCondition: path.join(ROOT, name) })

  test('packages are found among modules, also those that were joined, and those inside of packages', () => {
    const modules = [
      file('lib/programs.js'),
      { nameForCondition: null, modules: [file('node_modules/aws4/aws4.js')] },
      file('node_modules/@actions/glob/node_modules/minimatch/dist/esm/index.js')
    ]
    expect([...packagesOf(modules)]).toEqual(['node_modules/aws4', 'node_modules/@actions/glob/node_modules/minimatch'])
  })

  test('whatever is bundled is listed, and fails the build when nobody knows it', () => {
    const list = licenses(ROOT, new Set(['node_modules/aws4', 'node_modules/prettier']))
    expect(list).toMatch(/^aws4 \d/m)
    expect(list).toMatch(/^prettier \d/m)
    expect(licenses(ROOT, new Set())).not.toMatch(/^prettier \d/m)
    expect(() => licenses(ROOT, new Set(['node_modules/nobody-knows']))).toThrow('node_modules/nobody-knows')
  })

  test('those of the packages that the sources import are in the list of the bundles', () => {
    const list = fs.readFileSync(path.join(ROOT, 'dist/licenses.txt'), 'utf8')
    const sources = fs
      .globSync('src/**/*.ts', { cwd: ROOT })
      .map((name) => fs.readFileSync(path.join(ROOT, name), 'utf8'))
    const imports = sources.flatMap((text) => [
      ...text.matchAll(/(?:from |import\()'((?:@[\w.-]+\/)?[\w.-]+)[\w./-]*'/g)
    ])
    const found = new Set(imports.map(([, name]) => name!).filter((name) => !name.startsWith('.') && name !== 'node'))
    expect(found.size).toBeGreaterThan(5)
    const listed = new Set(list.split('\n').map((line) => line.split(' ')[0]))
    expect([...found].filter((name) => !listed.has(name))).toEqual([])
  })
})

test('of known vulnerabilities, those in packages that are bundled count', () => {
  const list = 'aws4 1.13.2 (MIT)\n\n=====\n\nThe licence of prettier 3\n'
  const report = { vulnerabilities: { aws4: { severity: 'high' }, prettier: { severity: 'critical' } } }
  expect(bundledVulnerabilities(report, list)).toEqual(['aws4 (high)'])
  expect(bundledVulnerabilities({ vulnerabilities: {} }, list)).toEqual([])
  expect(() => bundledVulnerabilities({}, list)).toThrow('npm audit')
})

describe('workflows', () => {
  const folders = ['.github/workflows', 'docs/workflows']
  const files = folders.flatMap((folder) => fs.globSync(`${folder}/*.yml`, { cwd: ROOT }))
  const workflows = files.map((name) => [name, fs.readFileSync(path.join(ROOT, name), 'utf8')] as const)

  test.each(workflows)('%s: actions of others are named by their commit, with the version that it is', (_, text) => {
    const uses = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, action]) => action!)
    const others = uses.filter((action) => !action.startsWith('./') && !action.startsWith('OWNER/rekkord-action'))
    for (const action of others) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+/)
  })

  test.each(workflows)(
    '%s: rights are given to jobs one by one, and none to read secrets or write code by all',
    (name, text) => {
      const [, atTop] = /^permissions:(.*(?:\n .*)*)/m.exec(text) ?? []
      expect(atTop?.trim()).toMatch(/^(\{\}|contents: read)$/)
      const written = [...text.matchAll(/^ +([\w-]+): write\b/gm)].map(([, right]) => right!)
      const expected: Record<string, string[]> = {
        '.github/workflows/release.yml': ['contents', 'id-token', 'attestations', 'contents'],
        'docs/workflows/s3-oidc.yml': ['id-token']
      }
      expect(written).toEqual(expected[name.replaceAll('\\', '/')] ?? [])
      expect(text).not.toMatch(/pull_request_target|workflow_run/)
    }
  )
})
