type SshLibrary = typeof import('ssh2')

/** The SSH library, which takes some 100 ms to load: only runs that connect to a server pay for it. */
export async function loadSshLibrary(): Promise<SshLibrary> {
  const library = (await import(/* webpackIgnore: true */ sshLibraryEntry())) as { default: SshLibrary }
  return library.default
}

/**
 * Where the library's code is: the package, or in its own folder of the bundles, which share it. See `workerEntry` for the
 * parameter.
 */
export function sshLibraryEntry(module: string = import.meta.url): string {
  return /\/sftp\/load\.[jt]s$/.test(module) ? 'ssh2' : new URL('../ssh2/index.js', module).href
}
