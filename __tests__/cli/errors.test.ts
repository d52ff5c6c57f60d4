import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk, type RunOptions } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const master = prepared.with('master')
rekkordOk(['save', 'main', source, ...master], { cwd: root })
const file = (name: string): string => path.join(root, name)

/**
 * Runs what must fail: one sentence on standard error, exit code 1, nothing on standard output, no file changed.
 * @param options.begun it fails while it backs up, so that lines about that stand before the sentence
 */
function failure(args: readonly string[], options: Partial<RunOptions> & { begun?: boolean } = {}): string {
  const before = listing(root)
  const { code, stdout, stderr } = rekkord(args, { cwd: root, ...options })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(listing(root)).toEqual(before)
  const begun = options.begun === true ? 'Repository: [^\n]+\n(?:Warning: [^\n]+\n)?\nBacking up\\.\\.\\.\n' : ''
  const [, sentence] = new RegExp(`^${begun}Error: ([^\n]+)\n$`).exec(stderr) ?? []
  if (sentence === undefined) throw new Error(`not one sentence: ${stderr}`)
  return sentence
}

describe('configuration', () => {
  test('none', () => {
    const sentence = failure(['save', 'main', source])
    expect(sentence).toMatch(/^No repository is given \(no configuration file was found\): use -R, /)
    expect(failure(['snapshots', '-R', repository])).toMatch(/^No key is given: use -K, /)
  })

  test('one that does not exist', () => {
    const missing = `The configuration file "${file('missing.ini')}" does not exist`
    expect(failure(['snapshots', '-C', 'missing.ini'])).toBe(missing)
    const env = { REKKORD_CONFIG_FILE: file('missing.ini') }
    expect(failure(['snapshots'], { env })).toBe(`${missing} (REKKORD_CONFIG_FILE)`)
  })

  test('an unknown key is named with its file and line', () => {
    fs.writeFileSync(file('unknown.ini'), `[Repository]\nURL = ${repository}\nColour = red\n`)
    expect(failure(['snapshots', '-C', 'unknown.ini'])).toBe(
      `${file('unknown.ini')}:3: unknown key "Colour" in [Repository]`
    )
  })
})

describe('keys', () => {
  test('of another repository', () => {
    rekkordOk(['init', '-g', '-R', 'other', '-K', 'other.key'], { cwd: root })
    const shared = rekkordOk(['init', '-R', 'shared', '-K', 'other.key'], { cwd: root })
    expect(shared.stderr).toMatch(
      /\nThe master key existed already: if another repository has it too, make one master key for each\n$/
    )
    for (const args of [['save', 'main', source], ['snapshots'], ['identify']]) {
      expect(failure([...args, '-R', repository, '-K', 'other.key'])).toMatch(/key.*repository/)
    }
  })

  test('damaged', () => {
    const text = fs.readFileSync(file('WriteOnly.key'), 'latin1')
    const at = text.length >> 1
    const other = text[at] === 'A' ? 'B' : 'A'
    fs.writeFileSync(file('damaged.key'), text.slice(0, at) + other + text.slice(at + 1))
    fs.writeFileSync(file('cut.key'), text.slice(0, 500))
    fs.writeFileSync(file('empty.key'), '')
    for (const name of ['damaged.key', 'cut.key', 'empty.key']) {
      const sentence = failure(['save', 'main', source, '-R', repository, '-K', name])
      expect(sentence).toMatch(/key file/i)
      expect(sentence).toContain(file(name))
    }
  })

  test('missing', () => {
    expect(failure(['identify', '-R', repository, '-K', 'no.key'])).toBe(
      `The key file ${file('no.key')} does not exist`
    )
  })

  test('only a master key derives', () => {
    const sentence = failure(['derive', '-t', 'LogOnly', '-O', 'new.key', ...prepared.with('ReadWrite')])
    expect(sentence).toBe('Only a master key can derive others, and this is a ReadWrite key')
  })

  test('a key file is not replaced unasked', () => {
    const sentence = `${file('LogOnly.key')} exists already: name another file, or use --force to replace it`
    expect(failure(['derive', '-t', 'LogOnly', ...master])).toBe(sentence)
    expect(failure(['init', '-g', '-R', 'new', '-K', 'master.key'])).toMatch(/master\.key exists already/)
  })

  test('a WriteOnly key saves, and cannot list or restore', () => {
    const key = prepared.with('WriteOnly')
    rekkordOk(['save', 'nightly', source, ...key], { cwd: root })
    expect(failure(['snapshots', ...key])).toMatch(/^A WriteOnly key cannot list/)
    expect(failure(['list', 'nightly', ...key])).toMatch(/^A WriteOnly key cannot read/)
  })

  test('a LogOnly key lists snapshots, and cannot save or list files', () => {
    const key = prepared.with('LogOnly')
    rekkordOk(['snapshots', ...key], { cwd: root })
    expect(failure(['save', 'main', source, ...key])).toMatch(/^A LogOnly key cannot save/)
    expect(failure(['list', 'main', ...key])).toMatch(/^A LogOnly key cannot read/)
  })
})

