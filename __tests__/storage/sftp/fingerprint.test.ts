import { RekkordError } from '../../../src/errors.ts'
import { parseFingerprint } from '../../../src/storage/sftp/fingerprint.ts'

test('fingerprints', () => {
  const fingerprint = 'SHA256:Y9pmJfkaok8t0dFJrfi8/LLUNhOYwAZGHUNGsYAiJUM'
  expect(parseFingerprint(fingerprint)).toBe(fingerprint)
  expect(() => parseFingerprint('MD5:00:11')).toThrow(RekkordError)
})
