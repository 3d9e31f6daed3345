import { freezes } from '../asks/asks.ts'
import { askCommand } from '../plan/commands.ts'
import { demanding, directiveOf } from '../train/directives.ts'
import { branchRef, candidateBranches, candidateName, candidateOf, tierHeadsOf } from '../hops/candidate.ts'
import { findLanded } from '../hops/landed.ts'
import type { ProductionSeen } from '../hops/production.ts'
import { standingRef, unchangedIn } from '../hops/unchanged.ts'
import { productionRef } from '../hops/refs.ts'
import { evidenceKey, standingOf } from '../proof/standing.ts'
import { proofsOf, requiredTiers } from '../proof/tiers.ts'
import { cut } from '../text/plain-text.ts'
import { refuseOutgrown } from '../record/room.ts'
import { growBy } from '../write.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Ask } from '../words/ask.ts'
import { demandDigest } from '../reviews/asked-anew.ts'
import { approvedIn, findUnreviewed } from '../reviews/unreviewed.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Entry, Finding, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Heads, Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { askCandidateBranches } from './cut.ts'
import { heldTasks, isBehindScope, possiblyHeld } from './scoped.ts'
import { isInVain } from './startable.ts'

/** At most so many tasks are named in one sentence. */
const mostNamed = 10

/**
 * A candidate is frozen and is what the RC branches hold, or descend from. The next one is formed when somebody asks
 * for it, or when there is a cause and its cure is on the RC branches.
 */
export const frozen: Requirement = {
  code: 'frozen',
  title: 'A candidate is frozen and intact',
  step: 'cut-rc',
  questions: (_train, manifest) => askFreeze(manifest),
  judge: (context) => {
    const { train, manifest } = context
    const { candidate } = manifest
    if (manifest.pivot !== undefined) return { is: 'met' }
    const next = nextCandidate(context)
    if (next === null || (!isFreezeAsked(manifest) && causeOfFreeze(context) === null)) return { is: 'met' }
    const rewritten = candidate === undefined ? [] : findRewritten(context, candidate)
    const voids =
      rewritten.length === 0
        ? {}
        : { voids: cut(`somebody force-pushed ${rewritten.join(', ')} after the freeze`, 1_000) }
    const reviewed = demandDigest(manifest)
    const approved = approvedIn(manifest, findUnreviewed(context, next))
    const entry: Entry & { add: 'candidate' } = {
      add: 'candidate',
      candidate: next,
      overtaken: findOvertaken(train, manifest, next),
      holds: heldTasks(manifest, context.seen),
      ...voids,
      ...(approved === undefined ? {} : { approved }),
      ...(reviewed === undefined ? {} : { reviewed }),
    }
    return (
      refuseOutgrown(train, growBy(manifest, entry)) ??
      awaitHuman(context, growBy(manifest, { ...entry, holds: possiblyHeld(manifest, context.seen) })) ?? {
        is: 'due',
        entries: [entry],
        effects: [],
      }
    )
  },
}

/**
 * A candidate whose own late tasks make the release careful is frozen by a human too: what careful asks of a freeze is
 * asked of this one.
 */
function awaitHuman({ train, manifest }: Context, frozenNow: Manifest): Finding | null {
  if (directiveOf(frozenNow) !== 'careful' || isFrozenByHuman(manifest)) return null
  const tasks = demanding(frozenNow, 'careful').slice(0, mostNamed).join(', ')
  const reason = `${candidateName({ number: (manifest.candidate?.number ?? 0) + 1 })} is due and would hold tasks that ask for careful (${tasks}); a human freezes it`
  return {
    is: 'waiting',
    wait: 'frozen-by-human',
    on: 'a human',
    reason,
    command: askCommand(train, manifest, 'release.freeze'),
  }
}

/** True if a human asked for the candidate after the current one. */
export function isFrozenByHuman(manifest: Manifest): boolean {
  return freezes(manifest).some(({ by }) => by.kind === 'human')
}

/** Look at the RC branches, and whether each still holds the candidate's commit. */
export function askFreeze(manifest: Manifest): readonly Question[] {
  const { candidate } = manifest
  if (candidate === undefined || manifest.pivot !== undefined) return askCandidateBranches(manifest)
  const kept = candidateBranches(manifest).flatMap(({ name, branch }): readonly Question[] => {
    const head = candidate.heads[name] ?? candidate.tierHeads[name]
    return head === undefined ? [] : [{ about: 'ancestry', name, ancestor: branchRef(branch), of: head, counted: true }]
  })
  return [...askCandidateBranches(manifest), ...kept]
}

/** True if somebody asked for the candidate after the current one. */
export function isFreezeAsked(manifest: Manifest): boolean {
  return freezes(manifest).length > 0
}

/**
 * An ask as it is recorded: a freeze with what the RC branches hold by then, so that it is known ever after whether
 * there was something to freeze.
 */
export function bindFreeze(context: Context, ask: Ask): Ask {
  if (ask.type !== 'freeze') return ask
  const { candidate } = context.manifest
  // The digest names the tier repositories of the train, so after another train the same commits may have another one.
  const isIdle = ask.after === candidate?.number && nextCandidate(context) === null
  return { ...ask, of: isIdle ? candidate.digest : formCandidate(context, ask.after + 1).digest }
}

