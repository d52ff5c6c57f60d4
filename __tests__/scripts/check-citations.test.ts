import { sectionsOf, wrongCitations } from '../../scripts/check-citations.ts'

const sections = new Map([
  ['docs/format.md', sectionsOf('# Format\n\n## 1. Layout\n\ntext\n\n## 2. Keys\n')],
  ['docs/behaviour.md', sectionsOf('## 1. Configuration\n')]
])

describe('citations of the format and the behaviour', () => {
  test.each([
    'The badge (docs/format.md section 2).',
    'Both (docs/format.md sections 1 and 2), and docs/behaviour.md section 1',
    'The page docs/format.md says so.'
  ])('%s', (text) => {
    expect(wrongCitations(text, sections)).toEqual([])
  })

  test.each([
    ['The badge (docs/format.md section 3).', 'docs/format.md has no section 3'],
    ['Both (docs/format.md sections 1 and 4).', 'docs/format.md has no section 4'],
    ['broken over lines: docs/behaviour.md\n * section 2', 'docs/behaviour.md has no section 2'],
    ['as the format text §5 says', 'cite "docs/format.md section N" or "docs/behaviour.md section N"']
  ])('%s', (text, sentence) => {
    expect(wrongCitations(text, sections)).toEqual([sentence])
  })
})
