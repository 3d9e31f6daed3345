import { isSameActor, isSameLogin } from '../people/logins.ts'
import { isAskedAnew } from '../reviews/asked-anew.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { bindTo } from './binding.ts'
import { sameRight, type AskDefinition, type AskOf, type BodyOf, type Bound } from './definition.ts'
import { otherPolicy, policyDigest, whyUnbound } from './subjects.ts'
import type { ReleaseEvent } from './events.ts'

/** The word that lets a release through a gate. */
export const approve: AskDefinition<'approve', 'release.approve'> = {
  right: sameRight('approvals team', 'at ship it counts only from somebody else than the requester'),
  hears: { event: 'release.approve' },
  form: { choice: 'release.approve', fields: ['gate'] },
  crud: 'POST /releases/{id}/approvals',
  outcome: 'an approval of the gate, bound to candidate and policy',
  refusals: ['CANDIDATE_UNKNOWN', 'CANDIDATE_DIGEST_MISSING', 'FIX_UNSET'],
  bind(event, train, manifest) {
    const { gate, policy = policyDigest(train, manifest) } = event.body
    const ask = (digest: Digest): BodyOf<'approve'> => ({ type: 'approve', gate, digest, policy })
    return gate === 'development' ? bindToNext(event, train, manifest, ask) : bindTo(gate, event, manifest, ask)
  },
  isOfNext: ({ body }) => body.gate === 'development',
  whyNot: (train, manifest, ask) =>
    ask.gate === 'development'
      ? whyNoFixApproval(train, manifest, ask)
      : (whyUnbound(train, manifest, ask.gate, ask) ?? (ask.gate === 'ship' ? whyRequester(manifest, ask) : null)),
  isVoided: ({ counted, counts }) => counted !== counts,
  said: ({ gate }) => `approved ${gate}`,
  wish: ({ gate }) => `asked to approve ${gate}`,
  isWondered: true,
}

/**
 * An approval at development is of a candidate that is yet to be formed: nobody knows it but by the digest that its
 * approver saw.
 */
function bindToNext(
  { candidate }: ReleaseEvent,
  train: Train,
  manifest: Manifest,
  ask: (digest: Digest) => BodyOf<'approve'>,
): Bound<'approve'> {
  if (candidate?.digest !== undefined) return { body: ask(candidate.digest) }
  return {
    refused: !isApprovedAtDevelopment(train, manifest)
      ? { code: 'FIX_UNSET', words: [train.name, manifest.release.id] }
      : { code: 'CANDIDATE_DIGEST_MISSING', words: [manifest.release.id] },
  }
}

/** Approved at development are fixes that an agent may make, and commits that nobody reviewed. */
function isApprovedAtDevelopment({ fix }: Train, { repositories }: Manifest): boolean {
  return fix !== undefined || repositories.some(({ reviews }) => reviews !== undefined)
}

/** Checks the policy and the person; only a look can say which candidate will be formed. */
function whyNoFixApproval(
  train: Train,
  manifest: Manifest,
  { by, policy, digest: bound }: AskOf<'approve'>,
): string | null {
  if (by.kind !== 'human') return `${by.login} is not a person`
  if (!isApprovedAtDevelopment(train, manifest))
    return 'nobody approves development if the train names no fix agent and source asks for no review'
  const isAgain = isAskedAnew(manifest) && manifest.candidate?.digest === bound
  if (!isAgain && manifest.candidates.some((each) => each.digest === bound)) return 'that candidate is already frozen'
  const asked = manifest.attention
    .filter(({ code }) => code === 'fix' || code === 'peer-review')
    .flatMap(({ command }) => /-f digest=([0-9a-f]{64})/u.exec(command ?? '')?.[1] ?? [])
  if (asked.length > 0 && !asked.includes(bound)) return 'it names other commits than the RC branches have now'
  return policy === policyDigest(train, manifest) ? null : otherPolicy
}

function whyRequester({ release }: Manifest, { by }: Ask): string | null {
  if (!isSameActor(by, release.createdBy)) return null
  const then = isSameLogin(by.login, release.createdBy.login) ? '' : ` as ${release.createdBy.login}`
  return `${by.login} asked for the release${then}, and somebody else has to approve it`
}
