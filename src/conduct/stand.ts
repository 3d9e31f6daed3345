import { digestText } from '../domain/text/canonical.ts'
import { UserError } from 'github-foundations/problem'
import type { TrainSeen } from '../domain/words/look.ts'
import { pendingTrain } from '../domain/train/trains.ts'
import { blank } from '../domain/write.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import type { Sha } from '../domain/words/names.ts'
import type { Train } from '../domain/words/train.ts'
import { readRecord } from '../documents/record.ts'
import { readTrain } from '../documents/train/train.ts'
import { releaseBranch } from '../github/record/read-release.ts'
import type { Commission } from './commission.ts'

/** The release branch as it was read, parsed. `head` is `null` before revision 1. */
export interface Stand {
  readonly head: Sha | null
  readonly manifest: Manifest
  readonly train: Train
  readonly trainText: string
}

/**
 * The new train in control: what the decision sees of it, and the text to pin; without train and text if it cannot be
 * read.
 */
export interface TrainAsked {
  readonly seen: TrainSeen
  readonly train?: Train
  readonly text?: string
}

/**
 * Reads the release branch, and control's train if the release is still unplanned. `null` if there is no release.
 * Throws UserError.
 */
export async function readStand({ github, control, release, plan }: Commission): Promise<Stand | null> {
  const read = await github.readRelease(control, release)
  if (read !== null) {
    const { head, trainText } = read
    return { head, ...readRecord(`${releaseBranch(release)} of ${control}`, read), trainText }
  }
  if (plan === undefined) return null
  const { text } = await github.readTrain(control, plan.trainPath)
  return { head: null, manifest: blank(release), train: readTrain(text, plan.trainPath), trainText: text }
}

/**
 * Reads control's train where somebody asked to have it pinned anew; `null` where nobody did, or where this run does
 * not know its path. A train that cannot be read is seen with all its problems.
 */
export async function readTrainAsked(
  { github, control, plan, trainPath = plan?.trainPath }: Commission,
  manifest: Manifest,
): Promise<TrainAsked | null> {
  if (pendingTrain(manifest) === null || trainPath === undefined) return null
  let commit: Sha | null = null
  try {
    const read = await github.readTrain(control, trainPath)
    commit = read.commit
    const train = readTrain(read.text, trainPath)
    return { seen: { commit, digest: digestText(read.text), train }, train, text: read.text }
  } catch (error) {
    if (
      !(error instanceof UserError) ||
      (commit === null && error.problems.some(({ code }) => code !== 'TRAIN_MISSING'))
    )
      throw error
    return { seen: { commit, problems: error.problems } }
  }
}
