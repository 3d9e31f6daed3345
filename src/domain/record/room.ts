import { candidateName } from '../hops/candidate.ts'
import { askCommand } from '../plan/commands.ts'
import { preparing } from '../versions/preparation.ts'
import { sizeOf } from './stored.ts'
import { evidenceKey } from '../proof/standing.ts'
import type { Finding } from '../words/decision.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import {
  tierProofs,
  sizeOfAttempts,
  sizeOfAll,
  sizeOfPreparation,
  sizeOfHop,
  sizeOfHeads,
  sizeOfRest,
  sizeOfHook,
  sumOf,
  phasesPassed,
  sizeOfVoided,
} from './row-sizes.ts'

/**
 * A release records at most so many bytes in its manifest, files of rows and all: what Convoy reads, writes and keeps
 * in memory at once.
 */
export const mostOfAll = 60_000_000
/** A plan has room for so many candidates, every attempt of each used up. */
export const candidatesPlanned = 3
/** The limit for a plan: a third is left for what nobody can know, such as asks, tasks and further candidates. */
export const mostPlanned = (mostOfAll * 2) / 3
/** The room reserved for people's asks, so that they can always stop or give up. */
export const keptForPeople = 200_000

/**
 * The maximum size in bytes of the manifest when its release has shipped or was given up, if it keeps its current
 * candidate: today's size and everything still to be recorded. Asks are left out, because each is checked against this
 * before it is accepted.
 */
export function sizeAtEnd(train: Train, manifest: Manifest): number {
  const { candidate } = manifest
  const made = Map.groupBy(manifest.evidence, ({ key }) => key)
  const attempts =
    candidate === undefined
      ? 0
      : sumOf(tierProofs(train), (proof) =>
          sizeOfAttempts(train, manifest, proof, candidate, made.get(evidenceKey(train, proof, candidate))),
        )
  return sizeOf(manifest) + attempts + sizeOfRest(train, manifest)
}

/** The same for a release that has only been planned, if it takes three candidates and each of them every attempt. */
export function sizePlanned(train: Train, manifest: Manifest): number {
  const proofs = [...tierProofs(train), ...preparing(train)]
  const each = sumOf(proofs, (proof) =>
    typeof proof === 'string' ? sizeOfPreparation(train, proof) : sizeOfAll(train, proof, 0),
  )
  const hops = sumOf(manifest.repositories, ({ name }) => 2 * sizeOfHop(name))
  const hooks = train.hooks.length * phasesPassed * sizeOfHook(train)
  return (
    sizeOf(manifest) +
    sizeOfHeads(manifest) +
    sizeOfRest(train, manifest) +
    candidatesPlanned * (each + hops + sizeOfVoided() + hooks)
  )
}

/** The number of the train's repositories, counted from the first, that such a plan has room for. */
export function countFitting(train: Train, manifest: Manifest): number {
  const fits = (count: number): boolean => {
    const repositories = train.repositories.slice(0, count)
    const names = new Set(repositories.map(({ name }) => name))
    return (
      sizePlanned(
        { ...train, repositories },
        { ...manifest, repositories: manifest.repositories.filter(({ name }) => names.has(name)) },
      ) <= mostPlanned
    )
  }
  return countFirst(train.repositories.length, fits)
}

/** The largest number up to `most` that fits, where a smaller one fits too. */
export function countFirst(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** True if everything that is still to come can be recorded, people's asks among it. */
export function hasRoom(train: Train, manifest: Manifest, kept = keptForPeople): boolean {
  return sizeAtEnd(train, manifest) + kept <= mostOfAll
}

/**
 * Refuses before a candidate is frozen with all that follows from it, and before production moves, because from then on
 * nothing may stop the record.
 */
export function refuseOutgrown(train: Train, manifest: Manifest): (Finding & { readonly is: 'lost' }) | null {
  if (hasRoom(train, manifest)) return null
  const rc = candidateName({ number: manifest.candidate?.number ?? 0 })
  const reason = `the record of the release could grow to ${megabytes(sizeAtEnd(train, manifest) + keptForPeople)} with ${rc}, but Convoy can record at most ${megabytes(mostOfAll)}, so ${rc} goes no further; nothing of it has reached production. Abort this release and plan it under another id, whose record starts anew`
  return {
    is: 'lost',
    reason,
    on: 'whoever releases',
    command: askCommand(train, manifest, 'release.abort', { why: '…' }),
  }
}

/** `31.4 MB` */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
