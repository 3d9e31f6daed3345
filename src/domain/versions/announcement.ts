import { waivers } from '../asks/asks.ts'
import { codeOfAnnouncement } from '../asks/waivers.ts'
import { tagRef } from '../hops/candidate.ts'
import { seenAt } from '../hops/refs.ts'
import { askCommand } from '../plan/commands.ts'
import { answerTo } from '../questions/kinds.ts'
import { oneLine } from '../text/one-line.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { wholeNotes } from './release-notes.ts'

/** Whether control has the one release of the whole; a release that has none asks nothing. */
export function askAnnounced(train: Train, { release: { tag }, candidate }: Manifest): readonly Question[] {
  return tag === undefined || candidate === undefined
    ? []
    : [{ about: 'repository', name: train.control, refs: [tagRef(tag)], tags: [tag] }]
}

/**
 * One release in control says what was released, once everything has landed; on the record of the release, where no
 * workflow is that could start. What keeps it from being made names the way on, and people may waive it.
 */
export function announce(context: Context): Finding {
  const { train, manifest, seen } = context
  const { id, tag, title } = manifest.release
  if (tag === undefined || train.note === undefined) return { is: 'met' }
  if (publishedOn(context, tag)) return { is: 'met' }
  if (waivers(train, manifest).some(({ code }) => code === codeOfAnnouncement)) return { is: 'met' }
  const taken = seenAt(context, train.control, tagRef(tag))
  if (taken !== null) return tellUnannounced(context, `${tellTaken(train, tag, taken)}, and nothing is published on it`)
  const refused = seen.refused.find(({ effect, repository }) => effect === 'publish' && repository === train.control)
  if (refused !== undefined)
    return tellUnannounced(context, `GitHub refused to publish in ${train.control}: ${oneLine(refused.message)}`)
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

/**
 * The reason why the one release in control cannot be made on its tag any more; `null` if the tag is free, or the
 * release is there: people may have made it, and that of a train that only observes has no pivot before it.
 */
export function whyNoAnnouncement(context: Context): string | null {
  const { train, manifest } = context
  const { tag } = manifest.release
  if (tag === undefined || train.note === undefined || manifest.pivot !== undefined) return null
  const taken = seenAt(context, train.control, tagRef(tag))
  return taken === null || publishedOn(context, tag)
    ? null
    : `${tellTaken(train, tag, taken)}: give the release in ${train.control} another tag, or none (publish.release-tag in the train), and let the release use that train (release.retrain)`
}

function publishedOn({ train, seen }: Context, tag: string): boolean {
  const release = answerTo(seen, { about: 'repository', name: train.control })?.releases[tag] ?? null
  return release !== null && !release.draft
}

function tellTaken({ control }: Train, tag: string, at: string): string {
  return `tag ${tag} of ${control} is already on ${at}, which this release did not tag`
}

/** Everything has landed by then: only the release that says so is missing. */
function tellUnannounced({ train, manifest }: Context, why: string): Finding {
  const { tag = '' } = manifest.release
  return {
    is: 'lost',
    on: train.control,
    reason: `${why}. Everything has landed; only the release in ${train.control} that says so is missing: let the release App create the tag ${tag} there, or publish a release on it by hand, or do without (the command)`,
    command: askCommand(train, manifest, 'release.waive', { code: codeOfAnnouncement, why: '…' }),
  }
}
