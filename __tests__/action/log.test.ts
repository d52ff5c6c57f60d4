import { jest } from '@jest/globals'
import { Annotations } from '../../src/action/annotations.ts'
import { line } from '../../src/action/log.ts'
import { sentence } from '../../src/report/sentence.ts'
import { mask, maskFound, secretVariables, takeKey } from '../../src/action/secrets.ts'

/** What a function writes on standard output, line by line. */
function written(run: () => void): string[] {
  const lines: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  try {
    run()
  } finally {
    write.mockRestore()
  }
  return lines.join('').split(/\r?\n/).slice(0, -1)
}

test('a line of ours is one line and no command, whatever is in it', () => {
  expect(written(() => line('Path: a\n::error::b\r##[set-output name=oid]c'))).toEqual([
    'Path: a\\n::error::b\\r##\\[set-output name=oid]c'
  ])
})

test('a sentence begins with a capital letter, a name as it is', () => {
  expect(sentence('a hook failed')).toBe('A hook failed')
  expect(sentence('pre-save hooks failed\nx')).toBe('Pre-save hooks failed\\nx')
  expect(sentence('file.ini:3: unknown key')).toBe('file.ini:3: unknown key')
})

test('at most ten annotations of a kind, then a count', () => {
  const annotations = new Annotations()
  const lines = written(() => {
    for (let i = 0; i < 12; i++) annotations.warning(`w${i} 100%\n::x::`)
    for (let i = 0; i < 11; i++) annotations.error(`hook "${i}", a:b`, 'status 1\nlast')
    annotations.close()
  })
  expect(lines.filter((text) => text.startsWith('::warning::w'))).toHaveLength(9)
  expect(lines.filter((text) => text.startsWith('Warning: w'))).toHaveLength(3)
  expect(lines.at(-1)).toBe('::warning::3 more warnings are in the log of this step')
  expect(lines[0]).toBe('::warning::w0 100%25\\n::x::')
  expect(lines.filter((text) => text.startsWith('::error'))).toHaveLength(9)
  expect(lines).toContain('::error title=hook "0"%2C a%3Ab::status 1%0Alast')
  expect(lines).toContain('Error: hook "10", a:b: status 1\\nlast')
  expect(written(() => new Annotations().close())).toEqual([])
})

test('the key is masked, whole and line by line, and gone from the environment', () => {
  const key = '-----BEGIN REKKORD KEY-----\nAAAA\nBBBB\n-----END REKKORD KEY-----'
  const env: NodeJS.ProcessEnv = { INPUT_KEY: `${key}\n` }
  let taken: string | undefined
  const lines = written(() => {
    taken = takeKey(env)
  })
  expect(taken).toBe(key)
  expect(env).toEqual({})
  const masked = [
    key.replaceAll('\n', '%0A'),
    'AAAA',
    'BBBB',
    'AAAABBBB',
    'AAAA BBBB',
    JSON.stringify(key).slice(1, -1)
  ]
  for (const form of masked) expect(lines).toContain(`::add-mask::${form}`)
  expect(written(() => expect(takeKey({ INPUT_KEY: ' ' })).toBeUndefined())).toEqual([])
  const [first, ...others] = written(() => mask('one line'))
  expect(first).toBe('::add-mask::one line')
  expect(others).toContain(`::add-mask::${Buffer.from('one line').toString('base64')}`)
})

test('variables with a secret in them are named, under whatever name', () => {
  const secret = 'a secret'
  const all = JSON.stringify({ OTHER: 'x', S: secret })
  const env = { A: secret, B: 'other', C: ` ${secret}\n`, D: undefined, ALL: all, SSH_PASSWORD: 'pw' }
  expect(secretVariables(env, [`${secret}\n`])).toEqual(['A', 'C', 'ALL', 'ACTIONS_RUNTIME_TOKEN'])
  expect(secretVariables(env, [])).toEqual(['ACTIONS_RUNTIME_TOKEN'])
})

test('a secret that comes to light later is masked, and gone from the environment', () => {
  const env: NodeJS.ProcessEnv = { A: 'secret', B: 'other' }
  expect(written(() => maskFound('secret', env))).toEqual(['::add-mask::secret'])

  expect(env).toEqual({ B: 'other' })
})
