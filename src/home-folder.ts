import os from 'node:os'
import path from 'node:path'

/**
 * The user's home folder: `HOME`, where it is empty or missing what the system knows of the user. Undefined for a user who
 * has none, as in a container that runs under a number without an entry in /etc/passwd.
 */
export function homeFolder(): string | undefined {
  return [() => os.homedir(), () => os.userInfo().homedir].map(attempt).find((folder) => path.isAbsolute(folder))
}

/** The name of the user who runs the program; undefined when nothing says it. */
export function userName(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return attempt(() => os.userInfo().username) || env['USER'] || env['LOGNAME'] || undefined
}

/** Node throws for a user whom the system does not know. */
function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
