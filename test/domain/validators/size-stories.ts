import { member, tier1, type StoriesOf } from './plans.ts'
import { tier2a } from '../builders.ts'

/** So many repositories with names of 38 characters, and so many tiers in each of them. */
const large = (repositories: number, tiers: number, retries = { errored: 2, failed: 1 }, length = 38) => ({
  repositories: Array.from({ length: repositories }, (_, index) => member(`acme/r${String(index).padStart(3, '0')}`.padEnd(length, 'x'))),
  tiers: [...Array.from({ length: tiers }, (_, index) => ({ ...tier1, name: index === 0 ? 'tier1' : `tier1-${index}` })), { ...tier2a, repository: 'acme/e2e', by: { kind: 'workflow', file: 'e2e.yml' } as const }],
  retries,
})

export const sizeStories = {
  RELEASE_TOO_LARGE: {
    passes: [
      { because: 'five hundred repositories with two tiers each fit, however often each is tried', train: large(500, 2) },
      { because: 'what is tried often fits where there are few', train: large(20, 5, { errored: 10, failed: 10 }) },
    ],
    refuses: [
      { because: 'eight tiers in each of five hundred make four thousand rows a candidate, and more for each attempt', train: large(500, 8) },
      { because: 'twenty-two attempts at everything', train: large(500, 2, { errored: 10, failed: 10 }) },
    ],
  },
  REQUEST_TOO_LARGE: {
    passes: [
      { because: 'the repositories\' own checks are told nothing', train: { ...large(500, 1, undefined, 100), tiers: [{ ...tier1, by: { kind: 'checks', names: [{ name: 'test' }] } }] } },
    ],
    refuses: [
      { because: 'five hundred names of 100 characters, with their commits, are more than a dispatch carries', train: large(500, 1, undefined, 100) },
      { because: 'a command is said along with them', train: { ...large(480, 1, undefined, 70), tiers: [{ ...tier1, by: { kind: 'command', command: 'npm test -- "' + 'x'.repeat(4_000) + '"' } }, large(1, 1).tiers[1]!] } },
    ],
  },
  MESSAGE_TOO_LARGE: {
    passes: [{ because: 'five hundred names of 38 characters are told with a log', train: { ...large(500, 1), fix: { agent: 'acme/agent', attempts: 2, releaseAttempts: 6, denyPaths: ['.github/**'] } } }],
    refuses: [{ because: 'five hundred names of 60 characters leave no room for a log', train: { ...large(500, 1, undefined, 60), fix: { agent: 'acme/agent', attempts: 2, releaseAttempts: 6, denyPaths: ['.github/**'] } } }],
  },
} as const satisfies StoriesOf
