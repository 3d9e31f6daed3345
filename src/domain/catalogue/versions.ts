import { entry } from 'github-foundations/catalogue'
import { oneLine } from '../text/one-line.ts'
import type { Name } from '../words/names.ts'
import { listed } from './wording.ts'

/** Problems with a version, its tag or its release. */
export const versionProblems = {
  TAG_TAKEN: entry([['‹repository›', '‹tag›']], (name: string, tag: string) => ({
    message: `Repository ${name} already has the tag "${tag}", which this release would create.`,
    remedy: 'Raise the version in the train (version: { strategy: fixed, next: … }).',
  })),
  TAG_NAME_ILLEGAL: entry([['‹repository›', '‹tag›', '‹why›']], (name: string, tag: string, why: string) => ({
    message: `The tag of ${name} would be "${tag}", which ${why}.`,
    remedy: 'Change version.next or version.tag in the train.',
  })),
  TAG_IN_THE_WAY: entry(
    [['‹repository›', '‹tag›', ['‹other tag›']]],
    (name: string, tag: string, standing: readonly string[]) => ({
      message: `Repository ${name} cannot have the tag "${tag}" beside ${listed(standing)}: Git keeps a tag either as a file or as a folder.`,
      remedy: 'Change version.tag in the train, so that no tag is the folder of another.',
    }),
  ),
  NOTE_TAG_TAKEN: entry([['‹control›', '‹tag›', '‹tag›']], (control: Name, tag: string, standing: string) => ({
    message: `The release that says in ${control} what was released would have the tag "${tag}", but ${control} ${standing === tag ? 'has or gets' : `has the tag "${standing}", and`} ${standing === tag ? 'that tag already' : 'Git keeps a tag either as a file or as a folder'}.`,
    remedy:
      'Give it another tag in the train (publish: { release-tag: "…/{release}" }), or do without (publish: { release-tag: none }).',
  })),
  NOTE_TAG_ILLEGAL: entry([['‹control›', '‹tag›', '‹why›']], (control: Name, tag: string, why: string) => ({
    message: `The release that says in ${control} what was released would have the tag "${tag}", which ${why}.`,
    remedy: 'Change publish.release-tag in the train.',
  })),
  RELEASE_TAKEN: entry(
    [
      ['‹repository›', '‹tag›', true],
      ['‹repository›', '‹tag›', false],
    ],
    (name: string, tag: string, draft: boolean) => ({
      message: `Repository ${name} already has a ${draft ? 'draft release' : 'GitHub release'} on the tag "${tag}", which does not exist.`,
      remedy: `Delete ${draft ? 'the draft' : 'it'}, or raise version.next in the train.`,
    }),
  ),
  VERSION_NOT_HIGHER: entry([['‹repository›', '‹from›', '‹to›']], (name: string, from: string, to: string) => ({
    message: `Repository ${name} would go from version ${from} to ${to}, which is not higher.`,
    remedy: 'Raise version.next in the train.',
  })),
  VERSION_BUMP_TOO_SMALL: entry(
    [['‹repository›', '‹to›', '‹demanded›']],
    (name: string, to: string, demanded: string) => ({
      message: `The train fixes version ${to} for ${name}, but its commits need at least ${demanded}.`,
      remedy: `Set version.next to ${demanded} or higher in the train.`,
    }),
  ),
  VERSION_TAG_UNREAD: entry([['‹repository›', '‹tag›', '‹pattern›']], (name: string, tag: string, pattern: string) => ({
    message: `Repository ${name} has the version tag "${oneLine(tag)}", which "${pattern}" does not match. So Convoy cannot tell the next version.`,
    remedy:
      'Set version.tag in the train to the form of its tags, or fix the version (version: { strategy: fixed, next: … }).',
  })),
  VERSION_UNRELATED: entry([['‹repository›', '‹tag›', '‹source›']], (name: string, tag: string, source: string) => ({
    message: `Repository ${name} has the version tag "${tag}" on a commit that shares no history with source "${source}". So Convoy cannot tell what changed since that version.`,
    remedy:
      'Fix the version in the train (version: { strategy: fixed, next: … }), or set version.tag to a form that only the tags of its releases have.',
  })),
  TAGS_TOO_MANY: entry([['‹repository›', 20]], (name: string, most: number) => ({
    message: `Repository ${name} has more than ${most} tags. Convoy did not read them all, so it does not know every version.`,
    remedy: 'Delete tags that nobody needs, such as those of nightly builds.',
  })),
  COMMITS_TOO_MANY: entry([['‹repository›', 20]], (name: string, most: number) => ({
    message: `${name} has more than ${most} commits since its last release. Convoy did not read them all, so it cannot tell which version they need.`,
    remedy:
      'Fix the version in the train (version: { strategy: fixed, next: … }). Check yourself that it is high enough.',
  })),
  VERSION_PLANNED_ELSEWHERE: entry(
    [['‹repository›', '‹to›', '‹tag›', '‹other›']],
    (name: string, to: string, tag: string, other: string) => ({
      message: `${name} would get version ${to}, but the open release ${other} also creates its tag "${tag}": only one of the two can.`,
      remedy: `Set version.next to a higher version in the train, or wait until ${other} has ended.`,
    }),
  ),
  PREPARE_WITHOUT_STARTER: entry([['‹repository›', '‹file›']], (name: string, file: string) => ({
    message: `.github/workflows/${file} prepares the version of ${name}, but it is not on its default branch.`,
    remedy: `Copy the starter ${file} (examples/starters/participant) to the default branch, or leave out version.prepare.`,
  })),
}
