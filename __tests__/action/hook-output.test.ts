import { HookOutput } from '../../src/action/hook-output.ts'

function collect(): { output: HookOutput; text: () => string } {
  const pieces: Buffer[] = []
  return {
    output: new HookOutput((lines) => pieces.push(Buffer.from(lines))),
    text: () => Buffer.concat(pieces).toString()
  }
}

test('lines of two streams never end up in one another', () => {
  const { output, text } = collect()
  output.push(Buffer.from('one, '), 'stdout')
  output.push(Buffer.from('error\n::add-mask::sec'), 'stderr')
  output.push(Buffer.from('two\nthree'), 'stdout')
  expect(text()).toBe('error\none, two\n')
  output.push(Buffer.from('ret\n'), 'stderr')
  output.end()
  expect(text()).toBe('error\none, two\n::add-mask::secret\nthree\n')
  output.end()
  expect(text()).toMatch(/three\n$/)
})

test('a line without an end is not kept for ever', () => {
  const { output, text } = collect()
  for (let i = 0; i < 4; i++) output.push(Buffer.alloc(40_000, 'x'), 'stdout')
  expect(text()).toBe(`${'x'.repeat(80_000)}\n`.repeat(2))
  output.end()
  expect(text()).toHaveLength(160_002)
})
