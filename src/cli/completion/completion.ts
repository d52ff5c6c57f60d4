import type { Command } from 'commander'
import { completedCommands } from './model.ts'
import { completionScript, type Shell } from './scripts.ts'
import type { Face } from '../face.ts'

/** `rekkord completion`. */
export async function runCompletion(shell: Shell, program: Command, { terminal }: Face): Promise<void> {
  await terminal.write(completionScript(shell, completedCommands(program)))
  await terminal.flush()
}
