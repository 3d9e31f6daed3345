import { bindTo } from './binding.ts'
import { sameRight, type AskDefinition } from './definition.ts'
import { policyDigest, whyUnbound } from './subjects.ts'

/** One member of the break-glass team instead of the quorum. */
export const breakGlass: AskDefinition<'break-glass', 'release.break-glass'> = {
  right: sameRight('break-glass team', 'only if the train names that team'),
  hears: { event: 'release.break-glass' },
  form: { choice: 'release.break-glass', fields: ['why'] },
  crud: 'POST /releases/{id}/break-glass',
  outcome: 'it stands for the approvals that ship lacks, and Convoy opens a review',
  refusals: ['CANDIDATE_UNKNOWN'],
  bind: (event, train, manifest) =>
    bindTo('ship', event, manifest, (digest) => ({
      type: 'break-glass',
      digest,
      policy: policyDigest(train, manifest),
      why: event.body.why,
    })),
  whyNot: (train, manifest, ask) =>
    train.approvals.breakGlass === undefined
      ? 'the train names no break-glass team'
      : whyUnbound(train, manifest, 'ship', ask),
  isVoided: ({ counted, counts }) => counted !== counts,
  said: ({ why }) => `used break-glass: ${why}`,
  wish: ({ why }) => `asked to use break-glass: ${why}`,
  isWondered: true,
}
