import type { PlanCode } from '../catalogue/plan.ts'
import type { Problem } from 'github-foundations/problem'
import { fixRepositories, fixTierRepositories } from '../plan/rows.ts'
import { isUnguarded } from '../reviews/demand.ts'
import { propose, type PlanAsk, type Proposal } from '../plan/proposal.ts'
import { leaveUnchanged } from '../plan/unchanged.ts'
import type { QueueRule } from '../questions/rights.ts'
import type { Seen } from '../words/look.ts'
import type { PlannedRepository, PlannedTierRepository } from '../words/manifest.ts'
import type { Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { queued } from './queues.ts'
import { validators } from './table.ts'

/**
 * The result of examining a plan: everything that refuses it, everything that could not be seen, and its content as far
 * as it is known.
 */
export interface Examination {
  readonly problems: readonly Problem[]
  readonly unknown: readonly Problem[]
  /**
   * Repositories in the train's order, with versions and tags as predicted; one whose branches do not exist is left
   * out.
   */
  readonly repositories: readonly PlannedRepository[]
  readonly tierRepositories: readonly PlannedTierRepository[]
  /** Repositories whose source requires reviews while no ruleset requires the same of the RC branch. */
  readonly unguarded: readonly Name[]
  /** Merge queues of production that wait for further pull requests, by repository. */
  readonly collecting: Readonly<Record<Name, QueueRule>>
}

/**
 * The problems that only a version that was not planned before can have: since then somebody may have made its tag, and
 * more was merged.
 */
const ofNewVersions: ReadonlySet<string> = new Set([
  'TAG_TAKEN',
  'RELEASE_TAKEN',
  'VERSION_NOT_HIGHER',
  'VERSION_BUMP_TOO_SMALL',
  'VERSION_TAG_UNREAD',
  'VERSION_UNRELATED',
  'TAGS_TOO_MANY',
  'COMMITS_TOO_MANY',
  'VERSION_PLANNED_ELSEWHERE',
] satisfies PlanCode[])

/** The problems that a repository cannot have if nothing in it is cut, moved to production, tagged or published. */
const ofReleased: ReadonlySet<string> = new Set([
  'SOURCE_BEHIND_PRODUCTION',
  'PRODUCTION_TAKES_BACK',
  'SOURCE_TAKES_BACK',
  'REVERTS_UNKNOWN',
  'LINEAR_HISTORY_BROKEN',
  'RACE_NOT_EXCLUDED',
  'RACE_UNKNOWN',
  'MERGE_METHOD_MISSING',
  'REQUIRED_CHECK_NEVER_COMES',
  'QUEUE_MISSING',
  'QUEUE_WITHOUT_GATE',
  'QUEUE_TOO_SHORT',
  'QUEUE_METHOD_UNUSABLE',
  'REQUIRED_CHECK_NOT_QUEUED',
  'PROPOSAL_BRANCH_IN_THE_WAY',
  'PROPOSAL_RULE_IN_THE_WAY',
  'TAG_NAME_ILLEGAL',
  'TAG_IN_THE_WAY',
  'PREPARED_WORKFLOWS_DIFFER',
  'SETTLING_WORKFLOW_NEVER_STARTS',
  'CHECK_NEVER_COMES',
  'PUSH_SKIPPED',
  'WORKFLOWS_PERMISSION_MISSING',
] satisfies PlanCode[])

/** Examines a plan by what was seen; reads only. A plan stands where neither problems nor unknowns are left. */
export function examinePlan(train: Train, release: string, ask: PlanAsk, seen: Seen): Examination {
  const proposal = leaveUnchanged(propose(train, release, ask, seen))
  const released = { ...proposal, participants: proposal.participants.filter((each) => each.unchanged === undefined) }
  const unplanned = {
    ...released,
    participants: released.participants.filter(({ versionIs }) => versionIs !== 'planned'),
  }
  const of = (code: string): Proposal =>
    ofNewVersions.has(code) ? unplanned : ofReleased.has(code) ? released : proposal
  const find = (finds: 'refusals' | 'unknowns'): readonly Problem[] =>
    validators.filter((validator) => validator.finds === finds).flatMap(({ code, examine }) => examine(of(code)))
  return {
    problems: find('refusals'),
    unknown: find('unknowns'),
    repositories: fixRepositories(proposal),
    tierRepositories: fixTierRepositories(proposal),
    unguarded: proposal.participants.filter(isUnguarded).map(({ name }) => name),
    collecting: Object.fromEntries(
      queued(released).flatMap(({ name, queue }) =>
        queue.atLeast > 1 && queue.waitMinutes > 0 ? [[name, queue] as const] : [],
      ),
    ),
  }
}
