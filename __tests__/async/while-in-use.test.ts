import { tryWhileInUse } from '../../src/async/while-in-use.ts'

function failing(code: string, times: number): { call: () => string; tries: () => number } {
  let tries = 0
  const call = (): string => {
    if (tries++ < times) throw Object.assign(new Error(code), { code })
    return 'done'
  }
  return { call, tries: () => tries }
}

test.each(['EBUSY', 'EPERM', 'EACCES'])('on Windows a file that gives %s is tried again for a second', (code) => {
  let waited = 0
  const pause = (milliseconds: number): void => void (waited += milliseconds)
  expect(tryWhileInUse(failing(code, 10).call, 'win32', pause)).toBe('done')
  expect(waited).toBe(500)
  waited = 0
  expect(() => tryWhileInUse(failing(code, Infinity).call, 'win32', pause)).toThrow(code)
  expect(waited).toBe(1000)
})

test.each([
  ['linux', 'EBUSY'],
  ['darwin', 'EPERM'],
  ['win32', 'EEXIST']
] as const)('on %s, %s is an error at once', (platform, code) => {
  const { call, tries } = failing(code, 1)
  expect(() => tryWhileInUse(call, platform)).toThrow(code)
  expect(tries()).toBe(1)
})
