import { derive, type DeriveCommand } from '../commands/derive.ts'
import { escapeControls } from '../files/path.ts'
import type { Face } from './face.ts'
import { absoluteArgument, readSettings, type CommonOptions } from './program/options.ts'

export interface DeriveOptions extends CommonOptions {
  type: DeriveCommand['role']
  output_filename?: string
  force?: true
  offline?: true
}

/** `rekkord derive`. */
export async function runDerive(options: DeriveOptions, face: Face): Promise<void> {
  const { type, output_filename = `${type}.key`, force = false, offline = false } = options
  const output = absoluteArgument(output_filename, 'The name of the new key file', face.cwd)
  const settings = await readSettings(options, face)
  const kid = await derive({ settings, role: type, output, force, offline })
  face.terminal.message(`Key file: ${escapeControls(output)}`)
  face.terminal.message(`Key ID: ${kid}`)
  face.terminal.message(`Key type: ${type}`)
}
