import { branchRef, candidateBranches, candidateOf, tierHeadsOf } from '../hops/candidate.ts'
import { standingRef, unchangedIn } from '../hops/unchanged.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { askFreeze, causeOfFreeze, isFreezeAsked, isLost, nextCandidate } from './frozen.ts'
import { isBehindScope } from './scoped.ts'
import { findVain, placesOf, tellVain, whatIsAhead } from './startable.ts'

/**
 * Does not freeze the RC branches while the candidate would wait for what cannot come: a commit that arrived since the
 * plan may have another message and other workflows. This is reported before the freeze, so that it costs no number and
 * no evidence.
 */
export const startableNext: Requirement = {
  code: 'startable-next',
  title: 'The release starts everything that it will wait for on the next candidate',
  step: 'cut-rc',
  questions: (train, manifest) => [...askFreeze(manifest), ...askHeads(train, manifest)],
  judge: (context) => {
    const { train, manifest, seen } = context
    const next = manifest.pivot === undefined ? nextCandidate(context) : null
    if (next === null || (!isFreezeAsked(manifest) && causeOfFreeze(context) === null)) return { is: 'met' }
    return tellVain(
      context,
      placesOf(manifest, next).flatMap((place) => {
        const automation = answerTo(seen, { about: 'automation', name: place.name, commit: place.ref })
        return automation === undefined
          ? []
          : findVain(train, manifest, next, place, automation).map((problem) => ({ name: place.name, problem }))
      }),
    )
  },
}

/**
 * Asked only while a candidate may be formed of the RC branches: their workflow files are much to read at every wake.
 */
function askHeads(train: Train, manifest: Manifest): readonly Question[] {
  const { candidate, status } = manifest
  const mayFreeze =
    candidate === undefined ||
    status === 'blocked' ||
    isFreezeAsked(manifest) ||
    isBehindScope(manifest) ||
    isLost(train, manifest, candidate)
  if (manifest.pivot !== undefined || !mayFreeze) return []
  const unknown = unknownCandidate(train, manifest)
  return placesOf(manifest, unknown).flatMap((place): readonly Question[] => {
    const ahead = whatIsAhead(train, manifest, unknown, place)
    return ahead === null
      ? []
      : [
          {
            about: 'automation',
            name: place.name,
            commit: place.ref,
            ...ahead,
            ...(ahead.workflows === 'all' ? { checks: true } : {}),
          },
        ]
  })
}

/**
 * The candidate that would be next, before anybody has looked which commits it has: enough to know what it would wait
 * for.
 */
function unknownCandidate(train: Train, manifest: Manifest): Candidate {
  const heads = Object.fromEntries([
    ...candidateBranches(manifest).map(({ name, branch }) => [name, branchRef(branch)] as const),
    ...unchangedIn(manifest).map((each) => [each.name, standingRef(each)] as const),
  ])
  const shipped = new Set(manifest.repositories.map(({ name }) => name))
  const own = Object.fromEntries(Object.entries(heads).filter(([name]) => shipped.has(name)))
  return candidateOf(manifest.release.id, (manifest.candidate?.number ?? 0) + 1, own, tierHeadsOf(train, heads))
}
