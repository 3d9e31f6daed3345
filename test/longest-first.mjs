import TestSequencer from '@jest/test-sequencer'

/** What plays rehearsals or whole releases, by how long that takes; everything else takes seconds. */
const long = [
  'scenarios/fix.',
  'scenarios/gates.',
  'scenarios/three-releases.',
  'scenarios/killed.',
  'scenarios/',
  'simulation/',
  'cli/',
  'actions/',
  'conduct/',
]

/**
 * Jest begins with what took longest the last time. A fresh clone knows no last time: there what takes minutes begins
 * first, so that no core waits for it at the end.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isKnown = sorted.some(({ duration }) => duration !== undefined)
    return isKnown ? sorted : sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function rankOf({ path }) {
  const rank = long.findIndex((part) => path.replaceAll('\\', '/').includes(`/test/${part}`))
  return rank === -1 ? long.length : rank
}
