import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { namesBelow } from '../names-below.ts'
import { Runner } from './runner.ts'

export type Role = 'Master' | 'ReadWrite' | 'WriteOnly' | 'LogOnly'

/** A runner whose workspace has a repository in `backup/repository`, keys for it, and something to save in `src`. */
export class SavedWorkspace extends Runner {
  readonly repository = path.join(this.workspace, 'backup/repository')
  /** The configuration of the repository, with no key. */
  readonly config = 'backup/rekkord.ini'

  constructor() {
    super()
    this.write('src/hello.txt', 'Hello!\n')
    this.write('src/deep/er/numbers', Array.from({ length: 50_000 }, (_, i) => i).join('\n'))
    this.write('src/deep/two chunks', Buffer.alloc(9_000_000, 'pattern'))
    this.write('src/empty', '')
    if (process.platform !== 'win32') symlinkSync('../hello.txt', path.join(this.workspace, 'src/deep/link'))
    this.write(this.config, '[Repository]\nURL = repository\n')
    this.rekkord('init', '-C', this.config, '-K', this.keyFile('Master'), '--generate_key')
    for (const role of ['ReadWrite', 'WriteOnly', 'LogOnly'] as const) {
      this.rekkord('derive', '-C', this.config, '-K', this.keyFile('Master'), '-t', role, '-O', this.keyFile(role))
    }
  }

  keyFile(role: Role): string {
    return path.join(this.workspace, `backup/${role}.key`)
  }

  keyText(role: Role): string {
    return readFileSync(this.keyFile(role), 'utf8')
  }

  /** Saves `src` into a channel; gives the outputs. */
  async saved(channel: string): Promise<Record<string, string>> {
    const step = await this.save({
      channel,
      paths: 'src',
      config: this.config,
      'key-file': this.keyFile('Master'),
      cache: 'false'
    })
    if (step.status !== 0) throw new Error(step.log)
    return step.outputs
  }

  /** Adds a tag that cannot be believed; gives its path in the repository. */
  addDamagedTag(): string {
    const tags = path.join(this.repository, 'tags/M')
    const { name } = namesBelow(tags).find(({ isFile }) => isFile)!
    const damaged = name.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    writeFileSync(path.join(tags, damaged), '')
    return `tags/M/${damaged}`
  }
}
