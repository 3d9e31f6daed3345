import { hasEnded } from '../ended.ts'
import { answerTo } from '../questions/kinds.ts'
import { causeOfHealthy, isFreezeAsked, isLost } from '../requirements/frozen.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Name, Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { branchRef } from './candidate.ts'
import type { ProductionSeen } from './production.ts'
import { released } from './unchanged.ts'

/** Commits that people pushed to an RC branch after the freeze of a healthy candidate: no candidate holds them. */
export interface AfterFreeze {
  readonly repository: Name
  readonly branch: string
  readonly head: Sha
  /** `null` if GitHub did not count them. */
  readonly commits: number | null
}

/**
 * The commits on RC branches that enter a candidate only if somebody asks for a freeze. Empty if the next candidate
 * forms by itself: after a tier that did not pass, a move of production, a merged task, a force-push, or a commit by
 * Convoy. Empty too after the pivot, and for a branch that nobody looked at.
 */
export function commitsAfterFreeze(train: Train, manifest: Manifest, seen: ProductionSeen): readonly AfterFreeze[] {
  const { candidate, candidates, pivot } = manifest
  if (candidate === undefined || pivot !== undefined || hasEnded(manifest)) return []
  const isVoid = candidates.some((entry) => entry.number === candidate.number && entry.void !== undefined)
  const isVain = manifest.attention.some(({ code, is }) => code === 'startable' && is === 'lost')
  const isHealthy = !isVoid && !isVain && !isLost(train, manifest, candidate)
  if (!isHealthy || isFreezeAsked(manifest) || causeOfHealthy({ manifest, seen }) !== null) return []
  const places = released(manifest).map(({ name, branches }) => {
    const frozen = candidate.heads[name] ?? ''
    const ref = branchRef(branches.candidate)
    const head = answerTo(seen, { about: 'repository', name })?.refs[ref]?.commit
    const { contains, ahead } = answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: frozen })
    return { name, branch: branches.candidate, head, frozen, contains, ahead }
  })
  if (places.some(({ contains }) => contains === false)) return []
  return places.flatMap(({ name, branch, head, frozen, contains, ahead = null }) =>
    head === undefined || head === frozen || contains !== true
      ? []
      : [{ repository: name, branch, head, commits: ahead }],
  )
}
