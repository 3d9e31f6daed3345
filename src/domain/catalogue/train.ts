import { entry, wordedBy } from 'github-foundations/catalogue'
import { listed } from './wording.ts'

/** Problems for which a release refuses another train: the code, what was expected and found, what to do. */
export const trainProblems = {
  TRAIN_STALE: entry([['‹control›', '‹now›', '‹asked›']], (control: string, now: string, asked: string) => ({
    message: `The default branch of ${control} is at ${now}, but the request names the train at ${asked}.`,
    remedy: `Look at what changed, and ask again with ${now}.`,
  })),
  TRAIN_OTHER: entry(
    [['‹name›', '‹control›', '‹new name›', '‹new control›']],
    (name: string, control: string, newName: string, newControl: string) => ({
      message: `The release belongs to train ${name} in ${control}, but this is train ${newName} of ${newControl}.`,
      remedy: 'Keep train and control as they are, or plan a release of the other train.',
    }),
  ),
  TRAIN_REPOSITORY_JOINS: entry([['‹release›', ['‹repository›']]], (release: string, names: readonly string[]) => ({
    message: `${listed(names)} would join release ${release}, but a release keeps its repositories from its plan on.`,
    remedy: 'Add them to the next release, or abort this one and plan it under another id.',
  })),
  TRAIN_REPOSITORY_LEAVES: entry([['‹release›', ['‹repository›']]], (release: string, names: readonly string[]) => ({
    message: `${listed(names)} would leave release ${release}, but a release keeps its repositories from its plan on.`,
    remedy: 'Take their tasks out (release.update with defer), or abort this release and plan it under another id.',
  })),
  TRAIN_BRANCHES_CHANGED: entry([['‹name›']], (name: string) => ({
    message: `This train changes the branches of ${name}, but the release was planned with the old ones and has cut its RC branch.`,
    remedy: 'Keep branches as they are until the release has ended, or abort it and plan it under another id.',
  })),
  TRAIN_VERSION_WRITTEN: entry([['‹name›']], (name: string) => ({
    message: `This train would write another version of ${name}, but its files hold the version already, or a candidate holds those files.`,
    remedy:
      'Keep version, tag and build dependencies of the repository as they are, or abort the release and plan it under another id.',
  })),
  TRAIN_OUTGROWS: entry([['‹release›', '‹size›', '‹most›']], (release: string, size: string, most: string) => ({
    message: `With this train the record of release ${release} could grow to ${size}, but Convoy can record at most ${most}.`,
    remedy:
      'Lower retries in the train or use fewer tiers of scope repository, or abort the release and plan it under another id.',
  })),
}

/** One problem of a new train for a release under way, worded by the catalogue. */
export const trainProblem = wordedBy(trainProblems)
