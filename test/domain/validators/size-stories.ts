import { member, tier1, type StoriesOf } from './plans.ts'
import { tier2a } from '../builders.ts'

/** So many repositories with names of 38 characters, and so many tiers in each of them. */
const large = (repositories: number, tiers: number, retries = { errored: 2, failed: 1 }) => ({
  repositories: Array.from({ length: repositories }, (_, index) => member(`acme/r${String(index).padStart(3, '0')}`.padEnd(38, 'x'))),
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
} as const satisfies StoriesOf
