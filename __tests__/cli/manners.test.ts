import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, startRekkord, type RunOptions } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository } = prepared

/** Runs a program on a terminal of its own, whose output goes to standard output. */
const PTY = `import os, pty, sys
status = pty.spawn(sys.argv[1:], lambda fd: os.read(fd, 65536))
sys.exit(os.waitstatus_to_exitcode(status))`

describe('on a terminal', () => {
  const said = (env: Record<string, string>): string => {
    const options: RunOptions = { cwd: root, through: ['python3', '-c', PTY], env: { TERM: 'xterm-256color', ...env } }
    return rekkord(['list', 'none', ...prepared.with('master')], options).stdout.replaceAll('\r', '')
  }

  test('errors have colours, unless NO_COLOR is set or there are none', () => {
    expect(said({})).toBe('\x1b[1m\x1b[31mError:\x1b[39m\x1b[22m There is no channel or object called none\n')
    const plain = 'Error: There is no channel or object called none\n'
    expect(said({ NO_COLOR: '1' })).toBe(plain)
    expect(said({ TERM: 'dumb' })).toBe(plain)
    expect(said({ NO_COLOR: '' })).not.toBe(plain)
  })

  test('a save shows how far it is, and leaves its lines alone', () => {
    const big = path.join(root, 'big')
    execFileSync('sh', ['-c', `head -c 200000000 /dev/urandom > ${big}`])
    const options: RunOptions = { cwd: root, through: ['python3', '-c', PTY], env: { TERM: 'xterm' } }
    const { code, stdout } = rekkord(['save', 'big', big, '-n', '-j', '1', ...prepared.with('WriteOnly')], options)
    fs.rmSync(big)
    expect(code).toBe(0)
    const lines = stdout.replaceAll('\r\n', '\n').replaceAll('\r\x1b[K', '<')
    expect(lines).toMatch(/ [1-9]\d?% /)
    expect(lines).toMatch(/<\[=*> *\] +\d+% {2}0 files, [\d.]+ MB at [\d.]+ MB\/s; left: 1 file/)
    // What stays once the line was written over
    const kept = lines.split('\n').map((line) => line.slice(line.lastIndexOf('<') + 1))
    expect(kept).toContain('Source size: 200.00 MB')
    expect(kept.filter((line) => line.includes('left:'))).toEqual([])
  })
})

describe('Ctrl-C', () => {
  test('a save ends with exit code 130, without a tag and without temporary files', async () => {
    const folder = path.join(root, 'many')
    fs.mkdirSync(folder)
    for (let i = 0; i < 300; i++) fs.writeFileSync(path.join(folder, String(i)), Buffer.alloc(400_000, i))
    const tags = listing(path.join(repository, 'tags'))
    const options = { cwd: root, env: { XDG_CACHE_HOME: path.join(root, 'cache') } }
    const { child, ended } = startRekkord(['save', 'many', folder, ...prepared.with('WriteOnly')], options)
    await untilSaid(child.stderr!, 'Backing up...')
    child.kill('SIGINT')
    const { code, stderr } = await ended
    expect(code).toBe(130)
    expect(stderr).toMatch(/\nError: The save was interrupted[^\n]*\n$/)
    expect(listing(path.join(repository, 'tags'))).toEqual(tags)
    expect(listing(path.join(repository, 'tmp'))).toEqual([])
    const cached = fs.existsSync(options.env.XDG_CACHE_HOME) ? listing(options.env.XDG_CACHE_HOME) : []
    expect(cached.filter((file) => file.includes('.tmp'))).toEqual([])
  })

  test.each([['snapshots'], ['channels'], ['stats'], ['list', 'c'], ['cat', 'c:x'], ['find', 'x'], ['diff', 'a', 'b']])(
    '%s ends at once, even where a server does not answer',
    async (...command) => {
      const server = net.createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      const url = `http://127.0.0.1:${port}/bucket/prefix`
      const env = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
      const connected = once(server, 'connection', { signal: AbortSignal.timeout(20_000) })
      const args = [...command, '-R', url, '-K', path.join(root, 'master.key')]
      const { child, ended } = startRekkord(args, { cwd: root, env })
      const [socket] = (await connected) as [net.Socket]
      const began = performance.now()
      child.kill('SIGINT')
      const { code, stdout, stderr } = await ended
      expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: 'Error: The run was interrupted\n' })
      expect(performance.now() - began).toBeLessThan(15_000)
      socket.destroy()
      server.close()
    }
  )
})

async function untilSaid(stream: NodeJS.ReadableStream, text: string): Promise<void> {
  let said = ''
  await new Promise<void>((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(text)) resolve()
    })
  })
}
