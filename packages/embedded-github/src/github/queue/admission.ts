import { repositoryNamed, roleOf, grants } from '../world/access.ts'
import { announceNews } from '../tracker/issue-events.ts'
import type { PullRequest } from '../tracker/issues.ts'
import { describeMerge } from '../tracker/reviews.ts'
import { writeMerge } from '../tracker/pull-merging.ts'
import { findProtectionViolations } from '../rules/branch-protection.ts'
import { findViolations, type Move } from '../rules/violations.ts'
import type { MergeQueueParameters, Rule } from '../rules/definitions.ts'
import type { Told } from '../answers/events.ts'
import type { Repository, Token, World } from '../world/world.ts'
import { findPlace, findQueue, noteEvent, withEntries, withQueueBot } from './entries.ts'
import type { MergeQueue, QueueEntry } from './merge-queue.ts'
import { findQueueRule } from './rule.ts'

/** Who wants a pull request in the queue, past all others or behind them. */
export interface Admission {
  readonly token: Token
  readonly jump: boolean
}

/**
 * The reason why a pull request cannot wait for its merge, in words that begin as GitHub's do; `null` if it can. It
 * needs what a merge needs, but it need not hold the base's newest commit
 * (docs.github.com, merging a pull request with a merge queue).
 */
export function whyNotQueued(world: World, request: PullRequest, { token, jump }: Admission): string | null {
  const repository = repositoryNamed(world, request.repository)
  const rule = findQueueRule(world, repository, request.pull.base)
  const base = repository.refs[`refs/heads/${request.pull.base}`]
  if (request.state === 'closed' || base === undefined) return 'Pull request is closed'
  if (rule === null) return 'Pull request does not go into a branch with a merge queue'
  // github.com/ClickHouse/ClickHouse/pull/109183
  if (findPlace(world, request.id) !== null) return 'Pull request is already in the queue'
  if (request.pull.draft) return 'Pull request is in draft'
  if (jump && !mayJump(world, repository, token)) return 'Pull request cannot jump the queue: administrators can'
  const after = writeMerge(world, request, { method: rule.mergeMethod, by: token.login, base })
  if (after === null) return 'Pull request has merge conflicts'
  const move: Move = {
    ref: `refs/heads/${request.pull.base}`,
    before: base,
    after,
    merge: describeMerge(world, request, rule.mergeMethod, token.login),
  }
  const relaxed = withoutQueueing(repository)
  const objections = [
    ...findProtectionViolations(world, relaxed, token, move),
    ...findViolations(world, relaxed, token, move),
  ]
  // github.com/devantler-tech/platform/pull/3138
  return objections.length === 0 ? null : `Pull request ${objections.join(' ')}`
}

/** docs.github.com, merging a pull request with a merge queue: jumping to the top of the queue */
function mayJump(world: World, repository: Repository, token: Token): boolean {
  return token.kind === 'user'
    ? roleOf(world, repository, token.login) === 'admin'
    : grants(token, 'administration', 'write')
}

/** A repository whose rules demand nothing that the queue itself sees to. */
function withoutQueueing(repository: Repository): Repository {
  const { rulesets = [], protections = {} } = repository
  return {
    ...repository,
    rulesets: rulesets.map((ruleset) => ({ ...ruleset, rules: ruleset.rules.flatMap(relax) })),
    protections: Object.fromEntries(
      Object.entries(protections).map(([branch, protection]) => [
        branch,
        protection.checks === null
          ? protection
          : { ...protection, checks: { ...protection.checks, strictRequiredStatusChecksPolicy: false } },
      ]),
    ),
  }
}

function relax(rule: Rule): readonly Rule[] {
  if (rule.type === 'merge_queue') return []
  return rule.type === 'required_status_checks'
    ? [{ ...rule, parameters: { ...rule.parameters, strictRequiredStatusChecksPolicy: false } }]
    : [rule]
}

/** The World in which a pull request waits; that it may was asked before. */
export function enqueue(before: World, request: PullRequest, { token, jump }: Admission): Told {
  const world = withQueueBot(before)
  const { repository, pull } = request
  const known = findQueue(world, repository, pull.base)
  const queue: MergeQueue = known ?? { id: world.serial + 1, repository, branch: pull.base, entries: [] }
  const id = world.serial + 2
  const entry: QueueEntry = {
    id,
    issue: request.id,
    enqueuer: token.login,
    enqueuedAt: world.at,
    jumped: jump,
  }
  const entries = jump ? [entry, ...queue.entries] : [...queue.entries, entry]
  const noted = noteEvent(withEntries({ ...world, serial: id }, queue, entries), entry, {
    actor: token.login,
    removed: null,
  })
  return announceNews(noted, [{ issue: request.id, action: 'enqueued' }], token)
}

/** The rule of the branch into which a pull request goes; `null`: it waits for nobody. */
export function queueRuleOf(world: World, { repository, pull }: PullRequest): MergeQueueParameters | null {
  return findQueueRule(world, repositoryNamed(world, repository), pull.base)
}
