import { LastLines } from '../../src/hooks/last-lines.ts'

test('lines are put together across pieces and split characters, stream by stream', () => {
  const lines = new LastLines()
  const bytes = Buffer.from('é1\r\né2')
  for (const byte of bytes) lines.push(Buffer.from([byte]), 'stdout')
  lines.push(Buffer.from('error\n'), 'stderr')
  expect(lines.lines()).toEqual(['é1', 'error', 'é2'])
})

test('only the last 20 lines are kept, and of each line 1,000 characters', () => {
  const lines = new LastLines()
  for (let i = 1; i <= 25; i++) lines.push(Buffer.from(`${i}\n`), 'stdout')
  for (let i = 0; i < 1000; i++) lines.push(Buffer.alloc(1000, 'x'), 'stdout')
  const kept = lines.lines()
  expect(kept).toHaveLength(20)
  expect(kept[0]).toBe('7')
  expect(kept.at(-1)).toBe(`${'x'.repeat(1000)}…`)
})
