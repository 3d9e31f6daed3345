import type { ReleaseEvent } from './events.ts'
import type { AskType } from '../words/ask.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest, Phase } from '../words/names.ts'
import type { BodyOf, Bound } from './definition.ts'
import { subjectOf } from './subjects.ts'

/** The candidate that an event names, by number, digest or both; the current one where it names none. */
export function candidateOf(
  { candidate: named }: ReleaseEvent,
  { candidate, candidates }: Manifest,
): Pick<Candidate, 'number' | 'digest'> | undefined {
  if (named === undefined) return candidate
  const { number, digest } = named
  return candidates.findLast(
    (each) => (number === undefined || each.number === number) && (digest === undefined || each.digest === digest),
  )
}

export function unknownCandidate(
  { candidate: { number, digest } = {} }: ReleaseEvent,
  { release }: Manifest,
): Bound<never> {
  return {
    refused: {
      code: 'CANDIDATE_UNKNOWN',
      words: [number === undefined ? (digest ?? 'yet') : `rc.${number}`, release.id],
    },
  }
}

/** At planning an ask is about the plan, later about a candidate. */
export function bindTo<Type extends AskType>(
  gate: Phase,
  event: ReleaseEvent,
  manifest: Manifest,
  ask: (digest: Digest) => BodyOf<Type>,
): Bound<Type> {
  const digest = gate === 'planning' ? subjectOf(manifest, gate) : (candidateOf(event, manifest)?.digest ?? null)
  return digest === null ? unknownCandidate(event, manifest) : { body: ask(digest) }
}
