import { branchesClash, whyNoBranch } from '../plan/branch-name.ts'
import { tagRef } from '../hops/candidate.ts'
import type { Participant } from '../plan/proposal.ts'
import { noteRefs, noteTag } from '../plan/note.ts'
import { answerTo } from '../questions/kinds.ts'
import { demand, type Validator } from './validator.ts'

/** Every name that is taken, whatever the tag is on. */
function tagsOf({ tags: versions, taken = [] }: Participant['history']): readonly string[] {
  return [...versions, ...taken]
}

function isTaken({ tag, history, facts }: Participant): boolean {
  return tagsOf(history).includes(tag) || Boolean(facts.refs[tagRef(tag)])
}

/** The tags that the release makes, and the GitHub releases on them. */
export const tags: readonly Validator[] = [
  demand('TAG_TAKEN', 'The tag of the release does not exist yet.', ({ participants }) =>
    participants.filter((each) => each.versionIs === 'new' && isTaken(each)).map(({ name, tag }) => [name, tag]),
  ),
  demand(
    'TAG_NAME_ILLEGAL',
    'The name of the tag, with the version in it, is one that Git allows.',
    ({ participants }) =>
      participants.flatMap(({ name, tag }) => {
        const why = whyNoBranch(tag)
        return why === null ? [] : [[name, tag, why]]
      }),
  ),
  demand(
    'TAG_IN_THE_WAY',
    'No tag exists where the tag of the release needs a folder, or below its name.',
    ({ participants }) =>
      participants.flatMap(({ name, tag, history }) => {
        const standing = tagsOf(history).filter((other) => other !== tag && branchesClash(tag, other))
        return standing.length === 0 ? [] : [[name, tag, standing]]
      }),
  ),
  demand(
    'NOTE_TAG_TAKEN',
    'The tag of the one release in control is free, and no other tag of this release.',
    ({ train, release, participants, seen }) => {
      const tag = noteTag(train, release)
      const refs = answerTo(seen, { about: 'repository', name: train.control })?.refs
      const standing = noteRefs(train, release).filter((ref) => Boolean(refs?.[ref]))
      const own = participants.filter((each) => each.name === train.control && each.tag === tag)
      const found = [...standing.map((ref) => ref.slice('refs/tags/'.length)), ...own.map((each) => each.tag)]
      return tag === null || found.length === 0 ? [] : [[train.control, tag, found[0] ?? tag]]
    },
  ),
  demand(
    'NOTE_TAG_ILLEGAL',
    'The tag of the one release in control has a name that Git allows.',
    ({ train, release }) => {
      const tag = noteTag(train, release)
      const why = tag === null ? null : whyNoBranch(tag)
      return tag === null || why === null ? [] : [[train.control, tag, why]]
    },
  ),
  demand(
    'RELEASE_TAKEN',
    'If the train fixes the version, no GitHub release and no draft has its tag.',
    ({ participants }) =>
      participants.flatMap((each) => {
        const found = each.facts.releases[each.tag]
        return !found || isTaken(each) ? [] : [[each.name, each.tag, found.draft]]
      }),
  ),
]
