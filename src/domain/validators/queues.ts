import { gateRuleOf } from '../gate/rule.ts'
import { branchRef } from '../hops/candidate.ts'
import type { Proposal } from '../plan/proposal.ts'
import { demandedChecks, proposing, queueOf, type Proposing } from '../plan/proposing.ts'
import { whyNotGrouped } from '../plan/required-checks.ts'
import type { QueueRule } from '../questions/rights.ts'
import { oneLine } from '../text/one-line.ts'
import { demand, type Validator } from './validator.ts'

/**
 * So many minutes pass at most until a sweep has reported on a group, with one that GitHub leaves out
 * (docs/decisions/0093-production-by-merge-queue.md).
 */
const leastTimeout = 45

type Queued = Proposing & { readonly queue: QueueRule }

/** The repositories whose production takes the release from a merge queue. */
export function queued(proposal: Proposal): readonly Queued[] {
  return proposing(proposal).flatMap((each) => {
    const queue = queueOf(each)
    return queue === undefined ? [] : [{ ...each, queue }]
  })
}

function whyMissing({ history }: Proposing): 'personal' | 'private' | 'absent' {
  if (history.personal === true) return 'personal'
  return history.visibility === 'private' ? 'private' : 'absent'
}

function isUnusable({ queue, rules, history, production }: Queued): boolean {
  const isLinear =
    history.protections[production]?.linearHistory === true ||
    rules.some((ruleset) => ruleset.rules.some(({ type }) => type === 'required_linear_history'))
  return queue.method === 'rebase' || (queue.method === 'merge' && isLinear)
}

/** The demands on a production that takes pull requests from a merge queue. */
export const queues: readonly Validator[] = [
  demand(
    'QUEUE_MISSING',
    'Where the train wants production to come by a merge queue, production has one.',
    (proposal) =>
      proposing(proposal)
        .filter((each) => each.member.promotion === 'merge-queue' && queueOf(each) === undefined)
        .map((each): [string, string, ReturnType<typeof whyMissing>] => [each.name, each.production, whyMissing(each)]),
  ),
  demand(
    'QUEUE_WITHOUT_GATE',
    'Where production has a merge queue, it requires the status `convoy/gate`, or the train says why that is accepted.',
    (proposal) =>
      queued(proposal)
        .filter((each) => each.member.acceptRace === undefined && gateRuleOf(each) === null)
        .map(({ name, production }): [string, string] => [name, production]),
  ),
  demand(
    'QUEUE_TOO_SHORT',
    'A merge queue waits for checks as long as a sweep may take, unless the train does without `convoy/gate` there.',
    (proposal) =>
      queued(proposal)
        .filter((each) => each.queue.timeoutMinutes < leastTimeout)
        .filter((each) => each.member.acceptRace === undefined || gateRuleOf(each) !== null)
        .map(({ name, production, queue }): [string, string, number, number] => [
          name,
          production,
          queue.timeoutMinutes,
          leastTimeout,
        ]),
  ),
  demand(
    'QUEUE_METHOD_UNUSABLE',
    'A merge queue merges by merge commits or by squash, as far as production takes them.',
    (proposal) =>
      queued(proposal)
        .filter(isUnusable)
        .map(({ name, production, queue }): [string, string, string] => [name, production, queue.method]),
  ),
  demand(
    'REQUIRED_CHECK_NOT_QUEUED',
    'Every check that production with a merge queue requires is made by a workflow that its groups start, or by another App.',
    (proposal) =>
      queued(proposal).flatMap((each) => {
        const { automation } = each.history
        if (automation === undefined) return []
        return demandedChecks(each).flatMap((check): readonly [string, string, string, string][] => {
          const says = whyNotGrouped(check, branchRef(each.production), automation)
          return says === null ? [] : [[each.name, each.production, oneLine(check), says]]
        })
      }),
  ),
]
