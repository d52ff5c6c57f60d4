import fs from 'node:fs'
import path from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { decodeKeyFile } from '../../src/format/key-file.ts'
import { Repository } from '../../src/repository/repository.ts'
import { startRekkord, type Ran } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'
import type { Line, SoakStorage } from './storages.ts'

/** Milliseconds that any run of the program may take. */
const LONGEST_RUN = 180_000

/** Time of the file that hooks change, in seconds, and what they write into it. */
export const HOOK_TIME = 1_700_000_000
export const hookText = (when: 'pre' | 'post', channel: string): string => `${when}-save hook of ${channel}`
const hookScript = (when: 'pre' | 'post'): string => `#!/bin/sh
printf %s '${hookText(when, '\'"$SOAK_CHANNEL"\'')}' >"$SOAK_FILE" && touch -d @${HOOK_TIME} "$SOAK_FILE"
`

/** A user with a folder, where the configuration and the local index are, and a way to the repository. */
export interface User {
  home: string
  line: Line
  /** Name of the key's file. */
  key: string
}

export type Ended = Ran & { signal: NodeJS.Signals | null }

/** The repository of a soak, its keys, and the program, run by its users. */
export class Scene {
  readonly folder = temporaryFolder()
  readonly storage: SoakStorage
  /** Of the repository. */
  rid!: Buffer

  constructor(storage: SoakStorage) {
    this.storage = storage
  }

  /** Makes the repository and the keys. */
  async prepare(): Promise<void> {
    for (const when of ['pre', 'post'] as const) {
      fs.mkdirSync(path.join(this.folder, when))
      fs.writeFileSync(path.join(this.folder, when, 'hook'), hookScript(when), { mode: 0o755 })
    }
    const master = await this.newUser('admin', 'master')
    await this.must(['init', '-g'], master)
    for (const [role, name] of [
      ['WriteOnly', 'writer'],
      ['WriteOnly', 'other'],
      ['ReadWrite', 'reader']
    ]) {
      await this.must(['derive', '-t', role!, '-O', `../${name!}.key`], master)
    }
    this.rid = (await this.open()).config.rid
  }

  async newUser(name: string, key: string): Promise<User> {
    const home = path.join(this.folder, name)
    fs.mkdirSync(home)
    const line = await this.storage.newLine()
    const lines = ['[Repository]', `URL = ${line.url}`, ...this.storage.configuration]
    const hooks = ['[Hooks]', 'PreSaveDirectory = ../pre', 'PostSaveDirectory = ../post']
    fs.writeFileSync(path.join(home, 'plain.ini'), lines.join('\n'))
    fs.writeFileSync(path.join(home, 'hooks.ini'), [...lines, ...hooks].join('\n'))
    return { home, line, key }
  }

  /** The repository as it is on the disk, with the master key. */
  open(): Promise<Repository> {
    const keys = decodeKeyFile(fs.readFileSync(path.join(this.folder, 'master.key'), 'utf8'))
    return Repository.open({ type: 'local', path: this.storage.folder }, keys)
  }

  /** Runs the program to its end. @throws when it takes too long */
  async run(
    args: readonly string[],
    { home, key }: User,
    options: { env?: Record<string, string>; config?: 'plain' | 'hooks'; started?: (child: ChildProcess) => void } = {}
  ): Promise<Ended> {
    const { env, config = 'plain', started } = options
    const { child, ended } = startRekkord([...args, '-C', `${config}.ini`, '-K', `../${key}.key`], {
      cwd: home,
      env: { ...this.storage.environment, ...env }
    })
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, LONGEST_RUN)
    started?.(child)
    const result = await ended
    clearTimeout(timer)
    if (isLate) throw new Error(`rekkord ${args.join(' ')} does not end:\n${result.stderr}`)
    return result
  }

  /** Runs the program, which has to succeed. @returns what it writes to its standard output and error */
  async must(args: readonly string[], user: User): Promise<Ended> {
    const result = await this.run(args, user)
    if (result.code === 0) return result
    const { code, signal, stderr } = result
    throw new Error(`rekkord ${args.join(' ')} ends with ${String(code ?? signal)}:\n${stderr}`)
  }
}

/** What a run warned of. */
export function warningsOf(stderr: string): string[] {
  return [...stderr.matchAll(/^Warning: (.*)$/gm)].map(([, text]) => text!)
}
