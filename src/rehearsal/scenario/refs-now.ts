import { findLanded } from '../../domain/hops/landed.ts'
import { commitsCompared } from '../../domain/hops/production.ts'
import { gateContext } from '../../domain/plan/gate-context.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import type { CandidateNow, GateNow, ProductionNow, RefNow, RefsNow } from '../../report/rows/repository-rows.ts'
import { latestStatuses } from 'embedded-github/github/checks/statuses'
import { isAncestor, listCommits, peel, readCommit } from 'embedded-github/github/git/commits'
import type { World } from 'embedded-github/github/world/world'

/**
 * The current place in the embedded GitHub of the refs that a release moves, by repository; none for a repository that
 * is not there.
 */
export function refsNow(world: World, manifest: Manifest): Readonly<Record<Name, RefsNow>> {
  return Object.fromEntries(
    manifest.repositories
      .filter(({ name }) => world.repositories[name] !== undefined)
      .map((repository) => {
        const { name, branches, tag } = repository
        const landed = findLanded(manifest, 'production', name)
        return [
          name,
          {
            candidate: candidateNow(
              world,
              refNow(world, name, `refs/heads/${branches.candidate}`, branches.candidate),
              manifest.candidate?.heads[name],
            ),
            staging:
              branches.staging === null
                ? null
                : refNow(world, name, `refs/heads/${branches.staging}`, branches.staging),
            production:
              branches.production === null
                ? null
                : productionNow(
                    world,
                    refNow(world, name, `refs/heads/${branches.production}`, branches.production),
                    landed,
                    commitsCompared(manifest, repository),
                  ),
            tag: refNow(world, name, `refs/tags/${tag}`, tag),
            gate: gateNow(world, name, manifest.candidate?.heads[name]),
          },
        ]
      }),
  )
}

function refNow({ repositories, objects }: World, repository: Name, ref: string, name: string): RefNow {
  const sha = repositories[repository]?.refs[ref]
  if (sha === undefined) return { name, commit: null }
  const commit = peel(objects, sha)
  return { name, commit, tree: readCommit(objects, commit).tree }
}

/** The newest status `convoy/gate` of the candidate's commit. */
function gateNow(world: World, repository: Name, head: Sha = ''): GateNow {
  const found = latestStatuses(world, repository, head).find(({ context }) => context === gateContext)
  if (found === undefined) return { state: null, says: '' }
  return { state: found.state === 'error' ? 'failure' : found.state, says: oneLine(found.description ?? '') }
}

/** With the relation of the RC branch to the candidate's commit. */
function candidateNow({ objects }: World, now: RefNow, frozen: Sha | undefined): CandidateNow {
  if (frozen === undefined || now.commit === null) return now
  return {
    ...now,
    holds: isAncestor(objects, frozen, now.commit),
    ahead: listCommits(objects, now.commit, frozen, Infinity).length,
  }
}

/** With the relation of the ref to the candidate's commit, and the trees of these commits. */
function productionNow(
  { objects }: World,
  now: RefNow,
  landed: Sha | undefined,
  commits: readonly Sha[],
): ProductionNow {
  if (landed === undefined || now.commit === null) return now
  return {
    ...now,
    holds: isAncestor(objects, landed, now.commit),
    within: isAncestor(objects, now.commit, landed),
    trees: Object.fromEntries(
      commits.filter((commit) => objects.has(commit)).map((commit) => [commit, readCommit(objects, commit).tree]),
    ),
  }
}