/**
 * The reason to form the next candidate from the RC branches as they are; `null` if there is no reason or they hold
 * nothing new.
 */
export function causeOfFreeze(context: Context): string | null {
  const { train, manifest } = context
  const { candidate } = manifest
  if (manifest.pivot !== undefined || nextCandidate(context) === null) return null
  if (candidate === undefined) return 'the first candidate'
  const rewritten = findRewritten(context, candidate)
  if (rewritten.length > 0)
    return `${candidateName(candidate)} is void: somebody force-pushed ${rewritten.join(', ')} after the freeze`
  if (isLost(train, manifest, candidate)) return 'a tier did not pass, and the RC branches have new commits'
  if (isInVain(context))
    return 'something that the release waits for could not start, and the RC branches have new commits'
  return causeOfHealthy(context)
}

/** The reason to form a candidate after one that nothing is wrong with, without anybody asking; `null`: none. */
export function causeOfHealthy(context: { readonly manifest: Manifest; readonly seen: ProductionSeen }): string | null {
  const { manifest } = context
  const { candidate } = manifest
  if (isOvertaken(context)) return 'production has moved'
  if (manifest.repositories.some(({ included }) => included !== undefined && included === candidate?.number))
    return 'a repository was included since the last freeze'
  return isBehindScope(manifest) ? 'a task in scope was merged since the last freeze' : null
}

/** The commits of the RC branches that the current candidate does not have. */
export function nextCandidate(context: Context): Candidate | null {
  const { candidate } = context.manifest
  const next = formCandidate(context, (candidate?.number ?? 0) + 1)
  return candidate !== undefined && sameCommits(candidate, next) ? null : next
}

/** RC branches that no longer hold the candidate's commit: somebody rewrote them. */
function findRewritten({ manifest, seen }: Context, candidate: Candidate): readonly string[] {
  return candidateBranches(manifest).flatMap(({ name, branch }) => {
    const head = candidate.heads[name] ?? candidate.tierHeads[name] ?? ''
    return answerTo(seen, { about: 'ancestry', name, ancestor: branchRef(branch), of: head }).contains === false
      ? [`${branch} of ${name}`]
      : []
  })
}

/** A tier that the release requires was judged and lost, or could not be judged within its budget. */
export function isLost(train: Train, manifest: Manifest, candidate: Candidate): boolean {
  return requiredTiers(train, directiveOf(manifest))
    .flatMap((tier) => proofsOf(train, tier))
    .some((proof) => ['failed', 'errored'].includes(standingOf(train, manifest, proof, candidate).standing))
}

/** Requests whose answers no proof of the new candidate needs. */
function findOvertaken(train: Train, manifest: Manifest, next: Candidate): readonly string[] {
  const needed = new Set(
    train.tiers.flatMap((tier) => proofsOf(train, tier)).map((proof) => evidenceKey(train, proof, next)),
  )
  return manifest.requests.filter(({ key }) => !needed.has(key)).map(({ id }) => id)
}

/** Production holds commits that the candidate does not contain. */
function isOvertaken({ manifest, seen }: Parameters<typeof causeOfHealthy>[0]): boolean {
  return manifest.repositories.some((repository) => {
    const { name, unchanged } = repository
    if (unchanged !== undefined) return standsElsewhere(seen, repository, manifest.candidate?.heads[name])
    const landed = findLanded(manifest, 'production', name) ?? ''
    const ref = productionRef(repository)
    if (ref === null) return false
    const at = answerTo(seen, { about: 'repository', name })?.refs[ref]?.commit
    return (
      at !== undefined &&
      at !== landed &&
      answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: landed }).reaches === false
    )
  })
}

/** What stands in production of an unchanged repository is part of the candidate; moved, it makes another one. */
function standsElsewhere(seen: ProductionSeen, repository: PlannedRepository, head: Sha | undefined): boolean {
  const at = answerTo(seen, { about: 'repository', name: repository.name })?.refs[standingRef(repository)]?.commit
  return at !== undefined && at !== head
}

function formCandidate({ train, manifest, seen }: Context, number: number): Candidate {
  const seenHeads: Record<string, string> = {}
  for (const { name, branch } of candidateBranches(manifest)) {
    const at = answerTo(seen, { about: 'repository', name })?.refs[branchRef(branch)]?.commit
    if (at !== undefined) seenHeads[name] = at
  }
  for (const repository of unchangedIn(manifest)) {
    const { name, unchanged } = repository
    const at = answerTo(seen, { about: 'repository', name })?.refs[standingRef(repository)]?.commit
    // Where somebody took the branch away, what the plan found there is still the last that stood in production.
    const known = at ?? manifest.candidate?.heads[name] ?? unchanged?.commit
    if (known !== undefined) seenHeads[name] = known
  }
  const heads: Heads = Object.fromEntries(
    manifest.repositories.flatMap(({ name }) => (seenHeads[name] === undefined ? [] : [[name, seenHeads[name]]])),
  )
  return candidateOf(manifest.release.id, number, heads, tierHeadsOf(train, seenHeads))
}

/** True if the later one holds nothing new; that a repository tests no more, or tests too, is no other commit. */
function sameCommits(current: Candidate, next: Candidate): boolean {
  const known = { ...current.tierHeads, ...current.heads }
  return Object.entries({ ...next.tierHeads, ...next.heads }).every(([name, head]) => known[name] === head)
}
