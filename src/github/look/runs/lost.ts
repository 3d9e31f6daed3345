import { hasLostMachine } from '../../../domain/proof/lost-machines.ts'
import type { CheckSeen } from '../../../domain/words/evidence.ts'
import type { Name } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { readAnnotations } from './tests.ts'

/**
 * The number of failed checks for which Convoy asks if their machine was lost, with two requests each; the others have
 * failed.
 */
const mostAsked = 20

/**
 * The checks with what is known of their machines: of each job of Actions that failed, whether it lost the one it ran
 * on. Where GitHub does not say, nobody knows yet what it came to.
 */
export async function lookForLost(
  connection: Connection,
  repository: Name,
  checks: readonly CheckSeen[],
): Promise<readonly CheckSeen[]> {
  const failed = checks
    .filter(({ conclusion, event, id }) => conclusion === 'failure' && event !== undefined && id !== undefined)
    .slice(0, mostAsked)
  const known = new Map(
    await askAtOnce(failed, async (check) => [check, await isLost(connection, repository, check.id ?? 0)] as const),
  )
  return checks.map((check): CheckSeen => {
    const lost = known.get(check) ?? (known.has(check) ? null : false)
    if (lost === null) return { ...check, conclusion: 'pending' }
    return lost ? { ...check, lost } : check
  })
}

/**
 * A job's check run has the job's number. What a job or an App made is no job: GitHub knows none of that number, and no
 * machine was lost. `null`: GitHub does not say.
 */
async function isLost(connection: Connection, repository: Name, id: number): Promise<boolean | null> {
  const outcome = await connection.read(`job ${id} of ${repository}`, (octokit) =>
    octokit.rest.actions.getJobForWorkflowRun({ ...splitName(repository), job_id: id }),
  )
  if (outcome.is === 'refused') return outcome.status === 404 ? false : null
  const { steps } = outcome.data
  // Without its steps, or where the answer is no job, nothing is known of how it ended.
  if (!Array.isArray(steps)) return null
  const said = await readAnnotations(connection, repository, id)
  return 'unread' in said ? null : hasLostMachine({ conclusion: 'failure', steps, errors: said.errors })
}
