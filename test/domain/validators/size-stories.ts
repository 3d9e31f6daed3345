import { member, tier1, type StoriesOf } from './plans.ts'
import { digest } from '../../../src/domain/text/canonical.ts'
import { tier2a } from '../builders.ts'

/** So many repositories with names of 38 characters, and so many tiers in each of them. */
const large = (repositories: number, tiers: number, retries = { errored: 2, failed: 1 }, length = 38) => ({
  repositories: Array.from({ length: repositories }, (_, index) =>
    member(`acme/r${String(index).padStart(3, '0')}`.padEnd(length, 'x')),
  ),
  tiers: [
    ...Array.from({ length: tiers }, (_, index) => ({ ...tier1, name: index === 0 ? 'tier1' : `tier1-${index}` })),
    { ...tier2a, repository: 'acme/e2e', by: { kind: 'workflow', file: 'e2e.yml' } as const },
  ],
  retries,
})

const byCommand = [
  { ...tier1, by: { kind: 'command', command: 'npm test' } },
  { ...tier2a, repository: 'acme/e2e', by: { kind: 'command', command: 'npm run e2e' } },
] as const
/** The last of them is built with all others, and a command writes their versions. */
const prepared = (repositories: number, length: number) => {
  const { repositories: all, ...rest } = large(repositories, 1, undefined, length)
  const built = all.slice(0, -1).map(({ name }) => ({ repository: name, kind: 'build', major: 'follow' }) as const)
  return {
    ...rest,
    repositories: all.map((each, index) =>
      index < all.length - 1
        ? each
        : { ...each, dependsOn: built, version: { ...each.version, prepare: 'npm version "$CONVOY_VERSION"' } },
    ),
  }
}
/** Names as long as GitHub takes, of digests. */
const unlike = (repositories: number) => {
  const train = large(repositories, 1)
  return {
    ...train,
    repositories: train.repositories.map((_, index) =>
      member(
        `${digest(index).slice(0, 39)}/${[1, 2]
          .map((half) => digest([index, half]))
          .join('')
          .slice(0, 100)}`,
      ),
    ),
  }
}
const fixing = (denyPaths: readonly string[]) => ({ agent: 'acme/agent', attempts: 2, releaseAttempts: 6, denyPaths })

export const sizeStories = {
  RELEASE_TOO_LARGE: {
    passes: [
      {
        because: 'five hundred repositories with two tiers each fit, however often each is tried',
        train: large(500, 2),
      },
      { because: 'what is tried often fits where there are few', train: large(20, 5, { errored: 10, failed: 10 }) },
    ],
    refuses: [
      {
        because: 'eight tiers in each of five hundred make four thousand rows a candidate, and more for each attempt',
        train: large(500, 8),
      },
      { because: 'twenty-two attempts at everything', train: large(500, 2, { errored: 10, failed: 10 }) },
    ],
  },
  REQUEST_TOO_LARGE: {
    passes: [
      {
        because: "the repositories' own checks are told nothing",
        train: {
          ...large(500, 1, undefined, 100),
          tiers: [{ ...tier1, by: { kind: 'checks', names: [{ name: 'test' }] } }],
        },
      },
      {
        because: 'commands are told five hundred names of 100 characters packed',
        train: { ...large(500, 1, undefined, 100), tiers: byCommand },
      },
      {
        because: 'and what all five hundred are built with beside them',
        train: { ...prepared(500, 100), tiers: byCommand },
      },
    ],
    refuses: [
      {
        because:
          "five hundred names of 100 characters, with their commits, are more than a dispatch carries to a workflow of somebody else's",
        train: large(500, 1, undefined, 100),
      },
      {
        because: 'names of which none is like another are long packed, too',
        train: { ...unlike(500), tiers: byCommand },
      },
    ],
  },
  MESSAGE_TOO_LARGE: {
    passes: [
      {
        because: 'of five hundred names of 100 characters those of the suspects are told with a log',
        train: { ...large(500, 1, undefined, 100), tiers: byCommand, fix: fixing(['.github/**']) },
      },
    ],
    refuses: [
      {
        because: 'a hundred long globs leave no room for a log',
        train: {
          ...large(10, 1),
          fix: fixing(Array.from({ length: 100 }, (_, index) => `語${index}`.padEnd(255, '語'))),
        },
      },
    ],
  },
} as const satisfies StoriesOf
