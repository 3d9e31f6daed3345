import { isPull, issueWithId, type PullRequest } from '../../tracker/issues.ts'
import type { Issue } from '../../world/discussion.ts'
import { actorOf } from '../accounts.ts'
import { parseId } from '../ids.ts'
import { issueFields } from '../issues.ts'
import { pullFields } from '../pulls.ts'
import { unresolved } from '../refusal.ts'
import { visibleRepository } from '../repositories.ts'
import type { Fields, Session } from '../session.ts'
import { throughRest } from '../through-rest.ts'

export interface Input<T> {
  readonly input: T & { readonly clientMutationId?: string | null }
}

export function issueOf(session: Session, id: string): Fields {
  return issueFields(session, issueWithId(session.world, numbered(session, id).id))
}

export function pullOf(session: Session, id: string): Fields {
  return pullFields(session, requirePull(session, id))
}

/** The common fields of every mutation's payload, and more. */
export function said(session: Session, input: { readonly clientMutationId?: string | null }, more: Fields): Fields {
  return {
    clientMutationId: input.clientMutationId ?? null,
    actor: () => actorOf(session, session.token.login),
    ...more,
  }
}

export function patchIssue(session: Session, id: string, body: Parameters<typeof throughRest>[3]): void {
  throughRest(session, 'PATCH', pathOf(requireIssue(session, id), 'issues'), body)
}

export function patchPull(session: Session, id: string, body: Parameters<typeof throughRest>[3]): void {
  throughRest(session, 'PATCH', pathOf(requirePull(session, id), 'pulls'), body)
}

export function pathOf({ repository, number }: Issue, kind: 'issues' | 'pulls'): string {
  return `/repos/${repository}/${kind}/${number}`
}

/** An issue or a pull request that whoever asks may see. */
export function numbered(session: Session, id: string): Issue {
  const named = parseId(session.world, id)
  if (named?.is !== 'issue') throw unresolved(id)
  visibleRepository(session, named.repository.name)
  return named.issue
}

function requireIssue(session: Session, id: string): Issue {
  const issue = numbered(session, id)
  if (isPull(issue)) throw unresolved(id)
  return issue
}

export function requirePull(session: Session, id: string): PullRequest {
  const issue = numbered(session, id)
  if (!isPull(issue)) throw unresolved(id)
  return issue
}

export function missing(id: string): never {
  throw unresolved(id)
}
