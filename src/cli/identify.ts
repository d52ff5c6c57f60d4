import { identify } from '../commands/identify.ts'
import type { Face } from './face.ts'
import { readSettings, type CommonOptions } from './program/options.ts'

export interface IdentifyOptions extends CommonOptions {
  offline?: true
}

/** `rekkord identify`. */
export async function runIdentify(options: IdentifyOptions, face: Face): Promise<void> {
  const { kid, role } = await identify(await readSettings(options, face), options.offline ?? false)
  await face.terminal.write(`Key ID: ${kid}\nKey type: ${role}\n`)
  await face.terminal.flush()
}
