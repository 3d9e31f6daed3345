import { candidateName } from './candidate.ts'
import type { Manifest, PlannedRepository } from './words.ts'

/** What a published release says: which release and candidate it is part of, and what proved it. Holds only allow-listed names, so nothing in it needs escaping. */
export function releaseNotes(manifest: Manifest, repository: PlannedRepository): string {
  const { candidate } = manifest
  if (candidate === undefined) throw new Error('nothing is released without a candidate')
  const proofs = manifest.evidence
    .filter(({ conclusion, repository: where }) => conclusion === 'passed' && (where === undefined || where === repository.name))
    .map(({ tier, candidate: number }) => `- ${tier} passed on ${candidateName({ number })}`)
  return [
    `Released as part of ${manifest.release.train} ${manifest.release.id}, ${candidateName(candidate)}.`,
    '', `- commit ${candidate.heads[repository.name] ?? ''}`, `- candidate ${candidate.digest}`,
    ...new Set(proofs), '',
  ].join('\n')
}
