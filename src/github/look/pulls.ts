import { branchRef } from '../../domain/hops/candidate.ts'
import { covers } from '../../domain/plan/ref-patterns.ts'
import { keyOf } from '../../domain/questions/kinds.ts'
import type { PlanSeen } from '../../domain/questions/plan.ts'
import {
  mergeMethods,
  type CheckLeft,
  type MergeMethod,
  type PullSeen,
  type PullsQuestion,
  type QueueSeen,
} from '../../domain/questions/pulls.ts'
import type { RulesetSeen } from '../../domain/questions/rights.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { askAtOnce } from '../line/at-once.ts'
import { splitName, type Connection } from '../line/connection.ts'
import type { Viewer } from '../record/read-release.ts'
import type { Found, Look, Reader } from './definition.ts'
import { isBy } from './issue.ts'
import { readProtection } from './plan/protection-fields.ts'
import {
  mostContexts,
  mostPulls,
  mostQueueEvents,
  mostReviewers,
  type ContextFields,
  type PullFields,
} from './pull-fields.ts'
import { nodesOfRulesets, rulesetsField } from './rights/ruleset-fields.ts'
import { readRulesets } from './rights/rulesets.ts'
import { newestFirst } from './task-fields.ts'
import type { PieceFields, RepositoryFields, Selection } from './selection.ts'

/** So many checks that have not succeeded are named. */
const mostLeft = 20

/** The pull requests from a branch of the repository's own; who closed one costs a request of its own. */
export const pulls: Look<'pulls'> = {
  batched: {
    nodes: ({ into }) =>
      mostPulls * (2 + (into === undefined ? 0 : mostReviewers + mostContexts + mostQueueEvents) + nodesOfRules(into)),
    ask: askPulls,
  },
  complete: lookForClosers,
}

/** What was asked under this alias are pull requests. */
function pullsIn(piece: PieceFields | null | undefined): readonly (PullFields | null)[] {
  return (piece?.nodes ?? []) as readonly unknown[] as readonly (PullFields | null)[]
}

function nodesOfRules(into: string | undefined): number {
  return into === undefined ? 0 : Math.ceil(nodesOfRulesets / mostPulls)
}

function askPulls(selection: Selection, question: PullsQuestion): Reader {
  const { head, into } = question
  selection.viewer()
  selection.fields(methodsField)
  const alias = selection.piece(
    `pullRequests(headRefName: ${selection.value(head)}, first: ${mostPulls}, ${newestFirst})`,
    into === undefined ? '...Proposed' : '...Landing',
  )
  const readRules = into === undefined ? () => noRules : askRules(selection, into)
  return (answer, viewer) => {
    const rules = readRules(answer)
    const seen = pullsIn(answer[alias]).flatMap((each) =>
      each === null || each.isCrossRepository ? [] : [see(each, viewer, rules.checks)],
    )
    const methods = allowedBy(answer).filter((method) => rules.methods.includes(method))
    return { halves: { pulls: { [keyOf(question)]: { pulls: seen, methods } } } }
  }
}

/** The demands of a branch on a merge: the contexts of its required checks, and the methods that its rules allow. */
interface BranchRules {
  readonly checks: readonly string[]
  readonly methods: readonly MergeMethod[]
}

const noRules: BranchRules = { checks: [], methods: mergeMethods }

function askRules(selection: Selection, into: string): (answer: RepositoryFields) => BranchRules {
  selection.fields(rulesetsField)
  const alias = selection.ref(branchRef(into), '...Protection')
  return (answer) => {
    const rules = readRulesets(answer).filter(
      (ruleset) =>
        ruleset.target === 'branch' && covers(ruleset, branchRef(into), answer.defaultBranchRef?.name ?? null),
    )
    const protection = answer[alias]?.refUpdateRule
    return judgeRules(rules, protection === null || protection === undefined ? null : readProtection(protection))
  }
}

function judgeRules(rulesets: readonly RulesetSeen[], protection: PlanSeen['protections'][string] | null): BranchRules {
  const rules = rulesets.flatMap((ruleset) => ruleset.rules)
  const isLinear = protection?.linearHistory === true || rules.some(({ type }) => type === 'required_linear_history')
  return {
    checks: [...new Set([...rules.flatMap(({ checks = [] }) => checks), ...(protection?.checks ?? [])])],
    methods: mergeMethods.filter(
      (method) =>
        !(isLinear && method === 'merge') &&
        rules.every(({ methods = mergeMethods as readonly MergeMethod[] }) => methods.includes(method)),
    ),
  }
}

/** The settings of a repository that say by which methods pull requests are merged. */
export const methodsField = 'mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed'

export function allowedBy(answer: RepositoryFields): readonly MergeMethod[] {
  return [
    ...(answer.mergeCommitAllowed === true ? (['merge'] as const) : []),
    ...(answer.squashMergeAllowed === true ? (['squash'] as const) : []),
    ...(answer.rebaseMergeAllowed === true ? (['rebase'] as const) : []),
  ]
}

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const
const decisions = { APPROVED: 'approved', CHANGES_REQUESTED: 'changes-requested', REVIEW_REQUIRED: 'required' } as const

