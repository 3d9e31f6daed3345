import { hasArrived, isFollowed } from '../hops/arrival.ts'
import { candidateName } from '../hops/candidate.ts'
import { beginHop, beginLanding, findHop } from '../hops/hops.ts'
import { productionRef, seenAt } from '../hops/refs.ts'
import { ownerOf } from '../people/owners.ts'
import { answerTo } from '../questions/kinds.ts'
import type { PullSeen } from '../questions/pulls.ts'
import type { Context } from '../words/decision.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Sha } from '../words/names.ts'
import type { Progress, Way } from './definition.ts'
import { fastForward } from './fast-forward.ts'
import { findHurdles } from './hurdles.ts'
import { landingOf, tellOvertaken, tellPutThere, whyNotLanding } from './landing.ts'
import { askProposals, findProposed } from './proposals.ts'
import { queueUp } from './queueing.ts'
import { askProduction, refsLeft } from './refs-left.ts'

/**
 * Convoy opens a pull request of the candidate's own commit, waits until it lacks only the merge, and merges it, or
 * puts it into the merge queue that production has. Another commit lands then: its tree is compared, and it is tagged
 * only if that is the candidate's. Staging is set as by fast-forward, and so is a tag where nothing else moves
 * (docs/decisions/0085-production-by-pull-request.md, 0093-production-by-merge-queue.md).
 */
export const pullRequest: Way = {
  isByHand: false,
  proposes: true,
  hops: ['staging', 'production'],
  changes: { staging: ['reset'], production: ['merge'], tag: ['create'] },
  askHurdles: (manifest, repository) => [...askProduction(manifest, repository), ...askProposals(manifest, repository)],
  findHurdles: (context, repository) =>
    isLanding(context, repository)
      ? []
      : findHurdles(context, repository, wasThere, (branch, head, rc) => tellPutThere(`origin/${branch}`, head, rc)),
  askMove: fastForward.askMove,
  move: (context, to, repository) =>
    to === 'staging' || productionRef(repository) === null
      ? fastForward.move(context, to, repository)
      : (land(context, repository) ?? tag(context, repository)),
  afterwards: fastForward.afterwards,
}

/** The commit by which the candidate came to production, if that was recorded. */
function recorded(manifest: Manifest, { name }: PlannedRepository): Sha | undefined {
  return findHop(manifest, 'production', name)?.landed
}

/**
 * True once the merge is under way, until what stands in production is known to be the candidate: `land` alone judges
 * by then.
 */
function isLanding(context: Context, repository: PlannedRepository): boolean {
  const { manifest } = context
  if (
    manifest.pivot === undefined ||
    productionRef(repository) === null ||
    recorded(manifest, repository) !== undefined ||
    isOwnCommit(context, repository)
  )
    return false
  return (
    findHop(manifest, 'production', repository.name) !== undefined ||
    findProposed(context, repository).is === 'merged' ||
    isPutThere(context, repository)
  )
}

/** Production is at the candidate's own commit: somebody pushed it there. */
function isOwnCommit(context: Context, repository: PlannedRepository): boolean {
  const at = productionAt(context, repository)
  return at !== null && at === context.manifest.candidate?.heads[repository.name]
}

function productionAt(context: Context, repository: PlannedRepository): Sha | null {
  return seenAt(context, repository.name, productionRef(repository) ?? '')
}

/** What is due or waited for until the candidate is in production; `null` if it is. */
function land(context: Context, repository: PlannedRepository): Progress | null {
  const { manifest } = context
  if (recorded(manifest, repository) !== undefined || isOwnCommit(context, repository)) return null
  const proposed = findProposed(context, repository)
  if (proposed.is === 'merged') return judgeMerged(context, repository, proposed.pull)
  if (isPutThere(context, repository)) return note(context, repository, productionAt(context, repository))
  if (hasArrived(context, repository)) return null
  const lacking = whyOvertaken(context, repository) ?? whyNotLanding(context, repository, proposed)
  if (lacking !== null) return lacking
  if (proposed.is !== 'open') return null
  const { pull } = proposed
  return pull.queue === undefined
    ? merge(context, repository, pull)
    : queueUp(context, repository, pull, pull.queue, candidateTree(context, repository))
}

/** A merge onto what the candidate does not contain makes a tree that nobody proved. */
function whyOvertaken(context: Context, repository: PlannedRepository): Progress | null {
  const { train, manifest, seen } = context
  const { name } = repository
  const [ref, of] = [productionRef(repository) ?? '', manifest.candidate?.heads[name] ?? '']
  const contained = answerTo(seen, { about: 'ancestry', name, ancestor: ref, of }).reaches
  if (contained === true) return null
  const on = ownerOf(train, manifest, name)
  return contained === undefined
    ? { is: 'waiting', wait: 'merge-judged', on, reason: `what stands in production of ${name} cannot be seen` }
    : { is: 'lost', on, reason: tellOvertaken(context, repository, productionAt(context, repository) ?? '') }
}

