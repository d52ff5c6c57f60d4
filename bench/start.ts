import fs from 'node:fs'
import path from 'node:path'
import { run } from './measure.ts'
import { ownPeers } from './peer-rekkord.ts'
import { Place } from './peer.ts'
import type { Start } from './results.ts'

/**
 * Measures how long the action and the command line take from the start of their process to the start of the first
 * pre-save hook, on the machine's own clock. A program that is not in the build is left out.
 *
 * @param dist the folder with the bundles
 * @param folder made here
 */
export function measureStarts(dist: string, runs: number, folder: string): Start[] {
  const place = preparePlace(dist, folder)
  const source = path.join(folder, 'source')
  fs.mkdirSync(source)
  fs.writeFileSync(path.join(source, 'file.txt'), 'one file\n')
  const programs = {
    action: ['save/index.js'],
    'command line': ['cli/index.js', 'save', '-C', 'rekkord.ini', 'bench', source]
  } as const
  const starts: Start[] = []
  for (const program of ['action', 'command line'] as const) {
    const [script, ...args] = programs[program]
    const file = path.join(dist, script)
    if (!fs.existsSync(file)) continue
    const env = program === 'action' ? actionEnvironment(place, source) : {}
    const command = place.command(process.execPath, [file, ...args], env)
    const times = Array.from({ length: runs }, () => {
      const begin = performance.timeOrigin + performance.now()
      run(command)
      return Number(fs.readFileSync(path.join(place.folder, 'hook.time'), 'utf8')) / 1e6 - begin
    })
    starts.push({ program, times })
  }
  return starts
}

/** A repository with one pre-save hook, which writes down when it begins. */
function preparePlace(dist: string, folder: string): Place {
  const place = new Place(folder)
  for (const command of ownPeers(dist)['ours']!().prepare(place)) run(command)
  const hooks = path.join(folder, 'hooks')
  fs.mkdirSync(hooks)
  const report = path.join(folder, 'hook.time')
  fs.writeFileSync(path.join(hooks, '10-time'), `#!/bin/sh\ndate +%s%N > '${report}'\n`, { mode: 0o755 })
  fs.appendFileSync(path.join(folder, 'rekkord.ini'), '[Hooks]\nPreSaveDirectory = hooks\n')
  return place
}

/** What a runner gives an action: inputs as variables, files for its results. */
function actionEnvironment({ folder }: Place, source: string): Record<string, string> {
  const outputs = { GITHUB_OUTPUT: 'output.txt', GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_STATE: 'state.txt' }
  const files = Object.entries(outputs).map(([name, file]) => [name, path.join(folder, file)] as const)
  for (const [, file] of files) fs.writeFileSync(file, '')
  return {
    ...Object.fromEntries(files),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(actionInputs(folder, source))
  }
}

/** The inputs with the defaults that action.yml gives, as variables. */
function actionInputs(folder: string, source: string): [string, string][] {
  const text = fs.readFileSync(path.join(import.meta.dirname, '..', 'action.yml'), 'utf8')
  const given: Record<string, string> = { channel: 'bench', paths: source, config: path.join(folder, 'rekkord.ini') }
  const inputs = text.split(/^outputs:/m)[0]!.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n|\n)*)/gm)
  return [...inputs].map(([, name, body]) => {
    const value = given[name!] ?? /^ {4}default: *'?(.*?)'?$/m.exec(body!)?.[1] ?? ''
    return [`INPUT_${name!.toUpperCase()}`, value.replace('${{ github.workspace }}', folder)]
  })
}