function see(fields: PullFields, viewer: Viewer | null, required: readonly string[]): PullSeen {
  const { mergeCommit, reviewDecision, reviewRequests, statusCheckRollup } = fields
  const contexts = (statusCheckRollup?.contexts.nodes ?? []).filter((each) => each !== null)
  return {
    number: fields.number,
    url: fields.url,
    state: states[fields.state],
    draft: fields.isDraft,
    base: fields.baseRefName,
    head: fields.headRefOid,
    by: loginOf(fields.author),
    isOwn: isBy(fields, viewer),
    merging: fields.mergeStateStatus.toLowerCase(),
    mayBypass: fields.viewerCanMergeAsAdmin,
    review: reviewDecision === null ? null : decisions[reviewDecision],
    reviewers: (reviewRequests?.nodes ?? []).flatMap((each) => {
      const { login, combinedSlug = login } = each?.requestedReviewer ?? {}
      return combinedSlug === undefined ? [] : [combinedSlug]
    }),
    left: required.flatMap((name) => leftOf(name, contexts)).slice(0, mostLeft),
    ...seeQueue(fields, viewer),
    ...(mergeCommit === null
      ? {}
      : {
          merged: {
            commit: mergeCommit.oid,
            tree: mergeCommit.tree.oid,
            parents: mergeCommit.parents.nodes.map(({ oid }) => oid),
            by: loginOf(fields.mergedBy),
          },
        }),
  }
}

function loginOf(actor: PullFields['author']): string {
  return actor === null ? '' : actor.kind === 'Bot' ? `${actor.login}[bot]` : actor.login
}

/** Where its base has a queue: whether it waits there, and what happened to it. */
function seeQueue(fields: PullFields, viewer: Viewer | null): { readonly queue?: QueueSeen } {
  const { id, isMergeQueueEnabled, isInMergeQueue, mergeQueueEntry: entry = null, timelineItems } = fields
  if (id === undefined || isMergeQueueEnabled !== true) return {}
  const events = (timelineItems?.nodes ?? [])
    .filter((each) => each !== null)
    .map(({ kind, remover = null, actor = remover, reason, beforeCommit }) => ({
      is: kind === 'AddedToMergeQueueEvent' ? ('added' as const) : ('removed' as const),
      by: loginOf(actor),
      isOwn: isBy({ author: actor }, viewer),
      ...(typeof reason === 'string' ? { reason: oneLine(reason) } : {}),
      ...(beforeCommit ? { tree: beforeCommit.tree.oid } : {}),
    }))
  if (entry === null)
    return { queue: { node: id, events, ...(isInMergeQueue === true ? { entry: { is: 'queued', position: 0 } } : {}) } }
  const { state, position, enqueuedAt } = entry
  return {
    queue: { node: id, events, entry: { is: oneLine(state).toLowerCase(), position, at: Date.parse(enqueuedAt) } },
  }
}

/** What is left of a required check, by the last report of that name; GitHub takes skipped and neutral for success. */
function leftOf(name: string, contexts: readonly ContextFields[]): readonly CheckLeft[] {
  const last = contexts.findLast((each) => (each.name ?? each.context) === name)
  const named = oneLine(name)
  if (last === undefined) return [{ name: named, is: 'absent' }]
  const word = (last.conclusion ?? last.state ?? 'PENDING').toUpperCase()
  if (['SUCCESS', 'SKIPPED', 'NEUTRAL'].includes(word)) return []
  const url = last.detailsUrl ?? last.targetUrl
  return [
    {
      name: named,
      is: ['PENDING', 'EXPECTED'].includes(word) ? 'pending' : 'failed',
      ...(url === null || url === undefined ? {} : { url: oneLine(url) }),
    },
  ]
}

/**
 * Takes the answers over, with who closed the newest pull request of a head: GraphQL says that in a timeline only.
 * https://docs.github.com/en/rest/issues/issues#get-an-issue
 */
async function lookForClosers(
  connection: Connection,
  questions: readonly PullsQuestion[],
  { looked, halves }: Found,
): Promise<void> {
  if (questions.length === 0) return
  const seen = questions.flatMap((question) => {
    const answer = halves.pulls[keyOf(question)]
    return answer === undefined ? [] : [{ question, answer }]
  })
  looked.pulls = Object.fromEntries(
    await askAtOnce(seen, async ({ question, answer }) => {
      const [newest, ...others] = answer.pulls
      const closedBy =
        question.closer === true && newest?.state === 'closed'
          ? await readCloser(connection, question.name, newest.number)
          : null
      const pulls = newest === undefined || closedBy === null ? answer.pulls : [{ ...newest, closedBy }, ...others]
      return [keyOf(question), { ...answer, pulls }] as const
    }),
  )
}

async function readCloser(connection: Connection, name: string, number: number): Promise<string | null> {
  const outcome = await connection.read(`who closed pull request ${number} of ${name}`, (octokit) =>
    octokit.rest.issues.get({ ...splitName(name), issue_number: number }),
  )
  return outcome.is === 'done' ? (outcome.data.closed_by?.login ?? null) : null
}
