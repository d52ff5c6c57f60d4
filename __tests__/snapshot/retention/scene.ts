import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { decodeKeyFile } from '../../../src/format/key-file.ts'
import { Repository } from '../../../src/repository/repository.ts'
import { startRekkord, type Ran } from '../../cli/command-line.ts'
import { openStorage, type SoakStorage, type StorageName } from '../../soak/storages.ts'
import { hasServer } from '../../storage/s3/server.ts'
import { temporaryFolder } from '../../temporary.ts'
import type { RetentionOrder } from './retention-process.ts'

/** `test` where the storage can be had on this machine. */
export function testOn(storage: StorageName): typeof test {
  return storage === 's3' && !hasServer ? test.skip : test
}

/** A repository on some storage, with keys, that real processes work on. */
export class RetentionScene {
  readonly folder = temporaryFolder()
  readonly storage: SoakStorage
  readonly #config: string

  private constructor(storage: SoakStorage, url: string) {
    this.storage = storage
    this.#config = path.join(this.folder, 'rekkord.ini')
    const lines = ['[Repository]', `URL = ${url}`, ...storage.configuration]
    fs.writeFileSync(this.#config, lines.map((line) => `${line}\n`).join(''))
  }

  static async open(name: StorageName): Promise<RetentionScene> {
    const storage = await openStorage[name]()
    const { url } = await storage.newLine()
    const scene = new RetentionScene(storage, url)
    await scene.run('init', '-g', '-K', scene.keyFile('master'))
    await scene.run('derive', '-t', 'WriteOnly', '-K', scene.keyFile('master'), '-O', scene.keyFile('writer'))
    return scene
  }

  keyFile(name: 'master' | 'writer'): string {
    return path.join(this.folder, `${name}.key`)
  }

  /** The repository as a local one, beside its server. */
  async local(): Promise<Repository> {
    const keys = decodeKeyFile(fs.readFileSync(this.keyFile('master'), 'utf8'))
    return Repository.open({ type: 'local', path: this.storage.folder }, keys)
  }

  /** Starts the program; `home`: whose caches it uses. */
  start(args: readonly string[], home = this.folder): ReturnType<typeof startRekkord> {
    return startRekkord([...args, '-C', this.#config], { cwd: home, env: this.storage.environment })
  }

  /** Runs the program, which must succeed. */
  async run(...args: string[]): Promise<Ran> {
    const ran = await this.start(args).ended
    if (ran.code !== 0) throw new Error(`rekkord ${args.join(' ')} says: ${ran.stderr}`)
    return ran
  }

  /** Forgets or prunes in a process of its own; gives what it wrote. */
  async retain(order: Partial<RetentionOrder>): Promise<{ output: string; code: number | null }> {
    const whole: RetentionOrder = {
      ...{ configFile: this.#config, keyFile: this.keyFile('master'), home: this.folder, grace: 7 * 86_400_000 },
      ...order
    }
    const script = path.join(import.meta.dirname, 'retention-process.ts')
    const env = { ...process.env, ...this.storage.environment, HOME: this.folder }
    const child = spawn(process.execPath, [script, JSON.stringify(whole)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    return { output, code }
  }

  close(): Promise<void> {
    return this.storage.close()
  }
}
