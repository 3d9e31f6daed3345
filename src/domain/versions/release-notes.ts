import { candidateName } from '../hops/candidate.ts'
import { landedOf } from '../hops/landed.ts'
import { standingOf } from '../proof/standing.ts'
import { proofsOf } from '../proof/tiers.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/**
 * The text of a published release: its release and candidate, and the evidence for it. Holds only allow-listed names,
 * so nothing in it needs escaping.
 */
export function releaseNotes(train: Train, manifest: Manifest, repository: PlannedRepository): string {
  const { candidate } = manifest
  if (candidate === undefined) throw new Error('nothing is released without a candidate')
  return [
    `Released as part of ${manifest.release.train} ${manifest.release.id}, ${candidateName(candidate)}.`,
    '',
    `- commit ${landedOf(manifest, 'production', repository.name)}`,
    `- candidate ${candidate.digest}`,
    ...provenBy(train, manifest, candidate, repository),
    '',
  ].join('\n')
}

/**
 * Evidence of exactly this candidate, by its key. A pass on an earlier candidate is included only if nothing that it
 * depends on has changed since, and as carried.
 */
function provenBy(
  train: Train,
  manifest: Manifest,
  candidate: Candidate,
  { name }: PlannedRepository,
): readonly string[] {
  const proofs = train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .filter(({ repository }) => repository === undefined || repository === name)
  return proofs.flatMap((proof) => {
    const { standing, attempts } = standingOf(train, manifest, proof, candidate)
    const passed = attempts.findLast(({ conclusion }) => conclusion === 'passed')
    if (passed === undefined) return []
    const carried =
      passed.candidate === candidate.number
        ? ''
        : `, carried from ${candidateName({ number: passed.candidate })}: nothing that it depends on has changed`
    return [
      `- ${proof.tier.name} passed on ${candidateName(candidate)}${standing === 'flaky' ? `, at attempt ${passed.attempt} after it had failed` : ''}${carried}`,
    ]
  })
}
