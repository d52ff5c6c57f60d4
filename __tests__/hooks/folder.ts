import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A temporary folder that the current test file removes at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hooks-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes an executable file, by default a shell script with the given body. */
export function writeHook(
  folder: string,
  name: string | Buffer,
  body: string,
  options: { mode?: number } = {}
): Buffer {
  const file = Buffer.concat([Buffer.from(`${folder}${path.sep}`), Buffer.from(name)])
  writeFileSync(file, body.startsWith('raw:') ? body.slice(4) : `#!/bin/sh\n${body}\n`)
  chmodSync(file, options.mode ?? 0o755)
  return file
}

/** `test` where shell scripts run as hooks: everywhere but on Windows. */
export const testPosix = process.platform === 'win32' ? test.skip : test

/** Whether file names are any bytes: macOS takes UTF-8 alone, Windows UTF-16. */
export const namesAreBytes = process.platform === 'linux'
