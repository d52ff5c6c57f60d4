import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Command } from './measure.ts'
import type { CaseName } from './results.ts'

/** Where one repository of one peer lives: nothing in it is known to any other. */
export class Place {
  readonly folder: string
  readonly repository: string
  readonly restored: string
  /** Saves made so far. */
  saves = 0

  /** @param folder made here; must not exist */
  constructor(folder: string) {
    this.folder = folder
    this.repository = path.join(folder, 'repository')
    this.restored = path.join(folder, 'restored')
    fs.mkdirSync(path.join(folder, 'home'), { recursive: true })
    fs.mkdirSync(this.restored)
  }

  /** A command that runs in the folder, with an empty home of its own, so that it finds no cache of another run. */
  command(file: string, args: readonly string[], env: Record<string, string> = {}, cwd = this.folder): Command {
    const home = path.join(this.folder, 'home')
    return { file, args, cwd, env: { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', ...env } }
  }
}

/** A backup program, as this benchmark drives it. Restored files are below `place.restored` under their full paths. */
export interface Peer {
  name: string
  version: string
  /** What it can do and is measured in. */
  cases: readonly CaseName[]
  /** What makes the repository; not measured. */
  prepare(place: Place): Command[]
  /** Saves a folder or file. */
  save(place: Place, source: string): Command
  /** Restores the last save into `place.restored`. */
  restore(place: Place): Command
  /** Reads and verifies everything in the repository. */
  check(place: Place): Command
}

/** The first line that a program prints about its version; undefined when it is not there. */
export function versionOf(program: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0]!.trim() : undefined
}
