import { publishWithFiles } from '../assets/attach.ts'
import { sourcesOf } from '../assets/built.ts'
import { isFollowed } from '../hops/arrival.ts'
import { findHop } from '../hops/hops.ts'
import { landedOf } from '../hops/landed.ts'
import { answerTo } from '../questions/kinds.ts'
import { member } from '../train/graph.ts'
import type { Progress } from '../ways/definition.ts'
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

/** One release on the tag of a repository, once, with the files that the train names for it. */
export function publish(context: Context, repository: PlannedRepository): Progress | null {
  const { train, seen } = context
  const { name, tag } = repository
  const effect = publication(context, repository)
  if (sourcesOf(train, name).length > 0)
    return publishWithFiles(context, repository, {
      draft: { ...effect, draft: true },
      publish: (of) => ({ ...effect, of }),
    })
  const release = answerTo(seen, { about: 'repository', name })?.releases[tag] ?? null
  return release !== null && !release.draft ? null : { is: 'due', entries: [], effects: [effect] }
}

function publication(
  { train, manifest, seen }: Context,
  repository: PlannedRepository,
): Extract<Effect, { readonly type: 'publish' }> {
  const { name, tag, version } = repository
  const highest = answerTo(seen, { about: 'repository', name })?.highest?.[member(train, name).tag]
  return {
    type: 'publish',
    repository: name,
    tag,
    target: landedOf(manifest, 'production', name),
    title: tag,
    notes: releaseNotes(train, manifest, repository),
    ...(isPreRelease(version.to) ? { preRelease: true } : {}),
    ...(highest === undefined ? {} : { latest: isLatest(version.to, highest) }),
  }
}
