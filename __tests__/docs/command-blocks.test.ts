/**
 * The command blocks of the pages, run as a reader runs them: in a new folder, one after the other.
 *
 * - A block of commands is marked `sh` or `console`. In a `console` block, commands begin with `$ `.
 * - A block that begins with `#!` is a file. So is each block after a line such as "`.github/workflows/backup.yml`:", and a page's
 *   files are there for its commands.
 * - A block that cannot run here has a comment before it, `<!-- not run: reason -->`, which GitHub does not show.
 *
 * Folders such as `/srv` are those of a system of its own. A page that does not make its repository gets one, by the configuration that
 * its environment names.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { MAIN } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PAGES = [
  'README.md',
  'SECURITY.md',
  ...pagesOf('docs'),
  ...['restore', 'check', 'snapshots', 'forget'].map((name) => `${name}/README.md`)
]

interface Block {
  language: string
  text: string
  /** The line before it that is not empty. */
  before: string
}

/** Every page below a folder, by its path in the repository. */
function pagesOf(folder: string): string[] {
  const files = fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()
}

function blocksOf(page: string): Block[] {
  const text = fs.readFileSync(path.join(ROOT, page), 'utf8')
  return [...text.matchAll(/^( *)```(\w+)[^\n]*\n(.*?)^\1```$/gms)].map((match) => {
    const [, indent = '', language = '', body = ''] = match
    const before = text.slice(0, match.index).trimEnd()
    const lines = body.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    return { language, text: lines.join('\n'), before: before.slice(before.lastIndexOf('\n') + 1).trim() }
  })
}

/** Why a block is not run, where its page says so. */
function notRun({ before }: Block): string | undefined {
  return /^<!-- not run: (.+) -->$/.exec(before)?.[1]
}

/** The name of the file whose content a block is. */
function fileName({ before }: Block): string | undefined {
  return /^`([\w./-]+)`(?:\. .*)?:$/.exec(before)?.[1]
}

function isCommands(block: Block): boolean {
  return ['sh', 'bash', 'console'].includes(block.language) && !block.text.startsWith('#!')
}

function commandsOf({ language, text }: Block): string {
  if (language !== 'console') return text
  return text
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => line.slice(2))
    .join('\n')
}

/** A folder of a reader, on a system of its own: programs, files to save, and a home. */
class Reader {
  readonly folder = temporaryFolder()
  readonly system = temporaryFolder()
  readonly programs = temporaryFolder()

