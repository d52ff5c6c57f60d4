import { cat } from '../commands/cat.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { FileContent } from '../snapshot/read/file.ts'
import type { Face } from './face.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { ReadProblems } from './output/read-problems.ts'

export interface CatOptions extends CommonOptions {
  format: 'Plain' | 'JSON'
  raw?: true
}

/** `rekkord cat`. Gives the exit code: 1 when tags are damaged, so that another snapshot may have been meant. */
export async function runCat(identifier: string, options: CatOptions, face: Face): Promise<number> {
  const problems = new ReadProblems(face.terminal)
  const isShown = face.terminal.showsOutput && options.raw !== true
  const write = options.format === 'JSON' ? writeJson : isShown ? writeEscaped : writePlain
  await cat(await readSettings(options, face), identifier, problems, (content) => write(content, face))
  return problems.exitCode
}

async function writePlain({ pieces }: FileContent, { terminal, signal }: Face): Promise<void> {
  for await (const piece of pieces) {
    signal.throwIfAborted()
    await terminal.writeBytes(piece)
  }
}

/** For a screen: what would drive it, or hide what is there, is escaped. Lines and tabs stay. */
async function writeEscaped({ pieces }: FileContent, { terminal, signal }: Face): Promise<void> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const write = (text: string): Promise<void> => terminal.write(text.replace(/[^\n\t]+/g, escapeControls))
  for await (const piece of pieces) {
    signal.throwIfAborted()
    await write(decoder.decode(piece, { stream: true }))
  }
  await write(decoder.decode())
  await terminal.flush()
}

/** One object: what it is, and the content in Base64. */
async function writeJson({ kind, id, size, pieces }: FileContent, { terminal, signal }: Face): Promise<void> {
  const facts = JSON.stringify({ type: kind, object: formatObjectId(id), size })
  await terminal.write(`${facts.slice(0, -1)},"content_base64":"`)
  // Base64 holds three bytes in four digits: what is over waits for the next piece
  let rest = Buffer.alloc(0)
  for await (const piece of pieces) {
    signal.throwIfAborted()
    const bytes = Buffer.concat([rest, piece])
    const whole = bytes.length - (bytes.length % 3)
    await terminal.write(bytes.toString('base64', 0, whole))
    rest = bytes.subarray(whole)
  }
  await terminal.write(`${rest.toString('base64')}"}\n`)
  await terminal.flush()
}
