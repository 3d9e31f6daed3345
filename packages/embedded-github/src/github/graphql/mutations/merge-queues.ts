import { allows, repositoryNamed } from '../../world/access.ts'
import type { PullRequest } from '../../tracker/issues.ts'
import { enqueue, whyNotQueued, type Admission } from '../../queue/admission.ts'
import { findPlace } from '../../queue/entries.ts'
import { removeEntry } from '../../queue/progress.ts'
import { entryFields } from '../merge-queues.ts'
import { forbidden, Refusal } from '../refusal.ts'
import type { Fields, Session } from '../session.ts'
import { requirePull, said, type Input } from './subjects.ts'

interface EnqueueInput {
  readonly pullRequestId: string
  readonly expectedHeadOid?: string | null
  readonly jump?: boolean | null
}

/** https://docs.github.com/graphql/reference/mutations#enqueuepullrequest, #dequeuepullrequest */
export function queueMutationFields(session: Session): Fields {
  return {
    enqueuePullRequest: ({ input }: Input<EnqueueInput>) => {
      const request = writablePull(session, input.pullRequestId, 'EnqueuePullRequest')
      admit(session, request, input)
      const place = findPlace(session.world, request.id)
      return said(session, input, {
        mergeQueueEntry: place === null ? null : entryFields(session, place.queue, place.entry),
      })
    },
    dequeuePullRequest: ({ input }: Input<{ readonly id: string }>) => {
      const { world, token } = session
      const request = writablePull(session, input.id, 'DequeuePullRequest')
      const place = findPlace(world, request.id)
      if (place === null) throw new Refusal('UNPROCESSABLE', 'Pull request is not in the queue')
      const was = entryFields({ ...session }, place.queue, place.entry)
      const [next, happenings] = removeEntry(world, place.queue, place.entry, 'manual', token.login)
      session.world = next
      session.happenings.push(...happenings)
      return said(session, input, { mergeQueueEntry: was })
    },
  }
}

function admit(session: Session, request: PullRequest, { expectedHeadOid, jump }: EnqueueInput): void {
  const { world, token } = session
  const { headSha } = request.pull
  if ((expectedHeadOid ?? headSha) !== headSha)
    throw new Refusal('UNPROCESSABLE', `Expected head sha ${expectedHeadOid ?? ''} but it is ${headSha}`)
  const admission: Admission = {
    token,
    jump: jump === true,
  }
  const reason = whyNotQueued(world, request, admission)
  if (reason !== null) throw new Refusal('UNPROCESSABLE', reason)
  const [next, happenings] = enqueue(world, request, admission)
  session.world = next
  session.happenings.push(...happenings)
}

/** Who may write there may have it merged (docs.github.com, merging a pull request with a merge queue). */
function writablePull(session: Session, id: string, mutation: string): PullRequest {
  const { world, token } = session
  const request = requirePull(session, id)
  if (!['contents', 'pull_requests'].every((right) => allows(world, token, request.repository, right, 'write')))
    throw forbidden(token, mutation)
  if (repositoryNamed(world, request.repository).archived)
    throw new Refusal('FORBIDDEN', 'Repository was archived so is read-only.')
  return request
}
