import { hasEnded } from '../ended.ts'
import type { GateSeen, GroupSeen } from '../questions/gate.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Decision } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Name, Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import {
  gatedIn,
  gateSeen,
  markCandidate,
  markOf,
  othersHolding,
  standAtGate,
  type GateStand,
  type Mark,
} from './life.ts'

/** Looks at the gates of a release that has any, and once it has a candidate at the other releases on its commits. */
export function askGates({ control, name: train }: Train, manifest: Manifest): readonly Question[] {
  const gated = gatedIn(manifest)
  const { candidate } = manifest
  return [
    ...gated.map(({ name, branches }): Question => ({
      about: 'gate',
      name,
      branch: branches.production ?? '',
      commits: commitsIn(manifest, name),
    })),
    ...(gated.length === 0 || candidate === undefined ? [] : [{ about: 'releases', control, train } as const]),
  ]
}

/** The commit of the candidate in a repository, and those that candidates before it had. */
function commitsIn({ candidate, replaced = [] }: Manifest, name: Name): readonly Sha[] {
  const head = candidate?.heads[name]
  return [
    ...(head === undefined ? [] : [head]),
    ...replaced.filter(({ repository }) => repository === name).map(({ commit }) => commit),
  ]
}

/**
 * Everything that gates do not say yet, whatever else the release does: of its own commits, of the groups of a queue,
 * and of pull requests that bring what no release has proven. Nothing where a run may not report it, or another train
 * is being judged, for which less was looked at.
 */
export function tellGates(context: Context, decision: Decision): readonly Mark[] {
  const { manifest, seen } = context
  if (decision.step === 'record-signal' || seen.train !== undefined || hasEnded(manifest)) return []
  const told = new Set(decision.effects.flatMap((effect) => (effect.type === 'mark' ? [keyOf(effect)] : [])))
  const refused = new Set(
    seen.refused.flatMap(({ effect, repository, commit = '' }) =>
      effect === 'mark' ? [keyOf({ repository, commit })] : [],
    ),
  )
  const marks = gatedIn(manifest).flatMap((repository) => {
    const gate = gateSeen(context, repository)
    return gate === undefined ? [] : marksIn(context, repository, gate)
  })
  return [...new Map(marks.map((mark) => [keyOf(mark), mark]))]
    .filter(([key]) => !told.has(key) && !refused.has(key))
    .map(([, mark]) => mark)
}

function keyOf({ repository, commit }: Pick<Mark, 'repository' | 'commit'>): string {
  return `${repository} ${commit}`
}

function marksIn(context: Context, repository: PlannedRepository, gate: GateSeen): readonly Mark[] {
  return [
    ...[markCandidate(context, repository)].filter((mark) => mark !== null),
    ...replacedMarks(context, repository, gate),
    ...groupMarks(context, repository, gate),
    ...strangerMarks(context, repository, gate),
  ]
}

/** A commit that another candidate has taken the place of, unless another release has taken it up. */
function replacedMarks(context: Context, repository: PlannedRepository, gate: GateSeen): readonly Mark[] {
  const { manifest } = context
  const says = `Another candidate of release ${manifest.release.id} has taken the place of this one`
  return (manifest.replaced ?? [])
    .filter((each) => each.repository === repository.name)
    .filter(
      ({ commit }) => gate.commits[commit] !== undefined && othersHolding(context, repository, commit).length === 0,
    )
    .flatMap(({ commit }) => {
      const mark = gate.commits[commit]?.mark ?? null
      return markOf(context, repository, gate, { commit, mark }, { state: 'failure', says }) ?? []
    })
}

/** Groups of a release that ships here are its own to judge. */
function groupMarks(context: Context, repository: PlannedRepository, gate: GateSeen): readonly Mark[] {
  const { manifest, seen } = context
  const isAnothers =
    manifest.pivot === undefined &&
    answerTo(seen, { about: 'releases' }).plannedElsewhere.some(
      ({ release, identity, holds }) =>
        release !== manifest.release.id && identity === repository.identity && holds === 'ships',
    )
  if (isAnothers) return []
  return gate.groups.flatMap(
    (group) =>
      markOf(
        context,
        repository,
        gate,
        { commit: group.head, mark: group.mark },
        judgeGroup(context, repository, gate, group),
      ) ?? [],
  )
}

/** Only the very tree that was proven may come in by a queue, and only in its turn. */
export function judgeGroup(
  context: Context,
  repository: PlannedRepository,
  gate: GateSeen,
  { tree }: Pick<GroupSeen, 'tree'>,
): GateStand {
  const { manifest } = context
  const commit = manifest.candidate?.heads[repository.name] ?? ''
  const { release } = manifest
  const isCandidate = gate.commits[commit]?.tree === tree
  if (!isCandidate)
    return {
      state: 'failure',
      says: `No release has proven what this group makes: queue the pull request of release ${release.id} alone, when it ships`,
    }
  const { state } = standAtGate(context, repository, commit)
  return state === 'success'
    ? { state, says: `This group makes the candidate of release ${release.id}, which ships` }
    : { state: 'failure', says: `It is not the turn of release ${release.id} here yet: Convoy queues it when it is` }
}

/** Whatever else asks to come into production waits for a release that takes it along. */
function strangerMarks(context: Context, repository: PlannedRepository, gate: GateSeen): readonly Mark[] {
  const { branches } = repository
  const own = new Set(commitsIn(context.manifest, repository.name))
  const says = `Releases alone change ${branches.production ?? ''}: merge this into ${branches.source}, and the next release takes it along`
  return gate.pulls
    .filter(({ head }) => !own.has(head) && othersHolding(context, repository, head).length === 0)
    .flatMap(
      ({ head, mark }) => markOf(context, repository, gate, { commit: head, mark }, { state: 'failure', says }) ?? [],
    )
}
