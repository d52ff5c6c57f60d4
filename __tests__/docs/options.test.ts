import fs from 'node:fs'
import path from 'node:path'
import type { Face } from '../../src/cli/face.ts'
import { createProgram } from '../../src/cli/program/program.ts'
import { rekkordOk } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'

const cwd = temporaryFolder()
/** What is said of the command line, with the pages that it leaves exclusions and retention to. */
const pages = ['command-line', 'exclusions', 'retention']
  .map((name) => fs.readFileSync(path.resolve(import.meta.dirname, `../../docs/${name}.md`), 'utf8'))
  .join('\n')
const program = createProgram({} as Face, () => undefined)
const commands = program.commands.map((command) => ({
  name: command.name(),
  options: command.options.filter(({ hidden, long }) => !hidden && long !== '--help').map(({ long }) => long!)
}))

/** An option with hyphens, which people read and type as they like. */
function hyphens(text: string): string {
  return text.replaceAll(/(?<=--[a-z_]*)_/g, '-')
}

test.each(commands)('help, completion and the pages have every option of $name', ({ name, options }) => {
  const help = hyphens(rekkordOk([name, '--help'], { cwd }).stdout)
  const scripts = ['bash', 'zsh', 'fish'].map((shell) => rekkordOk(['completion', shell], { cwd }).stdout)
  const text = hyphens(pages)
  const lacks = options.map(hyphens).filter((option) => {
    const word = new RegExp(`${option}(?![a-z-])`)
    const bare = new RegExp(`(?<![a-z-])(?:--)?${option.slice(2)}(?![a-z-])`)
    return !word.test(help) || !word.test(text) || scripts.some((script) => !bare.test(hyphens(script)))
  })
  expect(lacks).toEqual([])
})
