import { isUtf8 } from 'node:buffer'
import path from 'node:path'

/** How to start a hook with `child_process.spawn`. */
export interface HookCommand {
  file: string
  args: string[]
  /** Variables that the command itself needs. */
  env: NodeJS.ProcessEnv
  /** Windows: the arguments are quoted already. */
  verbatim: boolean
}

/**
 * The command that runs a hook outside Windows: its own path. Node passes strings alone to the system, as UTF-8, so a
 * path that is no UTF-8 goes through sh, which gets its bytes as octal numbers and replaces itself with the hook.
 */
export function posixCommand(file: Buffer): HookCommand {
  if (isUtf8(file)) return { file: file.toString('utf8'), args: [], env: {}, verbatim: false }
  const octal = Array.from(file, (byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('')
  // The dot keeps line ends at the name's end, which $(...) would remove.
  const script = 'path=$(printf "%b." "$1") && exec "${path%.}"'
  return { file: '/bin/sh', args: ['-c', script, 'sh', octal], env: {}, verbatim: false }
}

/** The command that runs a file without a `#!` line where the system does not do so itself. */
export function shellCommand(file: Buffer): HookCommand {
  return { ...posixCommand(file), file: '/bin/sh', args: [file.toString('utf8')] }
}

/**
 * The command that runs a hook on Windows: `.exe` itself, `.cmd` and `.bat` by the command processor, `.ps1` by Windows
 * PowerShell.
 *
 * @param system the folder of Windows and the command processor, as `SystemRoot` and `ComSpec` name them
 * @returns undefined for any other extension
 */
export function windowsCommand(
  file: string,
  system: { root?: string | undefined; commandProcessor?: string | undefined }
): HookCommand | undefined {
  const system32 = path.win32.join(system.root ?? 'C:\\Windows', 'System32')
  switch (path.win32.extname(file).toLowerCase()) {
    case '.exe':
      return { file, args: [], env: {}, verbatim: false }
    case '.cmd':
    case '.bat':
      return {
        file: system.commandProcessor ?? path.win32.join(system32, 'cmd.exe'),
        // `%` cannot be escaped on a command line, but what a variable expands to is not expanded again. The quotes
        // keep everything else that the name may hold from being read; /s removes the outer pair.
        args: ['/d', '/s', '/v:off', '/c', '""%REKKORD_HOOK_FILE%""'],
        env: { REKKORD_HOOK_FILE: file },
        verbatim: true
      }
    case '.ps1':
      return {
        file: path.win32.join(system32, 'WindowsPowerShell\\v1.0\\powershell.exe'),
        args: ['-NoLogo', '-NoProfile', '-ExecutionPolicy', 'Bypass', '-File', file],
        env: {},
        verbatim: false
      }
    default:
      return undefined
  }
}