describe('channels', () => {
  test('empty, or of more than 256 bytes', () => {
    expect(failure(['save', '', source, ...master])).toMatch(/channel is empty/)
    expect(failure(['save', `${'é'.repeat(128)}x`, source, ...master])).toMatch(/channel has 257 bytes/)
  })

  test('of 256 bytes', () => {
    const channel = 'é'.repeat(128)
    rekkordOk(['save', channel, source, ...master], { cwd: root })
    const { stdout } = rekkordOk(['snapshots', '-f', 'JSON', '-c', channel, ...master], { cwd: root })
    expect(JSON.parse(stdout)).toMatchObject([{ channel }])
  })
})

describe('what is to be saved', () => {
  test('does not exist', () => {
    const sentence = failure(['save', 'main', source, 'nothing', ...master], { begun: true })
    expect(sentence).toBe(`The path ${file('nothing')} does not exist`)
  })

  test('a name with control characters stays on its line', () => {
    const sentence = failure(['save', 'main', 'a\n::error::b\x1b[1m', ...master], { begun: true })
    expect(sentence).toContain('a\\n::error::b\\x1B[1m')
  })
})

describe('repositories', () => {
  test('not one', () => {
    const sentence = `${source} is not a repository: check its URL, or make one with init`
    expect(failure(['save', 'main', source, '-R', source, '-K', 'master.key'])).toBe(sentence)
    expect(failure(['snapshots', '-R', file('nowhere'), '-K', 'master.key'])).toMatch(/nowhere is not a repository/)
  })

  test('one already', () => {
    const sentence = `${repository} already is a repository`
    expect(failure(['init', ...master])).toBe(sentence)
    expect(failure(['init', '-g', '-R', repository, '-K', 'new.key'])).toBe(sentence)
  })

  test('in a folder with something else in it', () => {
    expect(failure(['init', '-g', '-R', source, '-K', 'new.key'])).toMatch(/is not empty/)
  })
})

describe('identifiers', () => {
  test('unknown', () => {
    expect(failure(['list', 'nobody', ...master])).toBe('There is no channel or object called nobody')
    expect(failure(['list', `main:${source}/nothing`, ...master])).toMatch(/^There is nothing called main:/)
    expect(failure(['list', `M${'0'.repeat(64)}`, ...master])).toMatch(/is not in /)
    // By its path it has a name; its object by itself has none
    const { stdout } = rekkord(['list', `main:${source}/hello.txt`, '-f', 'JSON', ...master], { cwd: root })
    const [file] = JSON.parse(stdout) as { name: string; object: string }[]
    expect(file?.name).toBe('hello.txt')
    expect(failure(['list', file!.object, ...master])).toBe(
      'The object is a file, which has neither name nor metadata by itself'
    )
  })
})
