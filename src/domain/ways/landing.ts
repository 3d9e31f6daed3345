import { candidateName } from '../hops/candidate.ts'
import { ownerOf } from '../people/owners.ts'
import { gateContext } from '../plan/gate-context.ts'
import { askCommand } from '../plan/commands.ts'
import { answerTo } from '../questions/kinds.ts'
import type { CheckLeft, PullSeen } from '../questions/pulls.ts'
import type { Context } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Progress } from './definition.ts'
import { whyNotQueued } from './queueing.ts'
import { currentBranch, type Proposed, type Stopped } from './proposals.ts'

type Unlanded = Extract<Progress, { readonly is: 'waiting' | 'lost' }>

/** GitHub's words for a pull request that lacks only the merge. */
const ready = ['clean', 'has_hooks', 'unstable']

/**
 * The reason why the candidate's pull request cannot be merged as it stands, and who is asked; `null` if it lacks only
 * the merge.
 */
export function whyNotLanding(context: Context, repository: PlannedRepository, proposed: Proposed): Unlanded | null {
  const { manifest } = context
  const { name } = repository
  const on = ownerOf(context.train, manifest, name)
  switch (proposed.is) {
    case 'unknown':
      return { is: 'waiting', wait: 'merge-judged', on, reason: `the pull request of ${name} cannot be seen` }
    case 'none':
      return {
        is: 'lost',
        on,
        reason: tellGone(manifest, repository),
      }
    case 'closed':
    case 'elsewhere':
      return tellStopped(context, repository, proposed)
    case 'merged':
      return null
    case 'open':
      return (
        tellForeignHead(context, repository, proposed.pull) ??
        whyNotQueued(context, repository, proposed.pull) ??
        tellLacking(context, repository, proposed.pull)
      )
  }
}

function tellGone(manifest: Manifest, { name, branches }: PlannedRepository): string {
  return `the pull request of ${name} is gone: open one from ${currentBranch(manifest)} into ${branches.production ?? ''}, and the release then continues`
}

/** `rc.1` */
function rcOf({ candidate }: Manifest): string {
  return candidateName(candidate ?? { number: 0 })
}

/** Somebody closed it or gave it another base: that is their word, and Convoy does not take it back. */
export function tellStopped(context: Context, repository: PlannedRepository, { is, pull }: Stopped): Unlanded {
  const { train, manifest } = context
  const { name, branches } = repository
  const production = branches.production ?? ''
  const head = manifest.candidate?.heads[name] ?? ''
  const [rc, branch] = [rcOf(manifest), currentBranch(manifest)]
  const giveUp =
    manifest.pivot === undefined
      ? `, or give the release up (${askCommand(train, manifest, 'release.abort', { why: '…' })})`
      : ''
  if (is === 'elsewhere') {
    const wanted = `${pull.url} was to bring ${rc} to ${production} of ${name} and`
    const wayOn =
      pull.state === 'merged'
        ? `was merged into another branch: open one from ${branch} into ${production}`
        : `goes into another branch now: give it ${production} as its base again (gh pr edit ${pull.number} --repo ${name} --base ${production})`
    return { is: 'lost', on: ownerOf(train, manifest, name), reason: `${wanted} ${wayOn}${giveUp}` }
  }
  return {
    is: 'lost',
    on: pull.closedBy ?? ownerOf(train, manifest, name),
    reason: `${pull.closedBy ?? 'somebody'} closed ${pull.url}, by which ${rc} was to come to ${production} of ${name}, and Convoy does not open it again: reopen it (gh pr reopen ${pull.number} --repo ${name}; where its branch is gone, first git push origin ${head}:refs/heads/${branch})${giveUp}`,
  }
}

/** A head that is not the candidate was proven by nobody. */
export function tellForeignHead(context: Context, { name }: PlannedRepository, pull: PullSeen): Unlanded | null {
  const { train, manifest } = context
  const head = manifest.candidate?.heads[name] ?? ''
  if (pull.head === head) return null
  const branch = currentBranch(manifest)
  return {
    is: 'lost',
    on: ownerOf(train, manifest, name),
    reason: `${pull.url} is at ${pull.head.slice(0, 10)}, which is not ${rcOf(manifest)}: somebody pushed to ${branch} of ${name} (the button "Update branch" does that, too), and what nobody proved is not merged. Put the branch back (git push --force origin ${head}:refs/heads/${branch}), and the release then continues`,
  }
}

/**
 * The way in which somebody brings the candidate's content to production after the release has begun to ship, where its
 * own pull request would bring, or has brought, something that nobody proved.
 */
export function tellPutThere(onto: string, head: string, rc: string): string {
  return `bring ${rc}'s content there by a pull request of your own (git switch --create put-${rc} ${onto} && git restore --source ${head} --staged --worktree :/ && git commit -m "Put ${rc} there" && git push origin put-${rc}): the release then continues with the commit that merges it, and what others committed there waits for the next one`
}

