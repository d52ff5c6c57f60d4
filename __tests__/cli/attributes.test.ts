import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { verifyRepository } from '../verify-repository.ts'
import { prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source } = prepared
const master = prepared.with('master')
const inSource = (...names: string[]): string => path.join(source, ...names)
const run = (program: string, ...args: (string | Buffer)[]): string =>
  execFileSync(program, args as string[], { cwd: root, encoding: 'latin1', maxBuffer: 1 << 26 })

/** All that getfattr and getfacl say of a folder and what is in it, whatever order the file system lists it in. */
const dump = (folder: string): string => {
  const options = { cwd: folder, encoding: 'latin1' } as const
  const attributes = execFileSync('getfattr', ['-R', '-P', '-d', '-h', '-m', '-', '-e', 'hex', '.'], options)
  const acls = execFileSync('getfacl', ['-R', '-P', '-n', '.'], options)
  return [...attributes.split('\n\n').sort(), ...acls.split('\n\n').sort()].join('\n\n')
}

// Values of every byte, empty ones and long ones, names of other letters
run('setfattr', '-n', 'user.colour', '-v', 'blue', inSource('hello.txt'))
run('setfattr', '-n', 'user.empty', inSource('hello.txt'))
run(
  'setfattr',
  '-n',
  'user.bytes',
  '-v',
  `0x${Buffer.from(Array.from({ length: 256 }, (_, i) => i)).toString('hex')}`,
  inSource('hello.txt')
)
run('setfattr', '-n', 'user.naïve 1=2', '-v', 'x', inSource('folder'))
run('setfattr', '-n', 'user.long', '-v', `0x${randomBytes(3000).toString('hex')}`, inSource('folder', 'zeros'))
if (process.getuid!() === 0) run('setfattr', '-h', '-n', 'trusted.link', '-v', 'y', inSource('link'))
run('setfacl', '-m', 'u:12345:rw,g:54321:r', inSource('hello.txt'))
run('setfacl', '-m', 'd:u:12345:rwx', inSource('folder'))
// Names of any bytes, and a file that not even its owner may write to or read
for (const [i, name] of [Buffer.from('new\nline'), Buffer.of(0xff, 0xfe, 0x22), Buffer.alloc(255, 0xe9)].entries()) {
  const file = Buffer.concat([Buffer.from(`${source}/`), name])
  fs.writeFileSync(file, '')
  // Arguments of programs that Node starts are text, so the shell makes the name
  const octal = Array.from(file, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  run('sh', '-c', `f=$(printf '${octal}x'); setfattr -n user.odd -v ${i} "\${f%x}"`)
}
fs.writeFileSync(inSource('closed'), 'closed')
run('setfattr', '-n', 'user.closed', '-v', 'z', inSource('closed'))
fs.chmodSync(inSource('closed'), 0o400)
// Of several chunks
fs.writeFileSync(inSource('big'), randomBytes(10_000_000))
run('setfattr', '-n', 'user.big', '-v', 'big', inSource('big'))

test('attributes and ACLs of files, folders and links come back as they were', () => {
  const { stderr } = rekkordOk(['save', 'all', source, '-m', 'XAttrs', ...master], { cwd: root })
  expect(stderr.match(/^Warning: (?!This key can also read).*$/gm)).toBeNull()
  // What is in trusted.* comes with owners
  const meta = process.getuid!() === 0 ? 'Owner,XAttrs' : 'XAttrs'
  const restored = rekkordOk(['restore', `all:${source}`, 'restored', '-m', meta, ...master], { cwd: root })
  expect(restored.stderr).not.toContain('Warning')
  const before = dump(source)
  expect(before).toContain('user.na')
  expect(before.match(/user\.odd=/g)).toHaveLength(3)
  expect(dump(path.join(root, 'restored'))).toBe(before)
  expect(fs.statSync(path.join(root, 'restored', 'closed')).mode & 0o7777).toBe(0o400)
  const times = (folder: string): number => Math.floor(fs.statSync(path.join(folder, 'folder')).mtimeMs)
  expect(times(path.join(root, 'restored'))).toBe(times(source))
})

test('another reader finds them as they are on disk', () => {
  const options = { channel: 'all', against: [source], extra: ['--xattrs'] }
  expect(verifyRepository(prepared.repository, path.join(root, 'master.key'), options)).toBe('')
  run('setfattr', '-n', 'user.colour', '-v', 'green', inSource('hello.txt'))
  expect(verifyRepository(prepared.repository, path.join(root, 'master.key'), options)).toContain('user.colour')
})

test('the same tree gives the same objects again; a changed attribute does not', () => {
  const objects = (): string => rekkordOk(['list', 'all', '-f', 'JSONL', ...master], { cwd: root }).stdout
  const save = (): string => {
    rekkordOk(['save', 'all', source, '-m', 'XAttrs', ...master], { cwd: root })
    return /"object":"(M[0-9A-F]{64})"/.exec(objects())![1]!
  }
  const first = save()
  expect(save()).toBe(first)
  run('setfattr', '-n', 'user.colour', '-v', 'red', inSource('hello.txt'))
  expect(save()).not.toBe(first)
})

test('access times come back as they were, where they were kept', () => {
  const file = inSource('hello.txt')
  fs.utimesSync(file, 1_000_000_000.123, 1_100_000_000.456)
  const atime = (of: string): number => Math.floor(fs.statSync(of).atimeMs)
  rekkordOk(['save', 'times', source, '-m', 'ATime,XAttrs', '--noatime', ...master], { cwd: root })
  expect(atime(file)).toBe(1_000_000_000_123)
  rekkordOk(['restore', `times:${source}`, 'times', '-m', 'XAttrs', ...master], { cwd: root })
  expect(atime(path.join(root, 'times', 'hello.txt'))).toBe(1_000_000_000_123)
  expect(fs.statSync(path.join(root, 'times', 'hello.txt')).mtimeMs).toBeCloseTo(1_100_000_000_456, -1)
})

test('without the option nothing of them is saved or restored', () => {
  rekkordOk(['save', 'plain', source, ...master], { cwd: root })
  rekkordOk(['restore', `plain:${source}`, 'plain', '-m', 'XAttrs', ...master], { cwd: root })
  expect(dump(path.join(root, 'plain'))).not.toContain('user.')
  rekkordOk(['restore', `all:${source}`, 'not-asked', ...master], { cwd: root })
  expect(dump(path.join(root, 'not-asked'))).not.toContain('user.')
})

const asRoot = process.getuid!() === 0 ? test : test.skip

const RIGHTS_LEFT = 'extended attributes of the system (security.*, trusted.*) are restored with their owners alone'

asRoot('attributes by which the system gives rights come with owners alone', () => {
  const folder = path.join(root, 'rights')
  fs.mkdirSync(path.join(folder, 'inner'), { recursive: true })
  const program = path.join(folder, 'program')
  fs.writeFileSync(program, 'program', { mode: 0o755 })
  // cap_setuid, effective and permitted
  run('setfattr', '-n', 'security.capability', '-v', '0x0100000280000000000000000000000000000000', program)
  run('setfattr', '-n', 'trusted.inner', '-v', 'x', path.join(folder, 'inner'))
  run('setfattr', '-n', 'user.plain', '-v', 'x', program)
  rekkordOk(['save', 'rights', folder, '-m', 'XAttrs', ...master], { cwd: root })
  const restore = (meta: string): string => {
    const { stderr } = rekkordOk(['restore', `rights:${folder}`, meta, '-m', meta, ...master], { cwd: root })
    return stderr
  }
  expect(restore('XAttrs')).toMatch(
    new RegExp(`^Warning: .* and 1 other: ${RIGHTS_LEFT.replaceAll(/[.*()]/g, '\\$&')}$`, 'm')
  )
  const plain = dump(path.join(root, 'XAttrs'))
  expect(plain).toContain('user.plain')
  expect(plain).not.toMatch(/^(security|trusted)\./m)
  expect(restore('Owner,XAttrs')).not.toContain('Warning')
  expect(dump(path.join(root, 'Owner,XAttrs'))).toBe(dump(folder))
})

asRoot('what may not be restored is one warning for each kind, with a count', () => {
  const many = path.join(root, 'many')
  fs.mkdirSync(many)
  for (const name of ['a', 'b', 'c']) {
    fs.writeFileSync(path.join(many, name), name)
    run('setfattr', '-n', 'trusted.mine', '-v', 'x', path.join(many, name))
    run('setfattr', '-n', 'user.mine', '-v', 'y', path.join(many, name))
  }
  rekkordOk(['save', 'many', many, '-m', 'XAttrs', ...master], { cwd: root })
  const home = temporaryFolder()
  for (const folder of [root, home]) fs.chmodSync(folder, 0o777)
  fs.copyFileSync(path.join(root, 'master.key'), path.join(home, 'key'))
  for (const file of ['key', '.']) fs.chownSync(path.join(home, file), 65534, 65534)
  const restore = ['restore', `many:${many}`, 'restored', '-m', 'Owner,XAttrs', '-R', prepared.repository, '-K', 'key']
  const through = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
  const { code, stderr } = rekkord(restore, { cwd: home, through })
  expect(code).toBe(0)
  const at = path.join(home, 'restored')
  expect(stderr.match(/^Warning: .*$/gm)?.sort()).toEqual([
    `Warning: ${at}/a and 2 others: ${RIGHTS_LEFT}`,
    expect.stringMatching(/^Warning: .* and 3 others: its owner could not be restored \(permission denied\)$/)
  ])
  // What was allowed is there
  expect(dump(at).match(/^user\.mine=/gm)).toHaveLength(3)
})

test('where there is no Perl, that is one warning, and the rest is saved', () => {
  const env = { PATH: path.dirname(process.execPath) }
  const save = rekkord(['save', 'none', source, '-m', 'XAttrs', ...master], { cwd: root, env })
  expect(save.code).toBe(0)
  expect(save.stderr).toContain(
    'Warning: Extended attributes and ACLs are not saved: that takes Linux or macOS, and Perl\n'
  )
  // It is about the machine, not about a file
  expect(save.stderr).not.toContain('could not be saved')
  const restore = rekkord(['restore', 'all', 'no-perl', '-m', 'XAttrs', ...master], { cwd: root, env })
  expect(restore.code).toBe(0)
  expect(restore.stderr).toContain(
    'Warning: Extended attributes and ACLs are not restored: that takes Linux or macOS, and Perl\n'
  )
})
