import { isSameName } from '../people/logins.ts'
import { standingOf } from '../proof/standing.ts'
import { proofsOf } from '../proof/tiers.ts'
import type { Proof } from '../proof/tiers.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/** The code by which the release that control says it in is waived, where GitHub lets nobody make it. */
export const codeOfAnnouncement = 'announced'

/** The codes by which a tier that was lost here is waived. */
export function lossCodes({ tier }: Proof): readonly string[] {
  return [tier.name, `tier:${tier.name}`]
}

/** The codes by which a tier that is flaky here is waived. */
export function flakyCodes({ tier, repository }: Proof): readonly string[] {
  return [`flaky:${tier.name}`, ...(repository === undefined ? [] : [`flaky:${tier.name}:${repository}`])]
}

/** True if a code is one of these: the name of a repository in it is the same in any case. */
export function isWaivedBy(codes: readonly string[], code: string): boolean {
  return codes.some((each) => isSameName(each, code))
}

/**
 * The reason why a waiver came before there was anything to waive in any place that it names; `null` if there was
 * something.
 */
export function whyTooEarly(train: Train, manifest: Manifest, waiver: Ask & { type: 'waive' }): string | null {
  const named = train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .filter((proof) => isWaivedBy([...lossCodes(proof), ...flakyCodes(proof)], waiver.code))
  return named.some((proof) => isInTime(train, manifest, proof, waiver))
    ? null
    : 'nothing that it could waive had failed or errored by then; ask again when it has'
}

/**
 * True if the tier had been judged and lost here when it was waived; a flaky one had passed since. Where any attempt
 * failed, a failed one was known by then: what was said of one that could not be judged excuses no failure that came
 * later. What an earlier kit recorded has no time, and no waiver of it came too early.
 */
export function isInTime(
  train: Train,
  manifest: Manifest,
  proof: Proof,
  { code, at }: Ask & { type: 'waive' },
): boolean {
  const { candidate } = manifest
  if (candidate === undefined) return false
  const { attempts } = standingOf(train, manifest, proof, candidate)
  const known = new Set(
    attempts.filter((attempt) => attempt.at === undefined || attempt.at <= at).map(({ conclusion }) => conclusion),
  )
  const hasFailed = attempts.some(({ conclusion }) => conclusion === 'failed')
  return known.has(hasFailed ? 'failed' : 'errored') && (!isWaivedBy(flakyCodes(proof), code) || known.has('passed'))
}
