import { candidateName, planDigest } from '../hops/candidate.ts'
import { preparing, tierName } from '../versions/preparation.ts'
import { standingOf } from '../proof/standing.ts'
import { proofsOf } from '../proof/tiers.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { bindTo } from './binding.ts'
import { sameRight, type AskDefinition, type AskOf } from './definition.ts'
import { whyOtherCandidate } from './subjects.ts'

/** One more attempt at a tier, or at preparing versions. */
export const retry: AskDefinition<'retry', 'release.retry'> = {
  right: sameRight('someone'),
  hears: { event: 'release.retry' },
  form: { choice: 'release.retry', fields: ['tier'] },
  crud: 'POST /releases/{id}/tiers/{tier}/attempts',
  outcome:
    'one more attempt at the tier than its budget, for this candidate; the tier `prepare` is the command that writes versions',
  refusals: ['CANDIDATE_UNKNOWN'],
  bind(event, _train, manifest) {
    const { tier } = event.body
    // A version is prepared before there is a candidate: its retry is about the plan.
    return bindTo(tier === tierName ? 'planning' : 'validation', event, manifest, (digest) => ({
      type: 'retry',
      tier,
      digest,
    }))
  },
  whyNot: (train, manifest, ask) =>
    ask.tier === tierName
      ? whyNoPreparation(train, manifest, ask.digest)
      : (whyOtherCandidate(manifest, ask.digest) ?? whyNoAttempt(train, manifest, ask)),
  said: ({ tier }) => `asked for another attempt at ${tier}`,
  isWondered: true,
}

function whyNoPreparation(train: Train, manifest: Manifest, bound: Digest): string | null {
  if (preparing(train).length === 0) return 'no repository of the train has a version to prepare'
  return bound === planDigest(manifest) ? null : 'the plan has changed since'
}

function whyNoAttempt(train: Train, manifest: Manifest, { tier: name, at }: AskOf<'retry'>): string | null {
  const tier = train.tiers.find((each) => each.name === name)
  const { candidate } = manifest
  if (tier === undefined) return `the train has no tier ${name}`
  if (candidate === undefined) return 'there is no candidate yet'
  const hadPassed = proofsOf(train, tier).every((proof) =>
    standingOf(train, manifest, proof, candidate).attempts.some(
      (attempt) => attempt.conclusion === 'passed' && attempt.at !== undefined && attempt.at < at,
    ),
  )
  return hadPassed ? `${name} had passed on ${candidateName(candidate)} by then` : null
}
