import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { preparedBranch } from '../../domain/versions/preparation.ts'
import { actionProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { commitOnTop } from '../../github/act/commit-on-top.ts'
import { code } from '../../report/escape.ts'
import { downloadArtifact } from '../../toolkit/artifact.ts'
import { readCircumstances } from '../../toolkit/event.ts'
import { writeSummary } from '../../toolkit/summary.ts'
import { reach } from '../workplace.ts'
import { changesFile, changesName } from './artifact-name.ts'
import { readChanges } from './changes.ts'
import { readTokenInputs } from './inputs.ts'
import { headOf, readTierRequest, requireCommit } from './tier-request.ts'

/** Base64 of the most that may change, and its paths. */
const mostBytes = 16 * 1024 * 1024

/**
 * Leaves what the command changed as one commit on a branch of Convoy's; control looks at it before the RC branch
 * follows.
 */
export async function commitPreparation(): Promise<void> {
  const { token, convoy } = readTokenInputs()
  const circumstances = readCircumstances()
  const { repository, scratch } = circumstances
  const request = readTierRequest(convoy)
  requireCommit(request, circumstances)
  const { prepare, release } = request
  const parent = headOf(request, repository)
  if (prepare === null || parent === undefined) throw refuse('the request prepares no version')
  const folder = await mkdtemp(join(scratch, 'convoy-'))
  await downloadArtifact(changesName(request, circumstances), folder, { files: 1, bytes: mostBytes }).catch(
    (error: unknown) => {
      throw error instanceof UserError ? error : refuse(error instanceof Error ? error.message : String(error))
    },
  )
  const file = join(folder, changesFile)
  const read = readChanges(await readFile(file, 'utf8'))
  if ('refused' in read) throw refuse(read.refused)
  const branch = preparedBranch(release)
  const message = `Prepare ${prepare.version}\n\nFor release ${release} of ${request.control}.`
  const commit = await commitOnTop(await reach(token, circumstances), {
    repository,
    parent,
    branch,
    message,
    changes: read.changes,
  })
  await writeSummary(
    `### ${code(prepare.version)} is prepared\n\n${read.changes.length} file(s) changed: commit ${code(commit)} on ${code(branch)}.\n`,
  )
}

function refuse(why: string): UserError {
  return new UserError([actionProblem('PREPARATION_REFUSED', why)])
}