/** The merge itself; the commit at which production is by then is what it comes from. */
function merge(context: Context, repository: PlannedRepository, pull: PullSeen): Progress {
  const { train, manifest } = context
  const { name, branches } = repository
  const effect = landingOf(context, repository, pull)
  if (effect === null)
    return {
      is: 'lost',
      on: ownerOf(train, manifest, name),
      reason: `${name} allows neither merge commits nor squashes into ${branches.production ?? ''}, so ${pull.url} cannot be merged as it is: allow one of them (Settings → General → Pull Requests, and the rulesets of the branch), and the release then continues`,
    }
  return { is: 'due', entries: beginLanding(context, name, productionAt(context, repository)), effects: [effect] }
}

/** The tree of the candidate in a repository; `undefined` where it was not seen. */
function candidateTree({ manifest, seen }: Context, { name }: PlannedRepository): Sha | undefined {
  const head = manifest.candidate?.heads[name] ?? ''
  const facts = answerTo(seen, { about: 'repository', name })
  return facts?.trees?.[head] ?? Object.values(facts?.refs ?? {}).find((each) => each?.commit === head)?.tree
}

/** What the merge made is the candidate's tree, or the release says what got in and tags nothing. */
function judgeMerged(context: Context, repository: PlannedRepository, pull: PullSeen): Progress | null {
  const { train, manifest } = context
  const { name } = repository
  const on = ownerOf(train, manifest, name)
  const tree = candidateTree(context, repository)
  const { merged } = pull
  if (merged === undefined || tree === undefined)
    return { is: 'waiting', wait: 'merge-judged', on, reason: `what ${pull.url} made of ${name} cannot be seen yet` }
  if (manifest.pivot === undefined)
    return { is: 'lost', on, reason: `${pull.url} was merged before the release began to ship` }
  if (merged.tree === tree) return note(context, repository, merged.commit)
  if (isPutThere(context, repository)) return note(context, repository, productionAt(context, repository))
  return { is: 'lost', on, reason: tellOther(context, repository, pull, merged) }
}

/** True if production was made the candidate's tree by a commit of somebody's, after it was found to be another. */
function isPutThere(context: Context, repository: PlannedRepository): boolean {
  const { manifest, seen } = context
  const { name } = repository
  const [ref, head] = [productionRef(repository) ?? '', manifest.candidate?.heads[name] ?? '']
  const at = answerTo(seen, { about: 'repository', name })?.refs[ref] ?? null
  if (manifest.pivot === undefined || at === null || at.tree !== candidateTree(context, repository)) return false
  const own = findHop(manifest, 'production', name)
  return own === undefined
    ? answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: head }).reaches === false
    : at.commit !== own.from
}

function note(context: Context, repository: PlannedRepository, commit: Sha | null): Progress | null {
  const { name } = repository
  if (commit === null || commit === context.manifest.candidate?.heads[name]) return null
  return {
    is: 'due',
    entries: [...beginLanding(context, name, null), { add: 'landed', to: 'production', repository: name, commit }],
    effects: [],
  }
}

/** What got in: the commit to which the pull request was merged, which the candidate does not hold. */
function tellOther(
  { manifest }: Context,
  { name, branches }: PlannedRepository,
  pull: PullSeen,
  { commit, parents }: NonNullable<PullSeen['merged']>,
): string {
  const rc = candidateName(manifest.candidate ?? { number: 0 })
  const head = manifest.candidate?.heads[name] ?? ''
  const production = branches.production ?? ''
  const onto = parents[0] === undefined ? '' : ` onto ${parents[0].slice(0, 10)}, which ${rc} does not hold`
  const own = findHop(manifest, 'production', name)
  const before = own?.from === undefined ? '' : ` (the release had seen ${production} at ${own.from.slice(0, 10)})`
  return `${pull.url} was merged as ${commit.slice(0, 10)}${onto}${before}: ${production} of ${name} holds what nobody proved, and it is not tagged. See what got in (git log ${head}..${commit}), then ${tellPutThere(commit, head, rc)}`
}

/** The tag alone is left; production is never moved by force or behind the rules that want a pull request. */
function tag(context: Context, repository: PlannedRepository): Progress | null {
  const moves = refsLeft(context, 'production', repository).filter(({ ref }) => ref.startsWith('refs/tags/'))
  return moves.length === 0
    ? null
    : {
        is: 'due',
        entries: beginHop(context, 'production', repository.name, moves),
        effects: [{ type: 'move', repository: repository.name, moves }],
      }
}

/** True if production has been on what landed by this release's own hop. */
function wasThere(context: Context, repository: PlannedRepository): boolean {
  if (productionRef(repository) === null) return isFollowed(context, repository)
  const { manifest } = context
  const own = findHop(manifest, 'production', repository.name)
  if (manifest.pivot === undefined || own === undefined) return false
  return own.landed !== undefined || !own.moved || isFollowed(context, repository)
}
