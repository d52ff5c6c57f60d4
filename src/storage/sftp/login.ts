import net from 'node:net'
import type { Client } from 'ssh2'
import { RekkordError } from '../../errors.ts'
import { ConnectionLost } from './errors.ts'
import { HostKeyCheck } from './host-key.ts'
import { loadSshLibrary } from './load.ts'
import { plainHost, type SftpStorageLocation } from './location.ts'
import { loginMethods, userOf } from './login-methods.ts'

/** How often something is sent, so that routers do not forget the connection. */
const KEEPALIVE_MS = 15_000

/** A client that is logged in, and the socket that it uses. */
export interface LoggedIn {
  client: Client
  socket: net.Socket
}

/**
 * Connects and logs in, once the server has shown the key that it must have. A fingerprint does not tell of which kind its
 * key is, so that a server that shows another one is asked for its keys of the other kinds.
 *
 * @param deadline when to give up, in milliseconds since 1970
 * @throws ConnectionLost when trying again may help, RekkordError when it does not
 */
export async function login(location: SftpStorageLocation, deadline: number): Promise<LoggedIn> {
  const first = new HostKeyCheck(location)
  try {
    return await loginChecked(location, first, deadline)
  } catch (error) {
    for (const kind of first.otherKinds) {
      const check = new HostKeyCheck(location, { kinds: [kind] })
      try {
        return await loginChecked(location, check, deadline)
      } catch (another) {
        // Refused for its key, or it has none of this kind: what the first one said stands
        if (check.wasAccepted) throw another
      }
    }
    throw error
  }
}

async function loginChecked(location: SftpStorageLocation, hostKey: HostKeyCheck, deadline: number): Promise<LoggedIn> {
  const { Client, utils } = await loadSshLibrary()
  const authHandler = loginMethods(location, utils.parseKey)
  const socket = await connect(location, timeLeft(deadline))
  const client = new Client()
  const ready = new Promise<void>((resolve, reject) => {
    client.once('ready', resolve)
    client.on('error', (error: Error & { level?: string }) => {
      if (error.level === 'agent') return
      if (hostKey.refusal !== undefined) reject(hostKey.refusal)
      else if (error.level === 'client-authentication') reject(loginRefused(location, error))
      else reject(new ConnectionLost(error.message, { cause: error }))
    })
    client.once('close', () => reject(new ConnectionLost('the server ended the connection')))
  })
  client.connect({
    sock: socket,
    username: userOf(location),
    authHandler,
    algorithms: { serverHostKey: hostKey.algorithms },
    hostVerifier: (key: Buffer) => hostKey.accepts(key),
    readyTimeout: timeLeft(deadline),
    keepaliveInterval: KEEPALIVE_MS,
    // Whether it lives is seen from the answers to requests (SftpConnection)
    keepaliveCountMax: Number.MAX_SAFE_INTEGER
  })
  try {
    await ready
    return { client, socket }
  } catch (error) {
    socket.destroy()
    throw error
  }
}

function timeLeft(deadline: number): number {
  return Math.max(1, deadline - performance.now())
}

function connect({ host, port = 22 }: SftpStorageLocation, timeoutMs: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: plainHost(host), port, noDelay: true })
    const fail = (message: string, cause?: Error): void => {
      clearTimeout(timer)
      socket.destroy()
      reject(new ConnectionLost(message, { cause }))
    }
    const timer = setTimeout(() => fail('it does not answer'), timeoutMs)
    const onError = (error: NodeJS.ErrnoException): void => fail(reason(error), error)
    socket.once('error', onError)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', onError)
      // Errors from here on reach the client's listeners as well
      socket.on('error', () => undefined)
      resolve(socket)
    })
  })
}

function reason(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ECONNREFUSED':
      return 'it refuses connections on this port'
    case 'ENOTFOUND':
      return 'there is no host of this name'
    case 'ETIMEDOUT':
      return 'it does not answer'
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'there is no way to it'
    default:
      return error.message || (error.code ?? 'the connection fails')
  }
}

function loginRefused(location: SftpStorageLocation, cause: Error): RekkordError {
  const { url, password, key, keyFile } = location
  const given = [
    ...(key !== undefined ? ['the key'] : keyFile !== undefined ? [`the key ${keyFile}`] : []),
    ...(key === undefined && keyFile === undefined && process.env['SSH_AUTH_SOCK'] ? ["the agent's keys"] : []),
    ...(password !== undefined ? ['the password'] : [])
  ].join(' and ')
  const advice = 'check them, and that the server lets this user in with them'
  return new RekkordError('storage', `${url} does not let user ${userOf(location)} in with ${given}: ${advice}`, {
    cause
  })
}
