import type { Call } from '../../call.ts'
import { answerGraphql } from '../graphql/graphql.ts'
import { findFault, strike } from '../world/faults.ts'
import type { CommitBetween } from '../world/mishaps.ts'
import type { Happening, World } from '../world/world.ts'
import { isMeant, isOfJob, pathOf } from './answer-faults.ts'

const createCommit = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`

/**
 * The World in which somebody has committed just before a call of a job is answered, and what happened; `null` where no
 * fault does that. `told` says what kind of call it is. A commit that GitHub refuses is told, too.
 */
export function moveBetween(
  world: World,
  call: Call,
  told: Happening | undefined,
): readonly [World, readonly Happening[]] | null {
  if (told?.is !== 'call' || !isOfJob(world, told)) return null
  const fault = findFault(world, ['move'], (mishap) => isMeant(mishap, world, call, told))
  if (fault === null) return null
  const { commit } = fault.mishap
  const [next, refusal, happenings] = commitAs(world, commit)
  const [struck, fell] = strike(
    next,
    fault,
    `${commit.as} commits to ${commit.branch} of ${commit.repository} before ${call.method} ${pathOf(world, call)} of ${told.as}${refusal === null ? '' : `, which is refused: ${refusal}`}`,
  )
  return [struck, [fell, ...happenings]]
}

/** Commits as GitHub's own web editor does, on the branch as it is in this moment; says why GitHub refused that. */
function commitAs(
  world: World,
  { as, repository, branch, message, files }: CommitBetween,
): readonly [World, string | null, readonly Happening[]] {
  const token = Object.values(world.tokens).find(({ kind, login }) => kind === 'user' && login === as)
  const entries = Object.entries(files)
  const [headline = '', ...rest] = message.split('\n')
  const input = {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: world.repositories[repository]?.refs[`refs/heads/${branch}`] ?? '',
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: {
      additions: entries.flatMap(([path, content]) =>
        content === null ? [] : [{ path, contents: Buffer.from(content).toString('base64') }],
      ),
      deletions: entries.flatMap(([path, content]) => (content === null ? [{ path }] : [])),
    },
  }
  const [next, { body }, happenings] = answerGraphql(world, token ?? 'anonymous', {
    query: createCommit,
    variables: { input },
  })
  const {
    errors,
    message: said,
  }: { readonly errors?: readonly { readonly message: string }[]; readonly message?: string } = JSON.parse(
    String(body),
  ) as object
  return [next, errors?.[0]?.message ?? said ?? null, happenings]
}
