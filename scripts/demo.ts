/**
 * The whole way once (`npm run demo`): a new repository, a save with a hook before and one after, a list, a restore that is
 * compared with what was saved, and a check, by the bundled actions, run as a runner does.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const dist = path.join(import.meta.dirname, '../dist')
const workspace = mkdtempSync(path.join(realpathSync(tmpdir()), 'rekkord-demo-'))
const windows = process.platform === 'win32'
const config = 'backup/rekkord.ini'

/** A file of the workspace, by its full path. */
function place(file: string): string {
  return path.join(workspace, file)
}

function write(file: string, text: string, mode = 0o644): void {
  mkdirSync(path.dirname(place(file)), { recursive: true })
  writeFileSync(place(file), text, { mode })
}

/** Writes a hook that prints a line; in it `{NAME}` stands for a variable. */
function writeHook(file: string, line: string): void {
  const variables = (start: string, end: string): string => line.replace(/\{(\w+)\}/g, `${start}$1${end}`)
  if (windows) write(`${file}.cmd`, `@echo ${variables('%', '%')}\r\n`)
  else write(file, `#!/bin/sh\necho "${variables('${', '}')}"\n`, 0o755)
}

/** Runs a bundle in the workspace; what it printed comes back, and the demo ends if it failed. */
function run(bundle: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const main = path.join(dist, bundle, 'index.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: workspace,
    env,
    encoding: 'utf8'
  })
  if (status === 0) return stdout
  console.error(`${stdout}${stderr}\ndist/${bundle} ended with ${status ?? 'a signal'}; everything is in ${workspace}`)
  process.exit(1)
}

/** Runs an action with these inputs, in the environment that runners give it, and shows what it says. */
function runAction(action: string, inputs: Record<string, string>): Record<string, string> {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const files = { GITHUB_OUTPUT: place('runner/output'), GITHUB_STEP_SUMMARY: place('runner/summary.md') }
  write('runner/output', '')
  write('runner/summary.md', '')
  const log = run(action, [], {
    ...process.env,
    GITHUB_WORKSPACE: workspace,
    XDG_CACHE_HOME: place('runner/cache'),
    ...files,
    ...(Object.fromEntries(variables) as NodeJS.ProcessEnv)
  })
  const written = readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^([\w-]+)<<(\S+)\r?\n(.*)\r?\n\2\r?$/gm)
  const outputs = Object.fromEntries([...written].map(([, name, , value]) => [name!, value!]))
  console.log(`${shown(log)}\n  Outputs:`)
  for (const [name, value] of Object.entries(outputs)) console.log(`    ${name} = ${value}`)
  return outputs
}

/** The log as runners show it: masked lines gone, a heading for each group. */
function shown(log: string): string {
  const visible = log.split(/\r?\n/).filter((line) => !/^::(add-mask|debug|endgroup)::/.test(line))
  return visible.map((line) => `  ${line.replace(/^::group::/, '▼ ')}`).join('\n')
}

/** Every file below a folder: its name there and its content. */
function contents(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((file) => [path.relative(folder, file), readFileSync(file)]))
}

if (!existsSync(path.join(dist, 'save/index.js'))) throw new Error('There is no dist/ yet: npm run build makes it')

write(config, '[Repository]\nURL = repository\n\n[Hooks]\nPreSaveDirectory = pre-save\nPostSaveDirectory = post-save\n')
writeHook('backup/pre-save/10-announce', 'about to save into {REKKORD_CHANNEL}')
writeHook('backup/post-save/10-report', 'saved {REKKORD_CHANNEL} as {REKKORD_OID}')
write('data/notes/hello.txt', 'Hello!\n')
write('data/numbers.txt', Array.from({ length: 500_000 }, (_, i) => i).join('\n'))
write('data/copy of numbers.txt', Array.from({ length: 500_000 }, (_, i) => i).join('\n'))

console.log('1. A repository with a master key, and a WriteOnly key derived from it')
run('cli', ['init', '-C', config, '-K', 'backup/master.key', '--generate_key'])
run('cli', ['derive', '-C', config, '-K', 'backup/master.key', '-t', 'WriteOnly', '-O', 'backup/ci.key'])

console.log('\n2. The action saves data/ with the WriteOnly key')
const key = readFileSync(place('backup/ci.key'), 'utf8')
const { oid } = runAction('save', { channel: 'demo', paths: 'data', config, key })
if (oid === undefined) throw new Error('the save told no OID')

console.log('\n3. Sub-actions list it and restore it, with the master key')
const master = { config, 'key-file': 'backup/master.key' }
runAction('snapshots', { ...master, channel: 'demo', 'max-age': '1h' })
runAction('restore', { ...master, identifier: oid, destination: 'restored', verify: 'true' })
const restored = contents(path.join(place('restored'), place('data').replace(/^([A-Z]):/i, '$1')))
const saved = contents(place('data'))
const same = restored.size === saved.size && [...saved].every(([name, bytes]) => restored.get(name)?.equals(bytes))
console.log(same ? `  All ${saved.size} files are as they were saved` : '  What was restored is NOT what was saved')
if (!same) process.exitCode = 1

console.log('\n4. Everything in the repository is checked')
runAction('check', master)

console.log(`
Snapshot OID: ${oid}
Everything is in ${workspace}
  backup/     configuration, keys, hooks and the repository
  data/       what was saved
  restored/   what was restored
  runner/     the files of the runner: outputs, summary and local index`)
