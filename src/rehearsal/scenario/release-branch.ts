import { readEvidence } from '../../documents/evidence.ts'
import { readTrain } from '../../documents/train/train.ts'
import type { EvidenceFile } from '../../domain/words/evidence.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'
import { listCommits, readCommit } from 'embedded-github/github/git/commits'
import { listFiles } from 'embedded-github/github/git/trees'
import type { World } from 'embedded-github/github/world/world'
import type { Instant, Name, Sha } from 'embedded-github/github/world/names'
import { findTampering, manifestAt, textAt } from './tampering.ts'

export interface Revision {
  readonly at: Instant
  readonly commit: Sha
  readonly train: Train
  readonly manifest: Manifest
}
/** A release as it stands on its branch of the control repository. */
export interface ReleaseNow {
  readonly head: Sha
  readonly manifest: Manifest
  readonly manifestText: string
  readonly train: Train
  readonly evidence: readonly EvidenceFile[]
}

const mostRevisions = 10_000

/** Commit of the release branch; `null` before the release is planned. */
export function releaseHead(world: World, control: Name, release: string): Sha | null {
  return world.repositories[control]?.refs[`refs/heads/release/${release}`] ?? null
}

/** The current content of the release branch; `null` before the release is planned, and if its head is not Convoy's. */
export function readRelease(world: World, control: Name, release: string): ReleaseNow | null {
  const head = releaseHead(world, control, release)
  if (head === null || findTampering(world, head) !== null) return null
  const { objects } = world
  const paths = [...listFiles(objects, readCommit(objects, head).tree).keys()]
  const manifest = manifestAt(world, head)
  return {
    head,
    manifestText: textAt(world, head, 'release-manifest.json'),
    manifest,
    train: readTrainAt(world, head),
    evidence: paths
      .filter((path) => path.startsWith('evidence/'))
      .map((path) => readEvidence(textAt(world, head, path))),
  }
}

/** The train that the release had pinned at this commit. */
export function readTrainAt(world: World, commit: Sha): Train {
  return readTrain(textAt(world, commit, 'train.yml'), 'train.yml')
}

/** The manifest alone, for who asks often; `null` where Convoy did not write this commit. */
export function readManifestAt(world: World, commit: Sha): Manifest | null {
  return findTampering(world, commit) === null ? manifestAt(world, commit) : null
}

/** The state of a release, for whoever asks at every sweep: its manifest is read again only if the branch has moved. */
export function followRelease(
  control: Name,
  release: string,
): (world: World) => { readonly head: Sha | null; readonly manifest: Manifest | null } {
  let known: { readonly head: Sha | null; readonly manifest: Manifest | null } = { head: null, manifest: null }
  return (world) => {
    const head = releaseHead(world, control, release)
    if (head !== known.head) known = { head, manifest: head === null ? null : readManifestAt(world, head) }
    return known
  }
}

/** Every revision, oldest first. */
export function listRevisions(world: World, head: Sha): readonly Revision[] {
  const trains = new Map<string, Train>()
  return listCommits(world.objects, head, null, mostRevisions)
    .toReversed()
    .map((commit) => {
      const text = textAt(world, commit, 'train.yml')
      const train = trains.get(text) ?? readTrain(text, 'train.yml')
      trains.set(text, train)
      return { at: readCommit(world.objects, commit).committer.at, commit, train, manifest: manifestAt(world, commit) }
    })
}
