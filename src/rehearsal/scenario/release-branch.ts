import { readEvidence } from '../../documents/evidence.ts'
import { readManifest } from '../../documents/manifest.ts'
import { readTrain } from '../../documents/train.ts'
import type { EvidenceFile, Manifest, Train } from '../../domain/words.ts'
import { listCommits, readCommit } from '../github/commits.ts'
import { listFiles, readFile } from '../github/trees.ts'
import type { Instant, Name, Sha, World } from '../github/world.ts'

export interface Revision { readonly at: Instant; readonly commit: Sha; readonly manifest: Manifest }
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

/** What the release branch says now; `null` before the release is planned. */
export function readRelease(world: World, control: Name, release: string): ReleaseNow | null {
  const head = releaseHead(world, control, release)
  if (head === null) return null
  const { objects } = world
  const paths = [...listFiles(objects, readCommit(objects, head).tree).keys()]
  const manifestText = textAt(world, head, 'release-manifest.json')
  return {
    head, manifestText, manifest: readManifest(manifestText), train: readTrain(textAt(world, head, 'train.yml'), 'train.yml'),
    evidence: paths.filter((path) => path.startsWith('evidence/')).map((path) => readEvidence(textAt(world, head, path))),
  }
}

/** The manifest alone, for who asks often. */
export function readManifestAt(world: World, commit: Sha): Manifest {
  return readManifest(textAt(world, commit, 'release-manifest.json'))
}

/** Every revision, oldest first. */
export function listRevisions(world: World, head: Sha): readonly Revision[] {
  return listCommits(world.objects, head, null, mostRevisions).toReversed().map((commit) => ({
    at: readCommit(world.objects, commit).committer.at, commit, manifest: readManifestAt(world, commit),
  }))
}

function textAt(world: World, commit: Sha, path: string): string {
  const file = readFile(world.objects, commit, path)
  if (file === null) throw new Error(`Commit ${commit} of the release branch has no ${path}.`)
  return Buffer.from(file.content).toString('utf8')
}