  constructor() {
    this.#program('rekkord', `exec '${process.execPath}' '${MAIN}' "$@"`)
    this.#program(
      'pg_dump',
      'for argument; do case $argument in --file=*) exec > "${argument#--file=}";; esac; done; echo dump'
    )
    this.#program('psql', 'grep -qx dump')
    for (const folder of ['home/user', 'srv/app/data', 'srv/app/dumps']) {
      fs.mkdirSync(this.#below(folder), { recursive: true })
      fs.writeFileSync(this.#below(folder, 'notes.txt'), `What is in ${folder}\n`)
    }
    const folders = [
      'srv/backup',
      'tmp',
      'home/.config/fish/completions',
      'etc/bash_completion.d',
      'usr/local/share/zsh/site-functions'
    ]
    for (const folder of folders) fs.mkdirSync(this.#below(folder), { recursive: true })
    execFileSync('git', ['init', '--quiet', this.folder])
  }

  #below(...names: string[]): string {
    return path.join(this.system, ...names)
  }

  #program(name: string, line: string): void {
    fs.writeFileSync(path.join(this.programs, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  }

  /** A text with the folders of the system replaced by those of this system. */
  localized(text: string): string {
    return text.replace(/(?<=^|[\s=:'"])\/(?=(?:srv|home|tmp|etc|usr)\/)/gm, `${this.system}/`)
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, this.localized(text))
  }

  run(commands: string, env: NodeJS.ProcessEnv = {}): { code: number | null; output: string } {
    // A clone from GitHub is one of this repository
    const git = [
      [`url.${ROOT}.insteadOf`, 'https://github.com/OWNER/rekkord-action'],
      ['safe.directory', '*'],
      ['user.name', 'Reader'],
      ['user.email', 'reader@example.com']
    ].flatMap(([key, value], i) => [
      [`GIT_CONFIG_KEY_${i}`, key],
      [`GIT_CONFIG_VALUE_${i}`, value]
    ])
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', this.localized(commands)], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        PATH: [this.programs, path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
        HOME: this.#below('home'),
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        GIT_CONFIG_COUNT: '4',
        ...(Object.fromEntries(git) as NodeJS.ProcessEnv),
        ...env
      }
    })
    return { code: status, output: `${stdout}${stderr}` }
  }
}

/** Makes the repository that a page expects. */
function prepare(reader: Reader): NodeJS.ProcessEnv {
  const made = reader.run(`
    rekkord init -R /srv/backup/main -K master.key -g
    rekkord save -R /srv/backup/main -K master.key home /home/user`)
  if (made.code !== 0) throw new Error(made.output)
  return {
    REKKORD_REPOSITORY: path.join(reader.system, 'srv/backup/main'),
    REKKORD_KEY_FILE: path.join(reader.folder, 'master.key')
  }
}

/** What the workflow of Getting started does: what was committed is checked out, and saved with its hooks. */
const WORKFLOW = `
  git clone --quiet . checkout
  cd checkout
  rekkord save -C .github/backup/rekkord.ini -K /srv/keys/ci.key nightly /srv/app/data /srv/app/dumps`

const pages = PAGES.map((page) => ({ page, blocks: blocksOf(page) })).filter(({ blocks }) => blocks.some(isCommands))

const withRuns = pages.filter(({ blocks }) => blocks.some((block) => isCommands(block) && notRun(block) === undefined))

test.each(withRuns)('the commands of $page run', ({ page, blocks }) => {
  const reader = new Reader()
  const makesOwn = blocks.some((block) => isCommands(block) && /^rekkord (?:init|setup)/m.test(block.text))
  const env = makesOwn ? {} : prepare(reader)
  for (const block of blocks) {
    const file = fileName(block)
    if (file !== undefined) reader.write(file, block.text)
    if (!isCommands(block) || file !== undefined || notRun(block) !== undefined) continue
    if (page === 'docs/getting-started.md' && block.text.startsWith('rekkord snapshots')) {
      const saved = reader.run(WORKFLOW, env)
      expect(saved.output).toContain('Saved nightly as M')
      expect(saved.code).toBe(0)
    }
    const commands = commandsOf(block)
    expect({ commands, ...reader.run(commands, env) }).toMatchObject({ commands, code: 0 })
  }
})

test('blocks that are not run say why', () => {
  const left = pages.flatMap(({ page, blocks }) =>
    blocks.filter(isCommands).flatMap((block) => {
      const reason = notRun(block)
      return reason === undefined ? [] : [`${page}: ${reason}`]
    })
  )
  expect(left).toMatchInlineSnapshot(`
   [
     "README.md: it takes minutes, and CI runs it",
     "SECURITY.md: it requires GitHub",
     "docs/browse.md: it serves until it is ended, and __tests__/browse runs it",
     "docs/getting-started.md: the first block of README.md clones too",
     "docs/getting-started.md: it requires root and a user of the runner",
     "docs/getting-started.md: it requires GitHub",
     "docs/getting-started.md: it requires GitHub",
     "docs/install.md: it requires a release",
     "docs/install.md: the first block of README.md clones too",
     "docs/install.md: it requires a release",
     "docs/install.md: it requires a release",
     "docs/install.md: __tests__/scripts/executable.test.ts runs it",
     "docs/install.md: it requires a release",
     "docs/install.md: it requires Docker",
     "docs/performance.md: it takes minutes",
     "docs/s3.md: it requires an account with Cloudflare",
     "docs/s3.md: it requires an account with Backblaze",
     "docs/s3.md: it requires MinIO",
     "docs/s3.md: it requires Garage",
     "docs/sftp.md: it requires a server",
     "docs/sftp.md: it requires root on a server",
     "docs/workflows/README.md: it requires GitHub",
     "docs/workflows/README.md: it requires act, and __tests__/e2e/workflows.test.ts runs it",
     "docs/workflows/README.md: it requires packages from the network",
   ]
  `)
})

/** The names below `inputs:` of an action. */
function inputsOf(action: string): string[] {
  const yaml = fs.readFileSync(path.join(ROOT, action, 'action.yml'), 'utf8')
  const inputs = /^inputs:\n((?: .*\n)+)/m.exec(yaml)![1]!
  return [...inputs.matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name!)
}

test('steps with the actions have inputs that exist', () => {
  const wrong: string[] = []
  for (const page of PAGES) {
    for (const { text } of blocksOf(page)) {
      const steps = text.matchAll(/uses: OWNER\/rekkord-action\/?([a-z]*)@.*\n((?: .*\n)*)/g)
      for (const [, action = '', rest = ''] of steps) {
        const step = rest.split(/^ *- /m)[0]!
        const inputs = /^( *)with:\n((?:\1 +.*\n)+)/m.exec(step)?.[2] ?? ''
        const indent = /^ */.exec(inputs)![0].length
        const names = [...inputs.matchAll(/^( *)([a-z-]+):/gm)].filter(([, spaces]) => spaces!.length === indent)
        const known = inputsOf(action)
        for (const [, , name] of names)
          if (!known.includes(name!)) wrong.push(`${page}: ${action} has no input ${name!}`)
      }
    }
  }
  expect(wrong).toEqual([])
})
