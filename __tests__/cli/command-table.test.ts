import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createProgram } from '../../src/cli/program/program.ts'
import type { Face } from '../../src/cli/face.ts'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const TESTS = path.resolve(import.meta.dirname, '..')
const EVERY = '(every command)'

/** The rows of the table: command, flags, file and title of the test. */
const rows = fs
  .readFileSync(path.resolve(TESTS, '../docs/command-table.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (command|-)/.test(line))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    const [command = '', flags = ''] = [cells[1], cells[2]].map((cell) => cell?.replaceAll('`', ''))
    const [, file = '', title = ''] = /^`(.*?)`: (.*)$/.exec(cells[5]!)!
    return {
      command: command.replace(/ \(.*[a-z]\)$/, (alias) => (command === EVERY ? alias : '')),
      flags,
      file,
      title
    }
  })

test('the table has every command and every option', () => {
  const program = createProgram({} as Face, () => undefined)
  const inTable = rows.map(({ command, flags }) => `${command} ${flags}`)
  const common = rows.filter(({ command }) => command === EVERY).map(({ flags }) => flags)
  const inProgram = program.commands.flatMap((command) => [
    `${command.name()} `,
    ...command.options
      .map(({ short, long }) => [short, long].filter((flag) => flag !== undefined).join(', '))
      .filter((flags) => !common.includes(flags))
      .map((flags) => `${command.name()} ${flags}`)
  ])
  const ofAll = [...common.map((flags) => `${EVERY} ${flags}`), 'rekkord -V, --version']
  expect(inTable.sort()).toEqual([...inProgram, ...ofAll].sort())
})

test.each(rows)('its test of $command $flags is there', ({ command, flags, file, title }) => {
  const text = fs.readFileSync(path.join(TESTS, file), 'utf8')
  expect(text).toContain(`'${title}'`)
  // Of what runs an option the option can be seen
  const used = flags === '' ? [command] : flags.split(', ')
  const seen = used.some((word) =>
    new RegExp(`${word.startsWith('--') ? '' : `['\`]`}${word}|-[a-z]${word.slice(1)}['1]`).test(text)
  )
  if (command !== EVERY && !used.includes('help')) expect({ used, seen }).toEqual({ used, seen: true })
})

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source } = prepared
const master = prepared.with('master')

test('keys without their repository', () => {
  const derive = ['derive', '-t', 'LogOnly', '-O', 'offline.key', '--offline', '-K', 'master.key']
  rekkordOk(derive, { cwd: root })
  const { stdout } = rekkordOk(['identify', '-K', 'offline.key', '--offline'], { cwd: root })
  expect(stdout).toMatch(/^Key ID: [0-9A-F]{32}\nKey type: LogOnly\n$/)
})

test('a save with --force reads what has not changed', () => {
  const folder = path.join(root, 'forced')
  const file = path.join(folder, 'file')
  fs.mkdirSync(folder)
  fs.writeFileSync(file, 'content')
  // Of a file from the future each reading changes the access time, on any file system that keeps it
  fs.utimesSync(file, 1, Date.now() / 1000 + 3600)
  // Long enough ago for the local index to believe that it has not changed
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100)
  const read = (...options: string[]): boolean => {
    const before = fs.statSync(file).atimeMs
    rekkordOk(['save', 'forced', folder, ...options, ...master], { cwd: root })
    return fs.statSync(file).atimeMs !== before
  }
  const mounted = execFileSync('findmnt', ['-no', 'OPTIONS', '-T', root], { encoding: 'utf8' })
  const expected = mounted.includes('noatime') ? [false, false, false, false, false] : [true, false, true, true, false]
  expect([read(), read(), read('--force'), read('-f'), read()]).toEqual(expected)
})

test('a restore names what it does, and with --dry_run does nothing', () => {
  rekkordOk(['save', 'main', source, ...master], { cwd: root })
  fs.mkdirSync(path.join(root, 'there'))
  fs.writeFileSync(path.join(root, 'there', 'other'), '')
  const before = listing(root)
  const restore = ['restore', `main:${source}`, 'there', '-f', '--delete', ...master]
  const dry = rekkordOk([...restore, '--verbose', '--dry_run'], { cwd: root })
  expect(dry.stderr).toContain(`\nWould remove: ${root}/there/other\n`)
  expect(dry.stderr).toContain(`\nWould restore: ${root}/there/hello.txt\n`)
  expect(listing(root)).toEqual(before)
  const wet = rekkordOk([...restore, '-v'], { cwd: root })
  expect(wet.stderr).toContain(`\nRemoved: ${root}/there/other\n`)
  expect(wet.stderr).toContain(`\nRestored: ${root}/there/hello.txt\n`)
})

test('verbose lists', () => {
  const { stdout } = rekkordOk(['snapshots', '-v', ...master], { cwd: root })
  expect(stdout.split('\n')[1]).toMatch(/ [A-Za-z0-9_-]{250} {2}0{32}$/)
  expect(rekkord(['find', 'hello*', '--verbose', ...master], { cwd: root }).stdout).toMatch(/ \d+:\d+ +R[0-9A-F]{64} /)
})
