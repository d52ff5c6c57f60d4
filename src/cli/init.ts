import path from 'node:path'
import { init } from '../commands/init.ts'
import type { Settings } from '../config/settings.ts'
import { escapeControls } from '../files/path.ts'
import type { Face } from './face.ts'
import { readSettings, type CommonOptions } from './program/options.ts'

export interface InitOptions extends CommonOptions {
  generate_key?: true
}

/** `rekkord init`. */
export async function runInit(options: InitOptions, face: Face): Promise<void> {
  const settings = await readSettings(options, face)
  const newKeyFile = options.generate_key === true ? keyFileToMake(settings, face.cwd) : undefined
  const { url, keyFile } = await init(settings, newKeyFile)
  face.terminal.message(`Repository: ${escapeControls(url)}`)
  if (keyFile === undefined) {
    face.terminal.message(
      'The master key existed already: if another repository has it too, make one master key for each'
    )
    return
  }
  face.terminal.message(`Master key: ${escapeControls(keyFile)}`)
  face.terminal.message('Keep a copy of the master key in a safe place: without it nothing can be restored')
}

/** Where the new key is looked for afterwards, if the settings say; `master.key` here otherwise (docs/behaviour.md section 3). */
function keyFileToMake({ key }: Settings, cwd: string): string {
  return key?.type === 'file' ? key.path : path.resolve(cwd, 'master.key')
}
