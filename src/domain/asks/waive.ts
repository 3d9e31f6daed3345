import { canonical } from '../text/canonical.ts'
import { byOf, isWaivable, proofsOf } from '../proof/tiers.ts'
import { codeOfAnnouncement, whyTooEarly } from './waivers.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { bindTo } from './binding.ts'
import { sameRight, type AskDefinition } from './definition.ts'
import { whyOtherCandidate } from './subjects.ts'

/** An exception for one requirement by its code, on one candidate. */
export const waive: AskDefinition<'waive', 'release.waive'> = {
  right: sameRight('approvals team'),
  hears: { event: 'release.waive' },
  form: { choice: 'release.waive', fields: ['code', 'why'] },
  crud: 'POST /releases/{id}/waivers',
  outcome: 'the failure of an optional tier is accepted for the candidate; a waiver of anything else does not count',
  refusals: ['CANDIDATE_UNKNOWN'],
  bind(event, _train, manifest) {
    const { code, why } = event.body
    return bindTo('validation', event, manifest, (digest) => ({ type: 'waive', code, digest, why }))
  },
  whyNot: (train, manifest, ask) =>
    whyOtherCandidate(manifest, ask.digest) ??
    (ask.code === codeOfAnnouncement
      ? whyNotUnannounced(manifest, ask.at)
      : isWaivable(train, ask.code)
        ? whyTooEarly(train, manifest, ask)
        : `${ask.code} is no tier that the train leaves optional, and nothing else can be waived`),
  isVoided: ({ ask, from, to, counted, counts }) =>
    counted !== counts || (counts && toldOf(from.train, ask.code) !== toldOf(to.train, ask.code)),
  said: ({ code, why }) => `waived ${code}: ${why}`,
  wish: ({ code, why }) => `asked to waive ${code}: ${why}`,
  isWondered: true,
}

/** Of the release in control nothing can be in the way before production has begun to move. */
function whyNotUnannounced({ release: { tag }, pivot }: Manifest, at: number): string | null {
  if (tag === undefined) return 'this release has no release in control that could be waived'
  return pivot !== undefined && at > pivot
    ? null
    : 'nothing is said in control before production has begun to move; until then change publish.release-tag in the train (release.retrain)'
}

/** The tier that a waiver excepts, as a train has it everywhere. */
function toldOf(train: Train, code: string): string {
  const names = code.split(':')
  const tier = train.tiers.find(({ name }) => names.includes(name))
  return canonical(tier === undefined ? null : [tier, proofsOf(train, tier).map((proof) => byOf(train, proof))])
}
