import { abortion, holds, rejections } from '../asks/asks.ts'
import { findHop } from '../hops/hops.ts'
import { productionRef, seenAt } from '../hops/refs.ts'
import { released } from '../hops/unchanged.ts'
import type { GateSeen, GateState, MarkSeen } from '../questions/gate.ts'
import { answerTo } from '../questions/kinds.ts'
import type { PlannedElsewhere } from '../questions/releases.ts'
import { cut } from '../text/plain-text.ts'
import type { Context } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import { phases, type Sha } from '../words/names.ts'

/*
 * The status `convoy/gate` of a commit and its life (docs/decisions/0090-the-gate-is-decided-from-the-record.md).
 */

export type Mark = Extract<Effect, { readonly type: 'mark' }>

/** What the gate of a commit says, in words for its page. */
export interface GateStand {
  readonly state: GateState
  readonly says: string
}

/** GitHub takes no longer description (https://docs.github.com/en/rest/commits/statuses#create-a-commit-status). */
const longestDescription = 140

/** The repositories whose production requires the status, without those that the release leaves as they are. */
export function gatedIn(manifest: Manifest): readonly PlannedRepository[] {
  return released(manifest).filter(({ gate, branches }) => gate === true && branches.production !== null)
}

/** What stands before production of a repository; `undefined` where nobody looked. */
export function gateSeen({ seen }: Pick<Context, 'seen'>, { name }: PlannedRepository): GateSeen | undefined {
  return answerTo(seen, { about: 'gate', name })
}

/**
 * The gate of the candidate's commit in a repository: that of the stricter one where two releases hold it, until one of
 * them has let it in.
 */
export function standAtGate(context: Context, repository: PlannedRepository, commit: Sha): GateStand {
  const own = ownStand(context, repository)
  const others = othersHolding(context, repository, commit)
  const open = others.find(({ gate }) => gate === 'success')
  if (own.state === 'success') return own
  if (open !== undefined) return { state: 'success', says: `Release ${open.release} ships this commit` }
  const stricter = others.find(({ gate }) => gate === 'failure')
  return stricter === undefined || own.state === 'failure'
    ? own
    : { state: 'failure', says: `Release ${stricter.release}, which holds this commit, too, is held or was rejected` }
}

/** The gate as this release alone would have it. */
function ownStand(context: Context, repository: PlannedRepository): GateStand {
  const { train, manifest } = context
  const { pivot, asks, release } = manifest
  const id = `Release ${release.id}`
  if (abortion(train, manifest) !== undefined) return { state: 'failure', says: `${id} was given up` }
  if (pivot !== undefined)
    return isLetIn(context, repository) ? { state: 'success', says: `${id} ships this commit` } : awaited(id)
  if (holds(asks).length > 0)
    return { state: 'failure', says: `${id} is held: it goes on once somebody resumes it (release.resume)` }
  if (phases.some((phase) => rejections(train, manifest, phase).length > 0))
    return {
      state: 'failure',
      says: `${id} was rejected: it goes on with its next candidate, or once somebody resumes it (release.resume)`,
    }
  return awaited(id)
}

/** In the same words before and after the pivot: what is said already is not reported again. */
function awaited(id: string): GateStand {
  return { state: 'pending', says: `${id} holds this commit as its candidate, and its turn to ship has not come` }
}

/** True once the layer of a repository was due after the pivot; only `openGate` lets one in that was not. */
function isLetIn(context: Context, repository: PlannedRepository): boolean {
  const { manifest } = context
  const head = manifest.candidate?.heads[repository.name] ?? ''
  const mark = gateSeen(context, repository)?.commits[head]?.mark
  return (
    findHop(manifest, 'production', repository.name) !== undefined ||
    seenAt(context, repository.name, productionRef(repository) ?? '') === head ||
    context.seen.marked?.[`${repository.name} ${head}`] === 'success' ||
    (mark?.isOwn === true && mark.state === 'success')
  )
}

/** The other releases under way whose candidate has this commit in the same repository. */
export function othersHolding(
  { manifest, seen }: Context,
  { identity }: PlannedRepository,
  commit: Sha,
): readonly PlannedElsewhere[] {
  return answerTo(seen, { about: 'releases' }).plannedElsewhere.filter(
    (other) =>
      other.release !== manifest.release.id &&
      other.identity === identity &&
      other.head === commit &&
      other.gate !== undefined,
  )
}

/** The report of a stand on a commit; `null` if it is said already, by whoever looks. */
export function markOf(
  { train, manifest, seen }: Context,
  { name }: PlannedRepository,
  gate: Pick<GateSeen, 'pages'>,
  at: { readonly commit: Sha; readonly mark: MarkSeen | null; readonly isShared?: boolean },
  { state, says }: GateStand,
): Mark | null {
  const { commit, mark, isShared = false } = at
  const description = cut(says, longestDescription)
  if (seen.marked?.[`${name} ${commit}`] === state) return null
  // Two releases would each put their own words in place of the other's.
  const isSaid = mark?.isOwn === true && mark.state === state && (isShared || mark.description === description)
  return isSaid
    ? null
    : {
        type: 'mark',
        repository: name,
        commit,
        state,
        description,
        url: `${gate.pages}/${train.control}/tree/release/${manifest.release.id}`,
      }
}

/** The gate of the candidate's commit, as it must be reported; `null` if it is, or if nobody looked. */
export function markCandidate(context: Context, repository: PlannedRepository, stand?: GateStand): Mark | null {
  const gate = gateSeen(context, repository)
  const commit = context.manifest.candidate?.heads[repository.name]
  if (gate === undefined || commit === undefined) return null
  const at = {
    commit,
    mark: gate.commits[commit]?.mark ?? null,
    isShared: othersHolding(context, repository, commit).length > 0,
  }
  return markOf(context, repository, gate, at, stand ?? standAtGate(context, repository, commit))
}
