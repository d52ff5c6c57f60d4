import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../src/errors.ts'
import { fromFailure, toFailure } from '../src/workers/messages.ts'

test('no sentence of an error ends with a full stop', () => {
  const src = path.join(import.meta.dirname, '../src')
  const files = fs.readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const wrong = files.flatMap((name) => {
    const text = fs.readFileSync(path.join(src, name), 'utf8')
    return [...text.matchAll(/new (?:Rekkord|Format)Error\((?:\s*'[a-z]+',)?\s*(['"`])(?:(?!\1)[^\\\n])*\.\1/g)].map(
      ([found]) => found
    )
  })
  expect(files.length).toBeGreaterThan(300)
  expect(wrong).toEqual([])
})

test('what an error is about comes back from a thread', () => {
  const subject = { kind: 'path', name: '/some/file' } as const
  const error = new RekkordError('storage', 'The file /some/file cannot be read', { subject })
  expect(fromFailure(toFailure(error))).toMatchObject({ code: 'storage', message: error.message, subject })
})
