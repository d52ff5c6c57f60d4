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
