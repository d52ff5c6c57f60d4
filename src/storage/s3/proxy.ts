import type { S3StorageLocation } from './location.ts'

/** A failed attempt to connect; one to several addresses has an error for each. */
interface ConnectError extends NodeJS.ErrnoException {
  hostname?: string
  address?: string
  port?: number
  errors?: ConnectError[]
}

/**
 * The proxy that an error is about, as `host:port`, where the environment names one that Node sends the requests through: no
 * credentials of its URL are shown.
 */
export function failedProxy(
  { protocol, host, port = protocol === 'https' ? 443 : 80 }: S3StorageLocation,
  error: ConnectError,
  env: NodeJS.ProcessEnv = process.env
): string | undefined {
  const text = env[`${protocol}_proxy`] ?? env[`${protocol}_proxy`.toUpperCase()]
  const url = URL.parse(text ?? '')
  if (url === null) return undefined
  const proxyPort = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const name = `${url.hostname}:${proxyPort}`
  if (error.code === 'ERR_PROXY_TUNNEL') return name
  const attempts = [error, ...(error.errors ?? [])]
  const isProxys = attempts.some((one) => one.hostname === url.hostname || one.port === proxyPort)
  const isServers = host === url.hostname && port === proxyPort
  return isProxys && !isServers ? name : undefined
}
