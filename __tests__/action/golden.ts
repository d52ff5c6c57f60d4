import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'golden')

/**
 * Compares text with a file of `golden/`. With UPDATE_GOLDEN=1 in the environment the file is written instead; look at the
 * difference, and at the rendered summary, before you commit it.
 */
export function expectGolden(text: string, name: string): void {
  const file = path.join(folder, name)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  if (!existsSync(file)) throw new Error(`there is no golden file ${name}: make it with UPDATE_GOLDEN=1`)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
