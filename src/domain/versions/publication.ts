import { isFollowed } from '../hops/arrival.ts'
import { findHop } from '../hops/hops.ts'
import { landedOf } from '../hops/landed.ts'
import { answerTo } from '../questions/kinds.ts'
import { member } from '../train/graph.ts'
import type { Context } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { releaseNotes } from './release-notes.ts'
import { isLatest, isPreRelease } from './versions.ts'

/**
 * Which version is the highest that is published, and, from its hop until others follow it, what the release brings to
 * the repository: to publish it then takes no request more.
 */
export function askPublished(train: Train, manifest: Manifest, repository: PlannedRepository): readonly Question[] {
  if (manifest.candidate === undefined) return []
  const { name } = repository
  const isNext = findHop(manifest, 'production', name) !== undefined && !isFollowed({ train, manifest }, repository)
  const [changes] = isNext ? releaseNotes(train, manifest, repository).spans : []
  return [
    {
      about: 'repository',
      name,
      refs: [],
      tags: [],
      versions: member(train, name).tag,
      ...(changes === undefined ? {} : { changes }),
    },
  ]
}

/** One release on the tag of a repository, once. */
export function publish({ train, manifest, seen }: Context, repository: PlannedRepository): readonly Effect[] {
  const { name, tag, version } = repository
  const facts = answerTo(seen, { about: 'repository', name })
  const release = facts?.releases[tag] ?? null
  if (release !== null && !release.draft) return []
  const highest = facts?.highest?.[member(train, name).tag]
  return [
    {
      type: 'publish',
      repository: name,
      tag,
      target: landedOf(manifest, 'production', name),
      title: tag,
      notes: releaseNotes(train, manifest, repository),
      ...(isPreRelease(version.to) ? { preRelease: true } : {}),
      ...(highest === undefined ? {} : { latest: isLatest(version.to, highest) }),
    },
  ]
}
