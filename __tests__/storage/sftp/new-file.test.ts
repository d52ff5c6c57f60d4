import type { SftpChannel } from '../../../src/storage/sftp/channel.ts'
import { ConnectionLost, NotOffered, STATUS } from '../../../src/storage/sftp/errors.ts'
import { SftpNewFile } from '../../../src/storage/sftp/new-file.ts'

/** A server of the protocol's version 3 in memory, with files in folders and what it can be made to do wrong. */
class Server {
  readonly files = new Map<string, Buffer>()
  readonly folders = new Set(['r', 'r/tmp', 'r/blobs'])
  /** What `link` and `rename` do in place of what they should. */
  link: ((done: () => void) => void) | undefined
  rename: ((done: () => void) => void) | undefined
  hasLinked = false

  get channel(): SftpChannel {
    const give = (from: string, to: string): void => {
      if (!this.#hasFolder(to)) throw refused(STATUS.missing)
      if (this.files.has(to)) throw refused(STATUS.failure)
      this.files.set(to, this.files.get(from)!)
    }
    const move = (from: string, to: string): void => {
      give(from, to)
      this.files.delete(from)
    }
    const channel: Partial<SftpChannel> = {
      hasLinked: this.hasLinked,
      create: async (path, data) => {
        if (!this.#hasFolder(path)) throw refused(STATUS.missing)
        this.files.set(path, Buffer.from(data))
      },
      read: async (path) => this.files.get(path) ?? fail(STATUS.missing),
      stat: async (path) => {
        const isFolder = this.folders.has(path)
        if (!isFolder && !this.files.has(path)) throw refused(STATUS.missing)
        const size = this.files.get(path)?.length ?? 0
        return { size, mtime: 0, mode: 0o100644, isFile: () => !isFolder, isDirectory: () => isFolder }
      },
      makeFolder: async (path) => void this.folders.add(path),
      remove: async (path) => {
        if (!this.files.delete(path)) throw refused(STATUS.missing)
      },
      link: async (from, to) => (this.link ?? run)(() => give(from, to)),
      rename: async (from, to) => (this.rename ?? run)(() => move(from, to))
    }
    return channel as SftpChannel
  }

  #hasFolder(path: string): boolean {
    return this.folders.has(path.slice(0, path.lastIndexOf('/')))
  }
}

const run = (done: () => void): void => done()

function refused(code: number): Error {
  return Object.assign(new Error('refused'), { code })
}

function fail(code: number): never {
  throw refused(code)
}

const DATA = Buffer.from('data')
let server: Server
let leftBehind: Set<string>
beforeEach(() => {
  server = new Server()
  leftBehind = new Set()
})

function newFile(target = 'r/blobs/a'): SftpNewFile {
  return new SftpNewFile(target, DATA, leftBehind)
}

// Once a link has been made the temporary name goes with the next one, without waiting in between
describe.each([false, true])('when links were made before: %s', (before) => {
  beforeEach(() => {
    server.hasLinked = before
  })

  test.each([
    ['with links', undefined],
    [
      'that does not offer links',
      () => {
        throw new NotOffered()
      }
    ],
    ['whose disk has no links', () => fail(STATUS.failure)],
    ['that does not know links', () => fail(STATUS.unsupported)]
  ])('a server %s: new, taken, in a new folder', async (_, link) => {
    server.link = link
    expect(await newFile().write(server.channel, 'r/tmp/1')).toBe(true)
    expect(await newFile().write(server.channel, 'r/tmp/2')).toBe(false)
    expect(await newFile('r/tags/M/a').write(server.channel, 'r/tmp/3')).toBe(true)
    expect([...server.files]).toEqual([
      ['r/blobs/a', DATA],
      ['r/tags/M/a', DATA]
    ])
  })

  test('a name that is taken between looking and renaming is not replaced', async () => {
    server.link = () => fail(STATUS.unsupported)
    server.rename = (done) => {
      server.files.set('r/blobs/a', Buffer.from('other'))
      done()
    }
    expect(await newFile().write(server.channel, 'r/tmp/1')).toBe(false)
    expect([...server.files]).toEqual([['r/blobs/a', Buffer.from('other')]])
  })

  test('a refusal for good is told and leaves nothing behind', async () => {
    server.link = () => fail(STATUS.denied)
    await expect(newFile().write(server.channel, 'r/tmp/1')).rejects.toMatchObject({ code: STATUS.denied })
    server.link = () => fail(STATUS.failure)
    server.rename = () => fail(STATUS.failure)
    await expect(newFile().write(server.channel, 'r/tmp/2')).rejects.toMatchObject({ code: STATUS.failure })
    expect(server.files.size).toBe(0)
  })

  test('a file that got its name before the connection was lost is ours, when it holds the same', async () => {
    const file = newFile()
    server.link = (done) => {
      done()
      server.link = undefined
      throw new ConnectionLost('lost')
    }
    await expect(file.write(server.channel, 'r/tmp/1')).rejects.toThrow(ConnectionLost)
    expect(await file.write(server.channel, 'r/tmp/2')).toBe(true)
  })

  test("a file of another writer's that came while the connection was lost is not ours", async () => {
    const file = newFile()
    server.link = () => {
      server.files.set('r/blobs/a', Buffer.from('other'))
      server.link = undefined
      throw new ConnectionLost('lost')
    }
    await expect(file.write(server.channel, 'r/tmp/1')).rejects.toThrow(ConnectionLost)
    expect(await file.write(server.channel, 'r/tmp/2')).toBe(false)
  })

  test('a temporary file that cannot be removed because the connection is lost is remembered', async () => {
    const { channel } = server
    channel.remove = () => Promise.reject(new ConnectionLost('lost'))
    expect(await newFile().write(channel, 'r/tmp/1')).toBe(true)
    expect([...leftBehind]).toEqual(['r/tmp/1'])
  })
})
