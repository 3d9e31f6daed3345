import { publishWithFiles } from '../assets/attach.ts'
import { sourcesOf } from '../assets/built.ts'
import { isFollowed } from '../hops/arrival.ts'
import { tagRef } from '../hops/candidate.ts'
import { findHop } from '../hops/hops.ts'
import { landedOf } from '../hops/landed.ts'
import { answerTo } from '../questions/kinds.ts'
import { member } from '../train/graph.ts'
import type { Progress } from '../ways/definition.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { releaseNotes, wholeNotes } from './release-notes.ts'
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

/** Whether control has the one release of the whole; a release that has none asks nothing. */
export function askAnnounced(train: Train, { release: { tag }, candidate }: Manifest): readonly Question[] {
  return tag === undefined || candidate === undefined
    ? []
    : [{ about: 'repository', name: train.control, refs: [tagRef(tag)], tags: [tag] }]
}

/**
 * One release in control says what was released, once everything has landed; on the record of the release, where no
 * workflow is that could start.
 */
export function announce(context: Context): Finding {
  const { train, manifest, seen } = context
  const { id, tag, title } = manifest.release
  if (tag === undefined || train.note === undefined) return { is: 'met' }
  const release = answerTo(seen, { about: 'repository', name: train.control })?.releases[tag]
  if (release !== undefined && release !== null && !release.draft) return { is: 'met' }
  return {
    is: 'due',
    entries: [],
    effects: [
      {
        type: 'publish',
        repository: train.control,
        tag,
        target: `release/${id}`,
        title,
        notes: wholeNotes(context),
        latest: false,
      },
    ],
  }
}
