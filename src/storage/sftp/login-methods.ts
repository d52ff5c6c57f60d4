import type { AnyAuthMethod, ParsedKey, utils } from 'ssh2'
import { readGivenFile } from '../../async/given-file.ts'
import { RekkordError } from '../../errors.ts'
import { errorCode, systemReason } from '../../system-error.ts'
import { userName } from '../../home-folder.ts'
import type { SftpStorageLocation } from './location.ts'

/** Bytes of the largest SSH key file that is read. */
const MAX_KEY_FILE = 1024 * 1024

/** The name to log in with. @throws RekkordError `config` when nothing says one */
export function userOf({ user }: SftpStorageLocation): string {
  const name = user ?? userName()
  if (name !== undefined) return name
  throw new RekkordError('config', 'the SFTP location names no user: add user@ or [SFTP] User')
}

/**
 * The ways to log in, in the order in which they are tried: the private key, or the agent's keys where none is given, then
 * the password. It answers whatever the server asks for, too, as some servers take a password in that way alone.
 *
 * @throws RekkordError when there is none, or the private key cannot be read
 */
export async function loginMethods(
  location: SftpStorageLocation,
  parseKey: typeof utils.parseKey,
  agent = process.env['SSH_AUTH_SOCK']
): Promise<AnyAuthMethod[]> {
  const username = userOf(location)
  const key = await privateKey(location, parseKey)
  const methods: AnyAuthMethod[] = []
  if (key !== undefined) methods.push({ type: 'publickey', username, key })
  else if (agent !== undefined && agent !== '') methods.push({ type: 'agent', username, agent })
  const { password, url } = location
  if (password !== undefined) {
    methods.push({ type: 'password', username, password })
    const prompt: PromptAnswer = (_name, _instructions, _language, prompts, finish) =>
      finish(prompts.map(() => password))
    methods.push({ type: 'keyboard-interactive', username, prompt })
  }
  if (methods.length > 0) return methods
  const ways = 'set Password, KeyFile or Key in [SFTP], or SSH_PASSWORD, SSH_KEYFILE or SSH_KEY, or start ssh-agent'
  throw new RekkordError('config', `There is nothing to log in to ${url} with: ${ways}`)
}

type PromptAnswer = Extract<AnyAuthMethod, { type: 'keyboard-interactive' }>['prompt']

async function privateKey(
  { key, keyFile }: SftpStorageLocation,
  parse: typeof utils.parseKey
): Promise<ParsedKey | undefined> {
  const text = key ?? (keyFile === undefined ? undefined : await readKeyFile(keyFile))
  if (text === undefined) return undefined
  const name = key === undefined ? `The SSH key file ${keyFile ?? ''}` : 'The SSH key of [SFTP] Key or SSH_KEY'
  const parsed = parse(unfoldKey(text))
  const first = Array.isArray(parsed) ? (parsed as ParsedKey[])[0] : parsed
  if (first instanceof Error || first === undefined) throw new RekkordError('config', `${name} ${keyProblem(first)}`)
  if (!first.isPrivateKey()) throw new RekkordError('config', `${name} is a public key: the private one is needed`)
  return first
}

/**
 * A private key's text with the line breaks that it must have. What is pasted into a secret often loses them, or has spaces or
 * other line breaks in their place.
 */
function unfoldKey(text: string): string {
  const lines = text.trim().replace(/[ \t]*\r?\n[ \t]*/g, '\n')
  const pem = /^(-----BEGIN [A-Z0-9 ]+-----)\s*([A-Za-z0-9+/=\s]+?)\s*(-----END [A-Z0-9 ]+-----)$/.exec(lines)
  if (pem === null) return `${lines}\n`
  const [, begin = '', body = '', end = ''] = pem
  const wrapped = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []
  return [begin, ...wrapped, end, ''].join('\n')
}

async function readKeyFile(file: string): Promise<string> {
  try {
    return (await readGivenFile(file, MAX_KEY_FILE)).toString()
  } catch (error) {
    if (error instanceof RekkordError) throw error
    const reason = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${systemReason(error)})`
    throw new RekkordError('config', `The SSH key file ${file} ${reason}: check KeyFile in [SFTP] or SSH_KEYFILE`)
  }
}

function keyProblem(error: Error | undefined): string {
  return error !== undefined && /encrypted|passphrase/i.test(error.message)
    ? 'has a passphrase, which cannot be asked for: load it into ssh-agent, or use a key without one'
    : 'is damaged or of an unknown kind: it must be a private key as ssh-keygen writes it'
}
