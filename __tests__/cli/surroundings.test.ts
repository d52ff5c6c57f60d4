/** Where the program runs: users without a home folder, a working directory that is gone, output that cannot be written. */
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkord, rekkordOk, type RunOptions } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source } = prepared
const master = prepared.with('master')
const linux = process.platform === 'linux' ? describe : describe.skip

linux('without a home folder', () => {
  const asNobody = [
    'setpriv',
    '--reuid=54321',
    '--regid=54321',
    '--clear-groups',
    'env',
    '-u',
    'HOME',
    'XDG_CACHE_HOME='
  ]
  const testRoot = process.getuid?.() === 0 ? test : test.skip

  test('an empty HOME puts no cache into the working directory', () => {
    const cwd = temporaryFolder()
    rekkordOk(['save', 'c', source, ...master], { cwd, env: { HOME: '', XDG_CACHE_HOME: path.join(root, 'cache') } })
    rekkord(['save', 'c', source, ...master], { cwd, env: { HOME: '' } })
    expect(fs.readdirSync(cwd)).toEqual([])
  })

  testRoot('a user without an entry in /etc/passwd saves and restores', () => {
    const folder = temporaryFolder()
    fs.chmodSync(folder, 0o777)
    const through = asNobody
    const options: RunOptions = { cwd: folder, through }
    const own = ['-R', path.join(folder, 'repository'), '-K', path.join(folder, 'own.key'), '--no_config']
    rekkordOk(['init', '-g', ...own], options)
    fs.mkdirSync(path.join(folder, 'data'))
    fs.writeFileSync(path.join(folder, 'data/file'), 'content')
    const saved = rekkordOk(['save', 'c', path.join(folder, 'data'), ...own], options)
    expect(saved.stderr).toContain('Warning: There is no folder for the local index, set HOME or XDG_CACHE_HOME')
    rekkordOk(['restore', `c:${path.join(folder, 'data')}`, path.join(folder, 'out'), ...own], options)
    expect(fs.readFileSync(path.join(folder, 'out/file'), 'utf8')).toBe('content')
    const reset = rekkord(['reset_cache', ...own], options)
    expect(reset).toMatchObject({
      code: 1,
      stderr: 'Error: There is no folder for the local index: set HOME or XDG_CACHE_HOME\n'
    })
  })
})

linux('in a working directory that is gone', () => {
  const gone = (keepName: boolean): RunOptions => {
    const script = `cd "$(mktemp -d)" && rmdir "$PWD" && ${keepName ? '' : 'unset PWD &&'} exec "$@"`
    return { cwd: root, through: ['/bin/bash', '-c', script, 'bash'] }
  }

  test('absolute paths are found, and relative ones named as missing', () => {
    rekkordOk(['save', 'c', source, ...master], gone(true))
    const { code, stderr } = rekkord(['save', 'c', 'source', ...master], gone(true))
    expect(code).toBe(1)
    expect(stderr).toMatch(/\nError: The path \/.*\/source does not exist\n$/)
  })

  test('without its name that is an error in one sentence', () => {
    const { code, stderr } = rekkord(['snapshots', ...master], gone(false))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Error: The working directory does not exist: change to one that does\n'
    })
  })
})

linux('standard output on a full disk', () => {
  const full = { cwd: root, through: ['/bin/sh', '-c', 'exec "$@" >/dev/full', 'sh'] }

  test.each([
    [['snapshots', ...master]],
    [['snapshots', '-f', 'JSON', ...master]],
    [['list', '-r', 'c', ...master]],
    [['cat', `c:${path.join(source, 'hello.txt')}`, ...master]],
    [['completion', 'bash']],
    [['help']],
    [['--version']]
  ])('%j is an error in one sentence', (args) => {
    rekkordOk(['save', 'c', source, ...master], { cwd: root })
    const { code, stderr } = rekkord(args, full)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Error: Standard output could not be written: its disk is full\n'
    })
  })
})
