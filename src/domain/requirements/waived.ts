import { waivers } from '../asks/asks.ts'
import type { Proof } from '../proof/tiers.ts'
import { isInTime, isWaivedBy } from '../asks/waivers.ts'
import type { Ask } from '../words/ask.ts'
import type { Context } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { askAbout, whyNoLonger } from './approved.ts'

type Waiver = Ask & { readonly type: 'waive' }

/**
 * Waivers of what was lost in this place, by one of these codes, that count by what the release says. Whether the
 * person may still waive is for the look to say.
 */
export function waiversOf(train: Train, manifest: Manifest, proof: Proof, codes: readonly string[]): readonly Waiver[] {
  return waivers(train, manifest).filter(
    (waiver) => isWaivedBy(codes, waiver.code) && isInTime(train, manifest, proof, waiver),
  )
}

/** Looks at what those who waived it may do today. */
export function askWaivers(
  train: Train,
  manifest: Manifest,
  proof: Proof,
  codes: readonly string[],
): readonly Question[] {
  return manifest.pivot === undefined
    ? askAbout(train, waiversOf(train, manifest, proof, codes), train.approvals.team)
    : []
}

/** True if somebody waived it who still may: what let production begin to move is not taken back half way. */
export function isWaived(context: Context, proof: Proof, codes: readonly string[]): boolean {
  const { train, manifest } = context
  return waiversOf(train, manifest, proof, codes).some(
    ({ by }) => manifest.pivot !== undefined || whyNoLonger(context, by, train.approvals.team) === null,
  )
}

/** The reason why waivers that would count by the record do not: their authors lost the right. */
export function whyNotWaived(context: Context, proof: Proof, codes: readonly string[]): readonly string[] {
  const { train, manifest } = context
  return [
    ...new Set(
      waiversOf(train, manifest, proof, codes).flatMap(
        ({ by }) => whyNoLonger(context, by, train.approvals.team) ?? [],
      ),
    ),
  ]
}
