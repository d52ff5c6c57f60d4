import { hookEnvironment } from '../../src/hooks/environment.ts'
import { postHooksRun } from '../../src/hooks/policy.ts'

const facts = { phase: 'post-save', repository: '/backup' } as const

test('own secrets are dropped, and what an outer save told its hooks', () => {
  const base = {
    PATH: '/bin',
    INPUT_KEY: 'k',
    REKKORD_OID: 'M1',
    REKKORD_CHANNEL: 'outer',
    REKKORD_WARNINGS: '3',
    REKKORD_KEY_FILE: '/k'
  }
  expect(hookEnvironment(base, ['INPUT_KEY'], facts)).toEqual({
    PATH: '/bin',
    REKKORD_KEY_FILE: '/k',
    REKKORD_HOOK: 'post-save',
    REKKORD_REPOSITORY: '/backup'
  })
  expect(base).toHaveProperty('INPUT_KEY')
})

test('the OID, the channel and the number of warnings are given when there are any', () => {
  const env = hookEnvironment({}, [], { ...facts, channel: 'web', oid: 'M0', warnings: 0 })
  expect(env).toMatchObject({ REKKORD_CHANNEL: 'web', REKKORD_OID: 'M0', REKKORD_WARNINGS: '0' })
})

test('names of variables have no case on Windows, and do elsewhere', () => {
  const base = { Input_Key: 'k', rekkord_oid: 'M1' }
  expect(Object.keys(hookEnvironment(base, ['INPUT_KEY'], facts, 'win32'))).toEqual([
    'REKKORD_HOOK',
    'REKKORD_REPOSITORY'
  ])
  expect(hookEnvironment(base, ['INPUT_KEY'], facts, 'linux')).toMatchObject(base)
})

test('post-save hooks run after success, and after failure only when told always', () => {
  expect(postHooksRun('success', true)).toBe(true)
  expect(postHooksRun('success', false)).toBe(false)
  expect(postHooksRun('always', true)).toBe(true)
  expect(postHooksRun('always', false)).toBe(true)
})
