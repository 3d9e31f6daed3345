import type { Point } from './point.ts'

/** Points about pull requests and merge queues, in the order in which they are asked. */
export const pullsPoints = [
  {
    id: 'merge-state-words',
    asks: 'What is mergeStateStatus of a draft, of a pull request that lacks a required check, and once it lacks nothing?',
    assumes: 'DRAFT or BLOCKED, BLOCKED, and CLEAN',
    dependsOn: ['src/domain/ways/landing.ts', 'packages/embedded-github/src/github/tracker/merge-state.ts'],
    rows: [],
    needs: [],
    jobs: 0,
  },
  {
    id: 'app-queues',
    asks: 'May an App with contents: write and pull_requests: write put a pull request into a merge queue, and see its place and its state there, with mergeStateStatus CLEAN?',
    assumes: 'yes, all of them',
    dependsOn: ['src/github/act/land.ts', 'src/github/look/pull-fields.ts', 'src/domain/ways/landing.ts'],
    rows: ['Who may write lets it wait and takes it out'],
    needs: ['app'],
    jobs: 0,
  },
  {
    id: 'queue-tells-of-leaving',
    asks: 'What does the timeline say of a pull request that an App put into a merge queue and that a person took out, and what is then beforeCommit?',
    assumes:
      "added by the App, then removed by the person for manual, and the head of the group, whose tree is the pull request's own",
    dependsOn: ['src/github/look/pulls.ts', 'src/domain/ways/queueing.ts'],
    rows: ['`timelineItems` of the types ADDED_TO_ and REMOVED_FROM_MERGE_QUEUE_EVENT'],
    needs: ['app'],
    jobs: 0,
  },
] as const satisfies readonly Point[]
