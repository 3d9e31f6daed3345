import { approvals as recorded } from '../asks/asks.ts'
import { directiveOf } from '../train/directives.ts'
import type { PlanAsk } from '../plan/proposal.ts'
import { approvals, askApprovers } from '../validators/approvals.ts'
import type { Context } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Phase } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The plan's demands on approvers, which also hold here. */
const tooFew: ReadonlySet<string> = new Set(['QUORUM_UNREACHABLE', 'APPROVERS_TOO_FEW'])

/**
 * Asks who may approve shipping while a gate waits for approvals: a task or an update may have made the release
 * stricter than the examined plan.
 */
export function askReachable(train: Train, manifest: Manifest, gate: Phase, needed: number): readonly Question[] {
  if (
    manifest.phase !== gate ||
    manifest.status === 'held' ||
    manifest.pivot !== undefined ||
    recorded(train, manifest, gate).length >= needed
  )
    return []
  const { team } = train.approvals
  const people = askApprovers(train, asked(manifest))
  return [...people, ...(people.length === 0 || team === undefined ? [] : [{ about: 'team' as const, team }])]
}

/**
 * The reason why the quorum for shipping cannot be reached, and what to do; empty if it can be reached, or if that is
 * unknown.
 */
export function whyUnreachable({ train, manifest, seen }: Context): readonly string[] {
  const proposal = { train, release: manifest.release.id, ask: asked(manifest), seen, participants: [], testers: [] }
  return approvals
    .filter(({ code }) => tooFew.has(code))
    .flatMap(({ examine }) => examine(proposal))
    .map(({ message, remedy }) => `${message} ${remedy}`)
}

function asked(manifest: Manifest): PlanAsk {
  return { by: manifest.release.createdBy, directive: directiveOf(manifest) }
}
