import Sequencer from '@jest/test-sequencer'

/** Suites that take longest, or wait most. One of them that began last would run while the other processors have nothing to do. */
const LONGEST = [/crash\Wsftp/, /e2e\Wsftp/, /\Wcrash\W/, /\We2e\W/, /\Wsoak\W/, /\Wdamage\W/]

/** The order of the test files: the longest first, otherwise jest's own. */
export default class LongestFirst extends Sequencer {
  /** @override */
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}

function rank({ path }) {
  const index = LONGEST.findIndex((pattern) => pattern.test(path))
  return index < 0 ? LONGEST.length : index
}
