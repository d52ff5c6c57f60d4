/**
 * The whole way once (`npm run demo`): a new repository, a save by the bundled action with a hook before and one after,
 * run as a runner does, and a restore by the bundled command line that is compared with what was saved.
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

/** Runs the save action with these inputs, in the environment that runners give it. */
function runAction(inputs: Record<string, string>): { log: string; outputs: Record<string, string> } {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const files = { GITHUB_OUTPUT: place('runner/output'), GITHUB_STEP_SUMMARY: place('runner/summary.md') }
  write('runner/output', '')
  write('runner/summary.md', '')
  const log = run('save', [], {
    ...process.env,
    GITHUB_WORKSPACE: workspace,
    XDG_CACHE_HOME: place('runner/cache'),
    ...files,
    ...(Object.fromEntries(variables) as NodeJS.ProcessEnv)
  })
  const outputs = readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^(\w+)<<(\S+)\r?\n(.*)\r?\n\2\r?$/gm)
  return { log, outputs: Object.fromEntries([...outputs].map(([, name, , value]) => [name, value])) as typeof inputs }
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
const { log, outputs } = runAction({ channel: 'demo', paths: 'data', config, key })
console.log(shown(log))
console.log('  Outputs:')
for (const [name, value] of Object.entries(outputs)) console.log(`    ${name} = ${value}`)

console.log('\n3. The command line restores it with the master key')
const oid = outputs['oid'] ?? 'none'
run('cli', ['restore', '-C', config, '-K', 'backup/master.key', oid, 'restored'])
const restored = contents(path.join(place('restored'), place('data').replace(/^([A-Z]):/i, '$1')))
const saved = contents(place('data'))
const same = restored.size === saved.size && [...saved].every(([name, bytes]) => restored.get(name)?.equals(bytes))
console.log(same ? `  All ${saved.size} files are as they were saved` : '  What was restored is NOT what was saved')
if (!same) process.exitCode = 1

console.log(`
Snapshot OID: ${oid}
Everything is in ${workspace}
  backup/     configuration, keys, hooks and the repository
  data/       what was saved
  restored/   what was restored
  runner/     the files of the runner: outputs, summary and local index`)
