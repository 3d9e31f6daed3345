import type { ReversalSeen } from '../../../domain/questions/reversals.ts'
import { subjectOf, type CommitFields, type Comparison } from './compared.ts'

/** A commit that may take others back. */
export interface Suspect {
  readonly commit: CommitFields
  readonly takesBack: ReversalSeen['takesBack']
}

/**
 * Commits of production's own that say that they take another back, or whose tree is an earlier one than their
 * parent's. What is meant is named by its subject alone where GitHub's button made the revert.
 */
export function findSuspects(
  base: Comparison['merge_base_commit'],
  commits: readonly CommitFields[],
): readonly Suspect[] {
  const line = [base, ...commits]
  return commits.flatMap((commit, index): readonly Suspect[] => {
    if (commit.parents.length !== 1) return []
    const told = /^This reverts commit ([0-9a-f]{7,40})\b/mu.exec(commit.commit.message)?.[1]
    const titled = /^Revert "(.+)"/u.exec(commit.commit.message)?.[1]
    if (told !== undefined || titled !== undefined) {
      const meant = line.find((other) =>
        told === undefined ? subjectOf(other) === titled : other.sha.startsWith(told),
      )
      return [
        {
          commit,
          takesBack: [
            {
              commit: meant?.sha ?? told ?? '',
              subject: meant === undefined ? (titled ?? '').slice(0, 200) : subjectOf(meant),
            },
          ],
        },
      ]
    }
    const parent = line.findIndex(({ sha }) => sha === commit.parents[0]?.sha)
    const earlier = line
      .slice(0, Math.max(0, parent))
      .findLastIndex((other) => other.commit.tree.sha === commit.commit.tree.sha)
    if (earlier === -1 || line[parent]?.commit.tree.sha === commit.commit.tree.sha || parent > index) return []
    return [
      {
        commit,
        takesBack: line
          .slice(earlier + 1, parent + 1)
          .filter(({ parents }) => parents.length === 1)
          .map((each) => ({ commit: each.sha, subject: subjectOf(each) })),
      },
    ]
  })
}
