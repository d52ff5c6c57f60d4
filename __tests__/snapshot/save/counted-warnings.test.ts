import { CountedWarnings } from '../../../src/snapshot/save/counted-warnings.ts'

test('what is counted are files and folders, whatever number a warning is about, and once when a save begins again', () => {
  const told: string[] = []
  const warnings = new CountedWarnings({ warning: (message) => told.push(message) })
  const warnOfAll = (): void => {
    warnings.warning('/a could not be read: permission denied', 'unreadable')
    warnings.warning('/b and 2 others: attributes are not saved', undefined, 3)
    warnings.warning('The channel has no file any more', 'empty', 0)
    warnings.warning('Attributes are not saved: that takes Perl', undefined, 0)
  }
  warnOfAll()
  warnings.beginAgain()
  warnOfAll()
  expect(warnings).toMatchObject({ count: 4, kinds: { unreadable: 1, changed: 0, empty: 1 } })
  expect(told).toHaveLength(4)
})

test('a file with several warnings is counted once, and once for each kind', () => {
  const told: string[] = []
  const warnings = new CountedWarnings({ warning: (message) => told.push(message) })
  const warnOfAll = (): void => {
    warnings.warning('/a has a time that no snapshot can hold', undefined, '/a')
    warnings.warning('/a changed while it was being read', 'changed', '/a')
    warnings.warning('/a was replaced', 'changed', '/a')
    warnings.warning('/a could not be read', 'unreadable', '/a')
    warnings.warning('/b changed while it was being read', 'changed', '/b')
  }
  warnOfAll()
  expect(warnings).toMatchObject({ count: 2, kinds: { unreadable: 1, changed: 2, empty: 0 } })
  warnings.beginAgain()
  warnOfAll()
  expect(warnings).toMatchObject({ count: 2, kinds: { unreadable: 1, changed: 2, empty: 0 } })
  expect(told).toHaveLength(5)
})
