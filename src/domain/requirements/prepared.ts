import { branchRef } from '../hops/candidate.ts'
import { productionRef } from '../hops/refs.ts'
import { askCommand } from '../plan/commands.ts'
import { ownerOf } from '../people/owners.ts'
import { released } from '../hops/unchanged.ts'
import {
  includedFor,
  preparationOf,
  preparedBranch,
  refuseResult,
  tierName,
  unfrozen,
} from '../versions/preparation.ts'
import { triedOf } from '../proof/standing.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Entry, Finding, Requirement } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Name, Ref, Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { pursue } from './evidence-request.ts'

/**
 * The RC branch holds the commit in which the repository's own command wrote the version, so that tag, package file and
 * pins agree. The command runs once on the RC branch's head; where that commit is lost from the branch, and where
 * production, which may bring other content of the same files, was merged after it, on the new head again.
 */
export function prepared(name: Name): Requirement {
  return {
    code: `prepared:${name}`,
    title: `The version is written on the RC branch of ${name}`,
    step: 'cut-rc',
    questions: (train, manifest) => {
      const repository = plannedOf(manifest, name)
      if (repository === undefined || manifest.pivot !== undefined) return []
      const { rc, left } = refsOf(manifest, repository)
      const commit = commitOf(train, manifest, name)
      const requests = manifest.requests.filter((request) => request.tier === tierName && request.repository === name)
      return [
        { about: 'repository', name, refs: [rc, left], tags: [], made: [rc, left] },
        ...(commit === undefined
          ? []
          : [rc, productionRef(repository) ?? []]
              .flat()
              .map((ancestor) => ({ about: 'ancestry', name, ancestor, of: commit }) as const)),
        ...requests.map((request) => ({ about: 'run', request, head: request.head ?? '' }) as const),
      ]
    },
    judge: (context) => {
      const repository = plannedOf(context.manifest, name)
      if (repository === undefined || context.manifest.pivot !== undefined || isThere(context, repository))
        return { is: 'met' }
      return prepare(context, repository)
    },
  }
}

/** True if the RC branch holds the version as it was written, on top of all that production has. */
function isThere({ train, manifest, seen }: Context, repository: PlannedRepository): boolean {
  const { name } = repository
  const commit = commitOf(train, manifest, name)
  if (commit === undefined) return false
  const production = productionRef(repository)
  const isBehind =
    production !== null &&
    answerTo(seen, { about: 'ancestry', name, ancestor: production, of: commit }).reaches === false
  const { rc } = refsOf(manifest, repository)
  return !isBehind && answerTo(seen, { about: 'ancestry', name, ancestor: rc, of: commit }).contains === true
}

function prepare(context: Context, repository: PlannedRepository): Finding {
  const { train, manifest, seen } = context
  const { name } = repository
  const { rc, left } = refsOf(manifest, repository)
  const facts = answerTo(seen, { about: 'repository', name }) ?? null
  const head = facts?.refs[rc]?.commit
  if (facts === null || head === undefined)
    return {
      is: 'waiting',
      wait: 'branch-cut',
      on: 'cut-rc',
      reason: `${name} has no branch ${repository.branches.candidate} yet`,
    }
  const unfit = refuseResult(facts, rc, left, seen.self)
  const proof = preparationOf(train, manifest, name)
  const candidate = unfrozen(manifest, { [name]: head })
  const tried = triedOf(train, manifest, proof, candidate)
  const { standing, attempts } = tried
  switch (standing) {
    case 'open':
      return pursue(context, tried, { unfit })
    case 'failed':
    case 'errored':
      return lose(context, repository, standing, attempts)
    case 'passed':
    case 'flaky':
      return unfit === null
        ? land(train, manifest, repository, head, facts.refs[left]?.commit ?? head)
        : spoil(context, repository, unfit)
  }
}

/**
 * The RC branch follows to what the run left, by compare-and-swap: whoever pushed meanwhile has the version prepared on
 * that.
 */
function land(train: Train, manifest: Manifest, repository: PlannedRepository, from: Sha, to: Sha): Finding {
  const { name } = repository
  const on = from === to || repository.reviews === undefined ? {} : { on: from }
  const included = includedFor(train, manifest, name)
  const prepared = { repository: name, commit: to, ...on, ...(included.length === 0 ? {} : { included }) }
  const entries: readonly Entry[] = commitOf(train, manifest, name) === to ? [] : [{ add: 'prepared', prepared }]
  const effects: readonly Effect[] =
    from === to ? [] : [{ type: 'move', repository: name, moves: [{ ref: refsOf(manifest, repository).rc, from, to }] }]
  return { is: 'due', entries, effects }
}

function lose(
  { train, manifest }: Context,
  { name, version, branches }: PlannedRepository,
  standing: 'failed' | 'errored',
  attempts: readonly Evidence[],
): Finding {
  const times = attempts.length === 1 ? 'once' : `${attempts.length} times`
  const rules = [...new Set(attempts.map(({ rule }) => rule))].join(', ')
  const said = attempts.at(-1)?.said
  const why = `tried ${times}: ${rules}${said === undefined ? '' : `: ${said}`}`
  const reason =
    standing === 'failed'
      ? `the command that prepares ${version.to} failed in ${name} (${why}); push the fix to ${branches.candidate}, or retry it`
      : `Convoy could not prepare ${version.to} in ${name} (${why}); retry it`
  return {
    is: 'lost',
    reason,
    on: ownerOf(train, manifest, name),
    command: askCommand(train, manifest, 'release.retry', { tier: tierName }),
  }
}

/** Somebody changed the branch after the run had passed: only another head is prepared anew. */
function spoil({ train, manifest }: Context, { name, branches }: PlannedRepository, why: string): Finding {
  const reason = `${preparedBranch(manifest.release.id)} of ${name} is not what the run pushed (${why}); push a commit to ${branches.candidate}, and Convoy prepares the version again`
  return { is: 'lost', reason, on: ownerOf(train, manifest, name) }
}

/** The commit that holds the version; none, where what it is built with was taken in since. */
function commitOf(train: Train, manifest: Manifest, name: Name): Sha | undefined {
  const included = includedFor(train, manifest, name).join(' ')
  const last = manifest.prepared.findLast(({ repository }) => repository === name)
  return (last?.included ?? []).join(' ') === included ? last?.commit : undefined
}

function refsOf({ release }: Manifest, { branches }: PlannedRepository): { readonly rc: Ref; readonly left: Ref } {
  return { rc: branchRef(branches.candidate), left: branchRef(preparedBranch(release.id)) }
}

/** The repository, if a version is written there; `undefined` of one that did not change. */
function plannedOf(manifest: Manifest, name: Name): PlannedRepository | undefined {
  return released(manifest).find((each) => each.name === name)
}
