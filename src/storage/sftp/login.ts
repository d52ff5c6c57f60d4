import net from 'node:net'
import type { Client } from 'ssh2'
import { RekkordError } from '../../errors.ts'
import { ConnectionLost } from './errors.ts'
import { HostKeyCheck } from './host-key.ts'
import { loadSshLibrary } from './load.ts'
import type { SftpStorageLocation } from './location.ts'
import { plainHost } from '../url-parts.ts'
import { loginMethods, userOf } from './login-methods.ts'

/** How often something is sent, so that routers do not forget the connection. */
const KEEPALIVE_MS = 15_000

/** A client that is logged in, and the socket that it uses. */
export interface LoggedIn {
  client: Client
  socket: net.Socket
}

/**
 * Connects and logs in, once the server has shown the key that it must have. A fingerprint does not show the kind of its
 * key, so that a server that shows another one is asked for its keys of the other kinds.
 *
 * @param deadline when to give up, by `performance.now()`, in milliseconds
 * @param signal destroys the connection, also later
 * @throws ConnectionLost when trying again may help, RekkordError when it does not
 */
export async function login(location: SftpStorageLocation, deadline: number, signal?: AbortSignal): Promise<LoggedIn> {
  const first = new HostKeyCheck(location)
  try {
    return await loginChecked(location, first, deadline, signal)
  } catch (error) {
    for (const kind of first.otherKinds) {
      const check = new HostKeyCheck(location, { kinds: [kind] })
      try {
        return await loginChecked(location, check, deadline, signal)
      } catch (another) {
        // Refused for its key, or it has none of this kind: what the first one said stands
        if (check.wasAccepted) throw another
      }
    }
    throw error
  }
}

async function loginChecked(
  location: SftpStorageLocation,
  hostKey: HostKeyCheck,
  deadline: number,
  signal?: AbortSignal
): Promise<LoggedIn> {
  const { Client, utils } = await loadSshLibrary()
  const authHandler = await loginMethods(location, utils.parseKey)
  const socket = await connect(location, timeLeft(deadline), signal)
  const client = new Client()
  let agentProblem: Error | undefined
  const ready = new Promise<void>((resolve, reject) => {
    client.once('ready', resolve)
    client.on('error', (error: Error & { level?: string }) => {
      if (error.level === 'agent') {
        agentProblem = error
        return
      }
      if (hostKey.refusal !== undefined) reject(hostKey.refusal)
      else if (error.level === 'client-authentication') reject(loginRefused(location, error, agentProblem))
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

function connect(
  { host, port = 22 }: SftpStorageLocation,
  timeoutMs: number,
  signal?: AbortSignal
): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: plainHost(host), port, noDelay: true, ...(signal !== undefined && { signal }) })
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

function loginRefused(location: SftpStorageLocation, cause: Error, agentProblem: Error | undefined): RekkordError {
  const { url, password, key, keyFile } = location
  const usesAgent = key === undefined && keyFile === undefined && Boolean(process.env['SSH_AUTH_SOCK'])
  if (usesAgent && agentProblem !== undefined && password === undefined) {
    const advice = 'start ssh-agent, or set KeyFile or Key in [SFTP], SSH_KEYFILE or SSH_KEY'
    const sentence = `Cannot log in to ${url}: the SSH agent of SSH_AUTH_SOCK does not answer, ${advice}`
    return new RekkordError('storage', sentence, { cause: agentProblem })
  }
  const given = [
    ...(key !== undefined ? ['the key'] : keyFile !== undefined ? [`the key ${keyFile}`] : []),
    ...(usesAgent && agentProblem === undefined ? ["the agent's keys"] : []),
    ...(password !== undefined ? ['the password'] : [])
  ].join(' and ')
  const advice = 'check them, and that the server lets this user in with them'
  return new RekkordError('storage', `${url} does not let user ${userOf(location)} in with ${given}: ${advice}`, {
    cause
  })
}
