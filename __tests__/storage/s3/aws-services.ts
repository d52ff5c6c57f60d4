import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import { ACCESS_KEY, SECRET_KEY } from './server.ts'

/** What a workflow shows AWS to become a role, and the role. */
export const IDENTITY_TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOm1lL21pbmUifQ.signature0of1the2issuer'
export const ROLE = 'arn:aws:iam::123456789012:role/backup'

/** What a container shows the endpoint that its credentials come from. */
export const CONTAINER_TOKEN = 'container-token-0123456789'

export interface AwsServices {
  url: string
  /** Session tokens that were given out, the newest last: one for each time that credentials were asked for. */
  sessionTokens: string[]
  /** How long new credentials last, in milliseconds. */
  lifetimeMs: number
  /** The error that the token service answers with from now on; `silent`: it answers nothing. */
  failure: string | undefined
  close: () => Promise<void>
}

/**
 * What AWS's credential chain asks, on loopback: the token service (STS AssumeRoleWithWebIdentity), a container's endpoint
 * (`/container`) and the instance metadata service (IMDSv2). The keys that they give are those of the tests' S3 server; each
 * answer has another session token.
 */
export async function startAwsServices(): Promise<AwsServices> {
  const services: AwsServices = {
    url: '',
    sessionTokens: [],
    lifetimeMs: 3_600_000,
    failure: undefined,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
  const give = (): { token: string; expiration: string } => {
    const token = `IQoJb3JpZ2luX2VjE${services.sessionTokens.length}//session+token/with=signs==`
    services.sessionTokens.push(token)
    return { token, expiration: new Date(Date.now() + services.lifetimeMs).toISOString().replace(/\.\d+/, '') }
  }

  const assumeRole = (form: URLSearchParams): { status: number; body: string } => {
    const asked = form.get('Action') === 'AssumeRoleWithWebIdentity'
    const known = form.get('WebIdentityToken') === IDENTITY_TOKEN && form.get('RoleArn') === ROLE
    const failure = services.failure ?? (asked && known ? undefined : 'InvalidIdentityToken')
    if (failure !== undefined) {
      // A message that must not be shown: a service may tell what it was asked with
      const message = `not with ${form.get('WebIdentityToken') ?? ''}`
      const error = `<Error><Type>Sender</Type><Code>${failure}</Code><Message>${message}</Message></Error>`
      const body = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}</ErrorResponse>`
      return { status: failure === 'AccessDenied' ? 403 : 400, body }
    }
    const { token, expiration } = give()
    const credentials =
      `<AccessKeyId>${ACCESS_KEY}</AccessKeyId><SecretAccessKey>${SECRET_KEY}</SecretAccessKey>` +
      `<SessionToken>${token}</SessionToken><Expiration>${expiration}</Expiration>`
    const result = `<AssumeRoleWithWebIdentityResult><Credentials>${credentials}</Credentials></AssumeRoleWithWebIdentityResult>`
    return {
      status: 200,
      body: `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${result}</AssumeRoleWithWebIdentityResponse>`
    }
  }

  const metadata = (): string => {
    const { token, expiration } = give()
    const keys = { AccessKeyId: ACCESS_KEY, SecretAccessKey: SECRET_KEY, Token: token, Expiration: expiration }
    return JSON.stringify({ Code: 'Success', Type: 'AWS-HMAC', LastUpdated: new Date().toISOString(), ...keys })
  }

  const server = http.createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const { method, url = '', headers } = request
      const roles = '/latest/meta-data/iam/security-credentials/'
      if (method === 'POST' && services.failure === 'silent') return
      if (method === 'POST') {
        const answer = assumeRole(new URLSearchParams(body))
        response.writeHead(answer.status, { 'Content-Type': 'text/xml' }).end(answer.body)
      } else if (url === '/container' && headers.authorization === CONTAINER_TOKEN) response.end(metadata())
      else if (method === 'PUT' && url === '/latest/api/token') response.end('metadata-session')
      else if (headers['x-aws-ec2-metadata-token'] !== 'metadata-session') response.writeHead(401).end()
      else if (url === roles) response.end('backup')
      else if (url === `${roles}backup`) response.end(metadata())
      else response.writeHead(404).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  services.url = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  return services
}
