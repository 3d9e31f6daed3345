import { entry, wordedBy } from 'github-foundations/catalogue'
import { oneLine } from '../text/one-line.ts'
import { listed } from './wording.ts'

const again = (name: string, file: string): string =>
  `Run ${file} of ${name} on that commit (a new run, or a re-run of one), so that it leaves the artifact; the release then continues.`
const without =
  'or let the release use a train that does not name the file under publish: assets (release.retrain); the release then continues.'

/** Problems with the files that a release is to get. */
export const assetProblems = {
  ASSET_RUN_MISSING: entry([['‹repository›', '‹file›', '‹commit›']], (name: string, file: string, commit: string) => ({
    message: `The release of ${name} gets files of ${file}, but no run of it is there on ${commit.slice(0, 10)}, the candidate's commit, and moving production starts none.`,
    remedy: `Start it there: gh workflow run ${file} --repo ${name} --ref ‹the RC branch›, if it has workflow_dispatch. ${again(name, file)}`,
  })),
  ASSET_RUN_FAILED: entry([['‹repository›', '‹file›', '‹url›']], (name: string, file: string, url: string) => ({
    message: `The release of ${name} gets files of ${file}, but its run did not succeed: ${url}.`,
    remedy: again(name, file),
  })),
  ASSET_RUN_OF_OTHERS: entry(
    [['‹repository›', '‹file›', '‹url›', '‹event›']],
    (name: string, file: string, url: string, event: string) => ({
      message: `The release of ${name} gets files of ${file}, but the only run of it there does not count, because ${event} runs may build something else than the candidate's commit: ${url}.`,
      remedy: again(name, file),
    }),
  ),
  ASSET_ARTIFACT_MISSING: entry(
    [['‹repository›', '‹artifact›', '‹url›', '‹file›']],
    (name: string, artifact: string, url: string, file: string) => ({
      message: `The release of ${name} gets files of the artifact ${artifact}, but the run left none of that name: ${url}.`,
      remedy: `${again(name, file)} If the name is wrong, correct publish: assets in the train, ${without}`,
    }),
  ),
  ASSET_ARTIFACT_EXPIRED: entry(
    [['‹repository›', ['‹artifact›'], '‹url›', '‹file›']],
    (name: string, artifacts: readonly string[], url: string, file: string) => ({
      message: `The release of ${name} gets files of ${listed(artifacts.map(oneLine))}, but GitHub has deleted what had expired: ${url}.`,
      remedy: `${again(name, file)} A longer retention-days of upload-artifact keeps it until the release.`,
    }),
  ),
  ASSET_FILES_MISSING: entry(
    [['‹repository›', '‹artifact›', '‹files›', '‹url›']],
    (name: string, artifact: string, files: string, url: string) => ({
      message: `The release of ${name} gets the files ${files} of the artifact ${artifact}, and no file in it has such a name: ${url}.`,
      remedy: `Let the workflow leave them there and run it again on that commit, or correct publish: assets in the train, ${without}`,
    }),
  ),
  ASSET_NAME_TWICE: entry([['‹repository›', ['‹name›']]], (name: string, names: readonly string[]) => ({
    message: `Several files for the release of ${name} would be called ${listed(names)}: of a path only the last part counts, and GitHub writes other characters than letters, digits and . _ + @ ~ - as dots.`,
    remedy: `Give the files different names, or let publish: assets of the train name fewer, ${without}`,
  })),
  ASSET_ARCHIVE_UNSAFE: entry(
    [['‹repository›', '‹artifact›', '‹why›', '‹url›']],
    (name: string, artifact: string, why: string, url: string) => ({
      message: `Convoy takes nothing of the artifact ${oneLine(artifact)} of ${name}, because it cannot be unpacked safely (${oneLine(why)}): ${url}.`,
      remedy: 'See what made it, and run the workflow again on that commit; the release then continues.',
    }),
  ),
  ASSET_TOO_LARGE: entry(
    [['‹repository›', '‹artifact›', '‹why›', '‹url›']],
    (name: string, artifact: string, why: string, url: string) => ({
      message: `The artifact ${oneLine(artifact)} of ${name} is too large for Convoy: ${oneLine(why)} (${url}).`,
      remedy: `Let the workflow leave several smaller artifacts, and run it again on that commit, ${without}`,
    }),
  ),
  ASSETS_TOO_MANY: entry([['‹repository›', '‹why›']], (name: string, why: string) => ({
    message: `The files for the release of ${name} are more than Convoy records: ${why}.`,
    remedy: `Let publish: assets of the train name fewer, or pack them into one, ${without}`,
  })),
  ASSET_UNREAD: entry([['‹repository›', '‹why›']], (name: string, why: string) => ({
    message: `Convoy cannot see the files for the release of ${name}: ${oneLine(why)}.`,
    remedy: `Whoever runs the release App sees to it that it may read Actions of ${name} (actions: read); Convoy looks again at the next sweep.`,
  })),
  ASSET_NOT_OURS: entry(
    [['‹repository›', ['‹name›'], '‹url›']],
    (name: string, names: readonly string[], url: string) => ({
      message: `The draft of the release of ${name} holds ${listed(names.map(oneLine))}, which the release did not put there: ${url}.`,
      remedy: 'Whoever put it there deletes it from the draft; the release then continues.',
    }),
  ),
  RELEASE_WITHOUT_FILES: entry(
    [
      ['‹repository›', ['‹name›'], '‹url›', '‹login›', 'others'],
      ['‹repository›', ['‹name›'], '‹url›', '‹login›', 'immutable'],
      ['‹repository›', ['‹name›'], '‹url›', '‹login›', 'differs'],
    ],
    (name: string, names: readonly string[], url: string, by: string, because: 'others' | 'immutable' | 'differs') => ({
      message: `The release of ${name} is published${because === 'others' ? ` by ${oneLine(by)}` : ''} and does not hold ${listed(names)} as the run built ${names.length === 1 ? 'it' : 'them'}: ${url}.${because === 'immutable' ? ' It is immutable, so that nobody can add a file to it.' : ''}`,
      remedy:
        because === 'immutable'
          ? `Let the release use a train that does not name the files under publish: assets (release.retrain); the release then continues.`
          : `Whoever published it puts the files of the run there, ${without}`,
    }),
  ),
}

/** One problem with the files of a release, worded by the catalogue. */
export const assetProblem = wordedBy(assetProblems)
