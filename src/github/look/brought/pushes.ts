import type { PushSeen } from '../../../domain/questions/brought.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'

const largestPage = 100
/** So many moves of one branch are read; a branch that moved more often was pushed by nobody knows whom. */
const mostPages = 10
/** Kinds of activity by which somebody puts commits of their own on a branch. */
const kinds: ReadonlySet<string> = new Set(['push', 'force_push', 'branch_creation'])

/**
 * Who pushed to a branch, oldest first; `null` where GitHub does not say, or says more than is read. Merges of pull
 * requests are none.
 * https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export async function lookAtPushes(
  connection: Connection,
  name: Name,
  branch: string,
): Promise<readonly PushSeen[] | null> {
  const pushes: PushSeen[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    let next: string | undefined
    const outcome = await connection.read(`who pushed to ${branch} of ${name}`, async (octokit) => {
      const reply = await octokit.rest.repos.listActivities({
        ...splitName(name),
        ref: `refs/heads/${branch}`,
        per_page: largestPage,
        ...(after === undefined ? {} : { after }),
      })
      next = readCursor(reply.headers.link)
      return reply
    })
    if (outcome.is === 'refused') return null
    pushes.push(
      ...outcome.data
        .filter(({ activity_type: kind }) => kinds.has(kind))
        .map(({ actor, before, after: to }) => ({ by: actor?.login ?? '', before, after: to })),
    )
    if (next === undefined) return pushes.toReversed()
    after = next
  }
  return null
}

/** The cursor of the page after this one, as the `link` header has it. */
function readCursor(link: string | undefined): string | undefined {
  const url = /<([^<>]+)>;\s*rel="next"/u.exec(link ?? '')?.[1]
  return url === undefined ? undefined : (new URL(url).searchParams.get('after') ?? undefined)
}
