import { readManifest } from '../documents/manifest.ts'
import { readTrain } from '../documents/train.ts'
import { branchRef, tagRef } from '../domain/candidate.ts'
import type { RepositorySeen } from '../domain/seen.ts'
import type { Manifest, Name, PlannedRepository, Question, Train } from '../domain/words.ts'
import type { GitHub } from '../github/github.ts'
import type { RefNow, RefsNow } from '../report/repository-rows.ts'
import { isOpen, type ReleaseStanding } from '../report/status.ts'

/** What the newest revision of a release says. */
export interface Recorded { readonly train: Train; readonly manifest: Manifest }

/** How a release stands on GitHub: its newest revision, and one look at the refs that it moves. `null`: there is no such release. */
export async function readStanding(github: GitHub, control: Name, release: string): Promise<ReleaseStanding | null> {
  const recorded = await readRecorded(github, control, release)
  if (recorded === null) return null
  const { train, manifest } = recorded
  const { at, repositories } = await github.look(manifest.repositories.map(askRefs))
  const refs = manifest.repositories.flatMap((repository): readonly (readonly [Name, RefsNow])[] => {
    const seen = repositories[repository.name]
    return seen === undefined || seen === null ? [] : [[repository.name, refsOf(repository, seen)]]
  })
  return { at, train, manifest, refs: Object.fromEntries(refs) }
}

/** All releases that have not ended, by id. */
export async function readOpen(github: GitHub, control: Name): Promise<readonly Recorded[]> {
  const ids = [...await github.openReleases(control)].sort()
  const found: Recorded[] = []
  for (const id of ids) {
    const recorded = await readRecorded(github, control, id)
    if (recorded !== null && isOpen(recorded.manifest)) found.push(recorded)
  }
  return found
}

async function readRecorded(github: GitHub, control: Name, release: string): Promise<Recorded | null> {
  const read = await github.readRelease(control, release)
  return read === null ? null : { manifest: readManifest(read.manifestText), train: readTrain(read.trainText, 'train.yml') }
}

function askRefs({ name, branches, tag }: PlannedRepository): Question {
  const names = [branches.candidate, branches.staging, branches.production].filter((branch) => branch !== null)
  return { about: 'repository', name, refs: [...names.map(branchRef), tagRef(tag)], tags: [] }
}

function refsOf({ branches, tag }: PlannedRepository, { refs }: RepositorySeen): RefsNow {
  const branch = (name: string): RefNow => ({ name, commit: refs[branchRef(name)]?.commit ?? null })
  return {
    candidate: branch(branches.candidate),
    staging: branches.staging === null ? null : branch(branches.staging),
    production: branches.production === null ? null : branch(branches.production),
    tag: { name: tag, commit: refs[tagRef(tag)]?.commit ?? null },
  }
}
