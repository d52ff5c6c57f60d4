import { createHash } from 'node:crypto'
import { generate, vectors } from './vectors.ts'

describe('the generators of the known answers', () => {
  test.each(vectors.generators.checks)('$generator, $length bytes', (check) => {
    expect(createHash('sha256').update(generate(check)).digest('hex')).toBe(check.sha256)
  })
})
