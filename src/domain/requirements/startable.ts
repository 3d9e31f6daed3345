import { branchRef } from '../hops/candidate.ts'
import { isUnchanged, standingRef } from '../hops/unchanged.ts'
import { askCommand } from '../plan/commands.ts'
import { planProblem } from '../catalogue/plan.ts'
import { member } from '../train/graph.ts'
import { ownerOf } from '../people/owners.ts'
import { whyUnchecked, whyUnfollowed } from '../plan/startable.ts'
import { standingOf } from '../proof/standing.ts'
import { workflowPath } from '../proof/tiers.ts'
import { buildingFiles, checkTiers, settlingHops } from '../plan/workflow-uses.ts'
import type { Problem } from 'github-foundations/problem'
import type { AutomationSeen } from '../questions/automation.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Ref, Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/**
 * Checks that everything that the release will wait for on this candidate can come: a hop starts what must follow it,
 * and each check of a tier. A commit on an RC branch may have another message and other workflows than the planned one.
 */
export const startable: Requirement = {
  code: 'startable',
  title: 'The release starts everything that it waits for on the candidate',
  step: 'cut-rc',
  questions: (train, manifest) => askAutomation(train, manifest),
  judge: (context) => tellVain(context, findAllVain(context)),
}

/** The things that can never come, with the people who can mend them. */
export function tellVain({ train, manifest }: Context, found: readonly Vain[]): Finding {
  if (found.length === 0) return { is: 'met' }
  const owners = found.map(({ name }) => ownerOf(train, manifest, name))
  return {
    is: 'lost',
    on: [...new Set(owners)].join(', '),
    reason: found
      .map(({ name, problem }) => `${problem.message} ${remedyOf(train, manifest, name, problem)}`)
      .join(' '),
  }
}

/** Nobody pushes a repository that did not change: as long as the release leaves it out, its checks do not come. */
function remedyOf(train: Train, manifest: Manifest, name: string, { remedy }: Problem): string {
  return isUnchanged(manifest, name)
    ? `Nothing changed there, so no branch of it is pushed: take it in (${askCommand(train, manifest, 'release.include', { include: name })}), or run the check there by hand.`
    : remedy
}

/** True if something can never come on the current candidate, so that the release needs another one. */
export function isInVain(context: Context): boolean {
  return findAllVain(context).length > 0
}

/** Something that can never come, and the repository that has it. */
export interface Vain {
  readonly name: string
  readonly problem: Problem
}

/** Everything that can never come on the current candidate; nothing about a commit that nobody looked at. */
function findAllVain({ train, manifest, seen }: Context): readonly Vain[] {
  const { candidate } = manifest
  if (candidate === undefined || manifest.pivot !== undefined) return []
  return placesOf(manifest, candidate).flatMap((place) => {
    const { name, commit } = place
    const automation = answerTo(seen, { about: 'automation', name, commit })
    const checks = answerTo(seen, { about: 'checks', name, commit })?.map((check) => check.name)
    return automation === undefined
      ? []
      : findVain(train, manifest, candidate, place, { ...automation, ...(checks === undefined ? {} : { checks }) }).map(
          (problem) => ({ name, problem }),
        )
  })
}

/** A repository, and the candidate's commit of it: of an RC branch, or of what stands in production. */
export interface Place {
  readonly name: string
  readonly commit: Sha
  /** The ref on which that commit is, and its short name. */
  readonly ref: Ref
  readonly branch: string
  readonly planned?: PlannedRepository
}

/** The places where a candidate has commits. */
export function placesOf(
  { repositories, tierRepositories }: Manifest,
  { heads, tierHeads }: Candidate,
): readonly Place[] {
  const places = [
    ...repositories.map((planned) => ({
      name: planned.name,
      commit: heads[planned.name],
      ...(planned.unchanged === undefined
        ? { ref: branchRef(planned.branches.candidate), branch: planned.branches.candidate }
        : { ref: standingRef(planned), branch: planned.branches.production ?? planned.tag }),
      planned,
    })),
    ...tierRepositories.map(({ name, branch }) => ({ name, commit: tierHeads[name], ref: branchRef(branch), branch })),
  ]
  return places.flatMap(({ commit, ...place }) => (commit === undefined ? [] : [{ ...place, commit }]))
}

