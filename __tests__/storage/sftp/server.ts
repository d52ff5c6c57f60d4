import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { SftpStorageLocation } from '../../../src/storage/sftp/location.ts'
import { temporaryFolder } from '../../temporary.ts'

/** OpenSSH's server on a port of this machine, with keys and a configuration of its own; it lets the current user in. */
export class SshServer {
  readonly folder = temporaryFolder()
  readonly user = os.userInfo().username
  /** Private key that the server lets in. */
  readonly keyFile = path.join(this.folder, 'user_key')
  #process: ChildProcess | undefined
  #port = 0

  /** @param settings lines of sshd_config(5), which go before its own */
  static async start(settings: readonly string[] = []): Promise<SshServer> {
    const server = new SshServer()
    server.#port = await freePort()
    for (const type of ['ed25519', 'ecdsa']) server.#generateKey(`host_${type}`, type)
    server.#generateKey('user_key', 'ed25519')
    fs.copyFileSync(`${server.keyFile}.pub`, path.join(server.folder, 'authorized_keys'))
    const lines = [
      ...settings,
      `Port ${server.port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${server.folder}/host_ed25519`,
      `HostKey ${server.folder}/host_ecdsa`,
      `AuthorizedKeysFile ${server.folder}/authorized_keys`,
      'PidFile none',
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin yes',
      'KbdInteractiveAuthentication yes',
      'Subsystem sftp internal-sftp',
      'LogLevel ERROR'
    ]
    fs.writeFileSync(path.join(server.folder, 'sshd_config'), lines.map((line) => `${line}\n`).join(''))
    await server.run()
    return server
  }

  get port(): number {
    return this.#port
  }

  /** Runs it (again) on its port. */
  async run(): Promise<void> {
    const program = ['/usr/sbin/sshd', '/usr/bin/sshd', '/usr/local/sbin/sshd'].find((file) => fs.existsSync(file))
    if (program === undefined) throw new Error('there is no sshd: install openssh-server')
    // Where it runs as root it wants this folder, which Debian makes when the service starts
    if (process.getuid?.() === 0) fs.mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
    const args = ['-D', '-e', '-f', path.join(this.folder, 'sshd_config')]
    this.#process = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let log = ''
    this.#process.stderr!.on('data', (data: Buffer) => (log += data.toString()))
    for (let tries = 0; !(await answers(this.port)); tries++) {
      if (tries > 100 || this.#process.exitCode !== null) throw new Error(`sshd does not start: ${log}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** Kills it, with the processes that serve its connections. */
  async kill(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (child?.pid === undefined || child.exitCode !== null) return
    const exited = once(child, 'exit')
    for (const pid of [child.pid, ...descendants(child.pid)]) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // Ended meanwhile
      }
    }
    await exited
  }

  /** A key as ssh-keygen -l shows it. */
  fingerprint(key: 'host_ed25519' | 'host_ecdsa'): string {
    const shown = execFileSync('ssh-keygen', ['-l', '-f', path.join(this.folder, `${key}.pub`)], { encoding: 'utf8' })
    return shown.split(' ')[1]!
  }

  /** The line of known_hosts for a host key. */
  knownHostsLine(key: 'host_ed25519' | 'host_ecdsa', name = `[127.0.0.1]:${this.port}`): string {
    const [type, text] = fs.readFileSync(path.join(this.folder, `${key}.pub`), 'utf8').split(' ')
    return `${name} ${type!} ${text!}\n`
  }

  /** A repository's location on it, with the key that it lets in. */
  location(folder: string, changes: Partial<SftpStorageLocation> = {}): SftpStorageLocation {
    return {
      type: 'sftp',
      url: `ssh://127.0.0.1:${this.port}/${folder}`,
      host: '127.0.0.1',
      port: this.port,
      path: folder,
      keyFile: this.keyFile,
      knownHosts: true,
      timeoutMs: 10_000,
      firstTimeoutMs: 10_000,
      fingerprint: this.fingerprint('host_ed25519'),
      ...changes
    }
  }

  #generateKey(name: string, type: string): void {
    const args = ['-q', '-t', type, '-N', '', '-C', 'test', '-f', path.join(this.folder, name)]
    execFileSync('ssh-keygen', args, { stdio: 'ignore' })
  }
}

function descendants(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] =>
    processes.flatMap(([child, of]) => (of === parent ? [child!, ...below(child!)] : []))
  return below(pid)
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Whether an SSH server greets on a port. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('data', (data) => resolve(data.toString('latin1').startsWith('SSH-')))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
    socket.once('data', () => socket.destroy())
  })
}
