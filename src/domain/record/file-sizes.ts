import { sourcesOf } from '../assets/built.ts'
import { mostFiles, mostLetters } from '../assets/limits.ts'
import { released } from '../hops/unchanged.ts'
import { canonical } from '../text/canonical.ts'
import type { RecordedArtifact } from '../words/assets.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { bytesOf } from './stored.ts'

/** The most that a manifest records of the files of all releases, in bytes. */
export function sizeOfFiles(train: Train, manifest: Manifest): number {
  return released(manifest)
    .filter(({ name }) => sourcesOf(train, name).length > 0)
    .reduce((sum, { name }) => sum + mostFiles * bytesOf(`${canonical(largestArtifact(name))},\n`), 0)
}

/** As many artifacts as files, with names as long as GitHub takes and Convoy records. */
function largestArtifact(repository: Name): RecordedArtifact {
  return {
    repository,
    source: 9,
    artifact: 99_999_999_999_999,
    name: '\u8A9E'.repeat(256),
    run: `https://${'h'.repeat(100)}/${repository}/actions/runs/99999999999999`,
    commit: 'f'.repeat(40),
    files: [{ name: 'f'.repeat(mostLetters), bytes: 99_999_999_999_999, digest: 'f'.repeat(64) }],
  }
}