/** Hops of this candidate that are still to come: what followed on one that was made is seen where it is waited for. */
function hopsAhead(
  train: Train,
  { hops }: Manifest,
  candidate: Candidate,
  { name, planned }: Place,
): ReturnType<typeof settlingHops> {
  const isMade = (to: string): boolean =>
    hops.some((hop) => hop.to === to && hop.repository === name && hop.candidate === candidate.number)
  const isLeft = (to: string): boolean => to === 'production' && planned?.unchanged !== undefined
  return planned === undefined ? [] : settlingHops(member(train, name)).filter(({ to }) => !isMade(to) && !isLeft(to))
}

/** Tiers by checks that have no judged attempt on this candidate yet. */
function tiersAhead(
  train: Train,
  manifest: Manifest,
  candidate: Candidate,
  { name }: Place,
): ReturnType<typeof checkTiers> {
  return checkTiers(train, name).filter(({ proof }) => {
    const { standing, attempts } = standingOf(train, manifest, proof, candidate)
    return standing === 'open' && attempts.length === 0
  })
}

function askAutomation(train: Train, manifest: Manifest): readonly Question[] {
  const { candidate } = manifest
  if (candidate === undefined || manifest.pivot !== undefined) return []
  return placesOf(manifest, candidate).flatMap((place): readonly Question[] => {
    const ahead = whatIsAhead(train, manifest, candidate, place)
    return ahead === null ? [] : [{ about: 'automation', name: place.name, commit: place.commit, ...ahead }]
  })
}

/** The question about one place of a candidate that is still to be waited for; `null` if nothing there is. */
export function whatIsAhead(
  train: Train,
  manifest: Manifest,
  candidate: Candidate,
  place: Place,
): { readonly workflows: 'all' | readonly string[]; readonly moves: readonly string[] } | null {
  const hops = hopsAhead(train, manifest, candidate, place)
  const isChecked = tiersAhead(train, manifest, candidate, place).length > 0
  const built = place.planned?.unchanged === undefined ? buildingFiles(train, place.name) : []
  if (hops.length === 0 && built.length === 0 && !isChecked) return null
  const files = [...hops.map(({ file }) => file), ...built]
  const moves = [...hops.map(({ to }) => to), ...(built.length === 0 ? [] : ['production' as const])].flatMap(
    (to) => place.planned?.branches[to] ?? [],
  )
  return {
    workflows: isChecked ? 'all' : [...new Set(files.map(workflowPath))],
    moves: [...new Set(moves)],
  }
}

/** The things that can never come at one place of a candidate. */
export function findVain(
  train: Train,
  manifest: Manifest,
  candidate: Candidate,
  place: Place,
  automation: AutomationSeen,
): readonly Problem[] {
  const { name, commit, ref, branch, planned } = place
  const hops = hopsAhead(train, manifest, candidate, place).flatMap(({ to, file }) => {
    const why =
      planned === undefined || planned.base[to] === commit ? null : whyUnfollowed(to, file, planned, automation)
    return why === null ? [] : [{ ...why, to, file }]
  })
  // What did not change is pushed by nobody: its checks are there already.
  const source = planned?.base.source === commit ? [branchRef(planned.branches.source)] : []
  const pushed = planned?.unchanged === undefined ? [ref, ...source] : []
  const checks = tiersAhead(train, manifest, candidate, place).flatMap(({ proof, names }) =>
    whyUnchecked(names, pushed, automation).map((why) => ({ ...why, tier: proof.tier.name })),
  )
  const skipped = [
    ...hops.flatMap(({ because, file }) => (because === 'skipped' ? [workflowPath(file)] : [])),
    ...checks.flatMap(({ because, check }) => (because === 'skipped' ? [check] : [])),
  ]
  return [
    ...hops.flatMap(({ because, to, file, branch: moved, says, filter }) =>
      because === 'no' ? [planProblem('SETTLING_WORKFLOW_NEVER_STARTS', name, to, file, moved, says, filter)] : [],
    ),
    ...checks.flatMap(({ because, check, tier, says }) =>
      because === 'skipped' ? [] : [planProblem('CHECK_NEVER_COMES', name, tier, check, branch, says)],
    ),
    ...(skipped.length === 0 || automation.skips === null
      ? []
      : [planProblem('PUSH_SKIPPED', name, commit, automation.skips, [...new Set(skipped)])]),
  ]
}
