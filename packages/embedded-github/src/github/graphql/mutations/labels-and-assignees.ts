import { parseNodeId } from '../../world/access.ts'
import { issueWithId } from '../../tracker/issues.ts'
import { loginsOf } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { Fields, Session } from '../session.ts'
import { throughRest } from '../through-rest.ts'
import { describeIssue } from '../tracker.ts'
import { type Input, pathOf, numbered, said, missing } from './subjects.ts'

interface LabelsInput {
  readonly labelableId: string
  readonly labelIds: readonly string[]
}
interface ActorsInput {
  readonly assignableId: string
  readonly actorIds?: readonly string[] | null
  readonly actorLogins?: readonly string[] | null
}
interface AssigneesInput {
  readonly assignableId: string
  readonly assigneeIds: readonly string[]
}

/** Labels and assignees of issues and pull requests. */
export function labelFields(session: Session): Fields {
  return {
    addLabelsToLabelable: ({ input }: Input<LabelsInput>) => {
      throughRest(session, 'POST', `${pathOf(numbered(session, input.labelableId), 'issues')}/labels`, {
        labels: labelNames(session, input.labelIds),
      })
      return said(session, input, { labelable: () => thingOf(session, input.labelableId) })
    },
    removeLabelsFromLabelable: ({ input }: Input<LabelsInput>) => {
      for (const name of labelNames(session, input.labelIds))
        throughRest(
          session,
          'DELETE',
          `${pathOf(numbered(session, input.labelableId), 'issues')}/labels/${encodeURIComponent(name)}`,
          {},
        )
      return said(session, input, { labelable: () => thingOf(session, input.labelableId) })
    },
    addAssigneesToAssignable: ({ input }: Input<AssigneesInput>) => {
      const { assignees } = numbered(session, input.assignableId)
      throughRest(session, 'PATCH', pathOf(numbered(session, input.assignableId), 'issues'), {
        assignees: [...new Set([...assignees, ...loginsOf(session.world, input.assigneeIds)])],
      })
      return said(session, input, { assignable: () => thingOf(session, input.assignableId) })
    },
    removeAssigneesFromAssignable: ({ input }: Input<AssigneesInput>) => {
      const gone = loginsOf(session.world, input.assigneeIds)
      throughRest(session, 'PATCH', pathOf(numbered(session, input.assignableId), 'issues'), {
        assignees: numbered(session, input.assignableId).assignees.filter((login) => !gone.includes(login)),
      })
      return said(session, input, { assignable: () => thingOf(session, input.assignableId) })
    },
    replaceActorsForAssignable: ({ input }: Input<ActorsInput>) => {
      const actors =
        input.actorLogins ?? (Array.isArray(input.actorIds) ? loginsOf(session.world, input.actorIds) : null)
      if (actors === null) throw new Refusal('UNPROCESSABLE', 'Either actorIds or actorLogins must be said.')
      throughRest(session, 'PATCH', pathOf(numbered(session, input.assignableId), 'issues'), { assignees: actors })
      return {
        clientMutationId: input.clientMutationId ?? null,
        assignable: () => thingOf(session, input.assignableId),
      }
    },
  }
}

function thingOf(session: Session, id: string): Fields {
  return describeIssue(session, issueWithId(session.world, numbered(session, id).id))
}

export function labelNames({ world }: Session, ids: readonly string[]): readonly string[] {
  return ids.map((id) => world.labels[parseNodeId(id)?.id ?? 0]?.name ?? missing(id))
}
