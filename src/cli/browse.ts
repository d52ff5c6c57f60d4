import { browse } from '../browse/browse.ts'
import { bugReport, INTERRUPTED } from './failure.ts'
import type { Face } from './face.ts'
import { readSettings, type CommonOptions } from './program/options.ts'

export interface BrowseCommandOptions extends CommonOptions {
  port?: number
}

/** `rekkord browse`. Gives the exit code, once a signal has ended it. */
export async function runBrowse({ port = 0, ...options }: BrowseCommandOptions, face: Face): Promise<number> {
  const { terminal, signal } = face
  await browse(
    await readSettings(options, face),
    { port, signal },
    {
      serving: (address) => {
        terminal.message('Open this address in a browser. It works once. Ctrl-C ends the server.')
        void terminal.write(`${address}\n`).then(() => terminal.flush())
      },
      problem: (message) => terminal.warning(message),
      bug: (error) => terminal.message(bugReport(error))
    }
  )
  return INTERRUPTED
}
