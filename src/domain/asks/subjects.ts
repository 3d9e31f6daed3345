import { digest } from '../text/canonical.ts'
import { candidateName, planDigest } from '../hops/candidate.ts'
import { directiveOf } from '../train/directives.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest, Phase } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The subject of a gate's approval: the plan before there is a candidate, the candidate after. */
export function subjectOf(manifest: Manifest, gate: Phase): Digest | null {
  return gate === 'planning' ? planDigest(manifest) : (manifest.candidate?.digest ?? null)
}

/**
 * Covers what a release must pass and what it becomes: the directive, everything that the train demands, repository by
 * repository, versions and tags. An approval binds it; owners, hooks and agents it does not bind.
 */
export function policyDigest(
  { tiers, retries, approvals, freeze, kit, fix, repositories }: Train,
  manifest: Pick<Manifest, 'asks' | 'tasks' | 'pivot' | 'repositories'>,
): Digest {
  const demanded = repositories.map(
    ({ name, tiers: judgedHere, dependsOn, settledWhen, promotion, acceptRace, reviews }) => ({
      name,
      tiers: judgedHere,
      dependsOn,
      settledWhen,
      promotion,
      ...(acceptRace === undefined ? {} : { acceptRace }),
      ...(reviews === undefined ? {} : { reviews }),
    }),
  )
  const made = manifest.repositories.map(({ name, version, tag }) => ({ name, version: version.to, tag }))
  return digest({
    tiers,
    retries,
    approvals,
    freeze,
    kit,
    fix,
    repositories: demanded,
    made,
    directive: directiveOf(manifest),
  })
}

/** Gates at which people approve or reject. */
export const approvedGates: readonly Phase[] = ['planning', 'staging', 'ship']

export const otherPolicy = 'the directive, train or version of the release has changed since'

/** The reason why an ask at a gate is not about the current candidate or plan, or does not come from a person. */
export function whyUnbound(
  train: Train,
  manifest: Manifest,
  gate: Phase,
  { by, digest: bound, ...ask }: Ask & { readonly digest: Digest },
): string | null {
  if (by.kind !== 'human') return `${by.login} is not a person`
  if (!approvedGates.includes(gate)) return `nobody approves or rejects ${gate}`
  const subject = subjectOf(manifest, gate)
  if (bound !== subject)
    return gate === 'planning'
      ? 'the plan has changed since'
      : manifest.candidate === undefined
        ? 'there is no candidate yet'
        : `it names another candidate than ${candidateName(manifest.candidate)}`
  if ('policy' in ask && ask.policy !== policyDigest(train, manifest)) return otherPolicy
  return null
}

export function whyOtherCandidate({ candidate }: Manifest, bound: Digest): string | null {
  if (candidate === undefined) return 'there is no candidate yet'
  return bound === candidate.digest ? null : `it names another candidate than ${candidateName(candidate)}`
}
