import { entry, wordedBy } from 'github-foundations/catalogue'
import { listed } from './wording.ts'

/** Problems for which a release refuses another train: the code, what was expected and found, what to do. */
export const trainProblems = {
  TRAIN_STALE: entry([['‹control›', '‹now›', '‹asked›']], (control: string, now: string, asked: string) => ({
    message: `The default branch of ${control} is at ${now}, and the train was asked for as it is at ${asked}.`,
    remedy: `Look at what has changed and ask again with ${now}.`,
  })),
  TRAIN_OTHER: entry(
    [['‹name›', '‹control›', '‹new name›', '‹new control›']],
    (name: string, control: string, newName: string, newControl: string) => ({
      message: `The release is one of train ${name} in ${control}, and this is train ${newName} of ${newControl}.`,
      remedy: 'Leave train and control as they are, or plan a release of the other train.',
    }),
  ),
  TRAIN_REPOSITORY_JOINS: entry([['‹release›', ['‹repository›']]], (release: string, names: readonly string[]) => ({
    message: `${listed(names)} would join release ${release}, which keeps the repositories that it was planned with.`,
    remedy: 'Leave that to the next release, or abort this one and plan it under another id.',
  })),
  TRAIN_REPOSITORY_LEAVES: entry([['‹release›', ['‹repository›']]], (release: string, names: readonly string[]) => ({
    message: `${listed(names)} would leave release ${release}, which keeps the repositories that it was planned with.`,
    remedy: 'Take their tasks out (release.update with defer), or abort this release and plan it under another id.',
  })),
  TRAIN_BRANCHES_CHANGED: entry([['‹name›']], (name: string) => ({
    message: `The branches of ${name} are others than those that the release was planned with and has cut.`,
    remedy: 'Leave branches as they are until the release has ended, or abort it and plan it under another id.',
  })),
  TRAIN_VERSION_WRITTEN: entry([['‹name›']], (name: string) => ({
    message: `The version of ${name} is written into its files or a candidate holds them already, and this train would have something else written.`,
    remedy:
      'Leave version, tag and build dependencies of the repository as they are, or abort the release and plan it under another id.',
  })),
  TRAIN_OUTGROWS: entry([['‹release›', '‹size›', '‹most›']], (release: string, size: string, most: string) => ({
    message: `With this train the record of release ${release} could grow to ${size}, and at most ${most} can be recorded.`,
    remedy:
      'Lower retries in the train or have fewer tiers of scope repository, or abort the release and plan it under another id.',
  })),
}

/** One problem of a train that is to be pinned anew, worded by the catalogue. */
export const trainProblem = wordedBy(trainProblems)