/** Others moved production after the pivot, and the candidate does not hold what they brought. */
export function tellOvertaken({ manifest }: Context, { name, branches }: PlannedRepository, at: string): string {
  const rc = rcOf(manifest)
  return `${branches.production ?? ''} of ${name} is at ${at}, which ${rc} does not contain: its pull request would bring there what nobody proved, so ${tellPutThere(at, manifest.candidate?.heads[name] ?? '', rc)}`
}

/** The demands of production that the pull request does not meet yet. */
function tellLacking(context: Context, { name, branches }: PlannedRepository, pull: PullSeen): Unlanded | null {
  const on = ownerOf(context.train, context.manifest, name)
  const production = `${branches.production ?? ''} of ${name}`
  if (ready.includes(pull.merging)) return null
  if (pull.merging === 'behind' || pull.merging === 'dirty')
    return {
      is: 'waiting',
      wait: 'rules-met',
      on,
      reason:
        pull.merging === 'behind'
          ? `${pull.url} is behind ${production}: others moved it since`
          : `${pull.url} conflicts with ${production}: others moved it since`,
    }
  if (pull.draft)
    return {
      is: 'waiting',
      wait: 'pull-reviewed',
      on,
      reason: `somebody made ${pull.url} a draft again, so it waits: mark it ready for review (gh pr ready ${pull.number} --repo ${name}), and the release then continues`,
    }
  if (pull.merging !== 'blocked')
    return { is: 'waiting', wait: 'merge-judged', on, reason: `GitHub does not say yet if ${pull.url} can be merged` }
  const failed = pull.left.filter((check) => check.is === 'failed' && check.name !== gateContext)
  if (failed.length > 0)
    return {
      is: 'lost',
      on,
      reason: `${nameChecks(failed)} failed on ${pull.url}, and ${production} requires ${failed.length === 1 ? 'it' : 'them'}: run ${failed.length === 1 ? 'it' : 'them'} again, or push a fix to ${branches.candidate}, which makes the next candidate`,
    }
  return tellReview(pull, on, production) ?? tellChecks(pull, on, production)
}

function tellReview(pull: PullSeen, on: string, production: string): Unlanded | null {
  const reviewers = pull.reviewers.length === 0 ? on : pull.reviewers.join(', ')
  if (pull.review === 'changes-requested')
    return {
      is: 'waiting',
      wait: 'pull-reviewed',
      on: reviewers,
      reason: `a reviewer of ${pull.url} requests changes: they approve it after all, or what they ask for is pushed to the RC branch, which makes the next candidate`,
    }
  return pull.review === 'required'
    ? {
        is: 'waiting',
        wait: 'pull-reviewed',
        on: reviewers,
        reason: `${pull.url} needs the reviews that ${production} requires`,
      }
    : null
}

/** Convoy's own gate opens once the release ships. */
function tellChecks(pull: PullSeen, on: string, production: string): Unlanded | null {
  const waited = pull.left.filter(({ name }) => name !== gateContext)
  if (waited.length > 0)
    return {
      is: 'waiting',
      wait: 'rules-met',
      on,
      reason: `${pull.url} waits for ${nameChecks(waited)}, which ${production} requires`,
    }
  // A branch that only the release App may update shows everybody else's answer.
  if (pull.left.length > 0 || pull.mayBypass) return null
  return {
    is: 'waiting',
    wait: 'rules-met',
    on,
    reason: `GitHub keeps ${pull.url} from being merged by a rule of ${production}: its page says which`,
  }
}

/** `check "test"`, `checks "test" and "lint"` with where they ran. */
function nameChecks(checks: readonly CheckLeft[]): string {
  const named = checks.map(({ name, url }) => `"${name}"${url === undefined ? '' : ` (${url})`}`)
  return `${checks.length === 1 ? 'check' : 'checks'} ${named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`}`
}

/**
 * The merge of a pull request by a merge commit, which keeps the candidate's history, or else by a squash; `null` if
 * neither is allowed. Convoy words the commit: the words of the pull request are people's.
 */
export function landingOf(
  { train, manifest, seen }: Context,
  { name }: PlannedRepository,
  pull: PullSeen,
): Effect | null {
  const { candidate, release } = manifest
  if (candidate === undefined) return null
  const { methods = [] } = answerTo(seen, { about: 'pulls', name, head: currentBranch(manifest) }) ?? {}
  const method = (['merge', 'squash'] as const).find((each) => methods.includes(each))
  if (method === undefined) return null
  const rc = candidateName(candidate)
  return {
    type: 'land',
    repository: name,
    number: pull.number,
    head: pull.head,
    method,
    title: `Release ${release.id} ${rc} of ${train.name} (#${pull.number})`,
    message: `${rc} is ${pull.head}.`,
  }
}
